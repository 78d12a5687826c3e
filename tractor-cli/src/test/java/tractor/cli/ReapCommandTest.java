package tractor.cli;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code tractor reap}: whom it takes for a stray, how it ends them, and what it tells. Touches what it has started only. */
class ReapCommandTest {
    private static final String SELF = Long.toString(ProcessHandle.current().pid());

    /** No process has it: the system gives out none so high. */
    private static final String NOBODY = "999999999";

    private final StandIns processes = new StandIns();

    @AfterEach
    void endAll() {
        processes.close();
    }

    private Process start(String ancestors, String name, String... words) throws IOException {
        return processes.start(ancestors, name, words);
    }

    private static String line(Process process, String name, String fate) {
        return process.pid() + " _subactor[" + name + "@12345678]" + fate;
    }

    @Test
    void thoseBelowAProcessAreAskedToEndAndThoseThatDoNotAreKilled() throws Exception {
        Process willing = start(SELF, "willing", "polite", "tractor._child");
        Process deaf = start(SELF + "/" + willing.pid(), "deaf", StandIn.DEAF, "tractor._child");
        Process stranger = start(SELF, "stranger", "polite");
        Process elsewhere = start(NOBODY, "elsewhere", "polite", "tractor._child");

        Run outcome = Run.of("reap", "--parent", SELF, "--grace", "20", "--dry-run");
        assertThat(outcome.code()).isEqualTo(0);
        assertThat(outcome.out().lines().toList())
                .containsExactly(line(willing, "willing", " would be ended"), line(deaf, "deaf", " would be ended"));
        assertThat(willing.isAlive()).isTrue();

        assertThat(Run.of("reap", "--parent", SELF, "--dry-run", "--json")
                        .out()
                        .lines()
                        .toList())
                .contains("{\"pid\":" + willing.pid() + ",\"actor\":\"willing@12345678\",\"fate\":\"would be ended\"}");

        outcome = Run.of("reap", "--parent", SELF, "--grace", "5");
        assertThat(outcome.code()).isEqualTo(0);
        assertThat(outcome.out().lines().toList())
                .containsExactly(line(willing, "willing", " ended"), line(deaf, "deaf", " was killed"));
        assertThat(willing.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(deaf.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(stranger.isAlive()).isTrue();
        assertThat(elsewhere.isAlive()).isTrue();
    }

    @Test
    void aStrayIsOneWhoseParentIsGoneOrThatIsBelowOne() throws Exception {
        Process kept = start(SELF, "kept", "polite", "tractor._child");
        Process orphan = start(SELF + "/" + NOBODY, "orphan", "polite", "tractor._child");
        Process below =
                start(SELF + "/" + NOBODY + "/" + orphan.pid() + "/" + SELF, "below", "polite", "tractor._child");

        List<String> told = Run.of("reap", "--dry-run").out().lines().toList();

        assertThat(told).contains(line(orphan, "orphan", " would be ended"));
        assertThat(told).contains(line(below, "below", " would be ended"));
        assertThat(told).doesNotContain(line(kept, "kept", " would be ended"));
    }

    @Test
    void theSocketsOfTheDeadAreRemovedAndNoOthers(@TempDir Path session) throws Exception {
        Path directory = Files.createDirectory(
                session.resolve("tractor"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path dead = leaveSocket(directory, "ghost@" + NOBODY + ".sock");
        Path living = leaveSocket(directory, "alive@" + SELF + ".sock");
        Path registry = leaveSocket(directory, "registry@1616.sock");

        assertThat(reapSockets(session, "--dry-run")).containsExactly(dead + " would be removed");
        assertThat(reapSockets(session, "--dry-run", "--json"))
                .containsExactly("{\"socket\":\"" + dead + "\",\"fate\":\"would be removed\"}");
        assertThat(Files.exists(dead)).isTrue();
        assertThat(reapSockets(session)).containsExactly(dead + " was removed");
        assertThat(Files.exists(dead)).isFalse();
        assertThat(Files.exists(living)).isTrue();
        assertThat(Files.exists(registry)).isTrue();
    }

    private static Path leaveSocket(Path directory, String file) throws IOException {
        Path path = directory.resolve(file);
        try (ServerSocketChannel socket = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            socket.bind(UnixDomainSocketAddress.of(path));
        }
        return path;
    }

    /** Runs the command in a process of its own, since it finds the directory by its environment. */
    private static List<String> reapSockets(Path session, String... options) throws Exception {
        List<String> command = StandIns.java(TractorCommand.class.getName(), "reap", "--uds-only");
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("XDG_RUNTIME_DIR", session.toString());
        Process process = builder.start();
        List<String> lines = process.inputReader(StandardCharsets.UTF_8).lines().toList();
        assertThat(process.waitFor()).isEqualTo(0);
        return lines;
    }

    @Test
    void aGraceThatIsNoTimeIsAMistake() {
        assertThat(Run.of("reap", "--grace", "-1", "--parent", NOBODY).code()).isEqualTo(2);
    }
}
