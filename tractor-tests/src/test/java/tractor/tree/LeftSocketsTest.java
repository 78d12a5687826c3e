package tractor.tree;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tractor.Tractor;
import tractor.msg.Address;
import tractor.testing.LeakCheck;
import tractor.testing.Processes;
import tractor.testing.Trees;
import tractor.transport.TransportProtocol;

/** A program of four processes over UNIX sockets, of which some are killed: their files do not outlive the others. */
@ExtendWith(LeakCheck.class)
class LeftSocketsTest {
    @TempDir
    private Path runtimeDirectory;

    private Process root;
    private List<ProcessHandle> actors;

    @BeforeEach
    void startTheProgram() throws IOException {
        ProcessBuilder program = new ProcessBuilder(DeepTree.command(TransportProtocol.UDS))
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        program.environment().put("XDG_RUNTIME_DIR", runtimeDirectory.toString());
        root = program.start();
        assertThat(root.inputReader().readLine()).isEqualTo(DeepTree.UP);
        actors = Processes.actorsBelow(root.toHandle());
        assertThat(actors).hasSize(3);
        assertThat(sockets()).hasSize(4);
    }

    @AfterEach
    void everybodyIsGone() throws IOException, InterruptedException {
        actors.forEach(ProcessHandle::destroyForcibly);
        root.destroyForcibly().waitFor();
        Processes.awaitEnd(actors);
        root.getInputStream().close();
        root.getOutputStream().close();
    }

    private List<Path> sockets() throws IOException {
        try (Stream<Path> files = Files.list(runtimeDirectory.resolve("tractor"))) {
            return files.filter(file -> file.toString().endsWith(".sock")).toList();
        }
    }

    @Test
    void theSocketOfAKilledRootIsRemovedByThoseWhoSurviveIt() throws Exception {
        root.destroyForcibly();
        Processes.awaitEnd(actors);
        assertThat(sockets()).isEmpty();
    }

    @Test
    void theSocketOfAKilledActorIsRemovedWithItsTree() throws Exception {
        ProcessHandle middle = actors.stream()
                .filter(each -> Processes.isActor(each, "gen2"))
                .findFirst()
                .orElseThrow();
        middle.destroyForcibly();
        assertThat(root.waitFor()).isEqualTo(1);
        Processes.awaitEnd(actors);
        assertThat(sockets()).isEmpty();
    }

    @Test
    void aRegistryWhoseWholeTreeWasKilledIsTakenOverByTheNextRoot() throws Exception {
        List<ProcessHandle> all = new ArrayList<>(actors);
        all.add(root.toHandle());
        Processes.signal("KILL", all);
        root.waitFor();
        Processes.awaitEnd(actors);
        Path left = sockets().stream()
                .filter(file -> file.getFileName().toString().startsWith("registry"))
                .findFirst()
                .orElseThrow();
        Address registry = Address.parse(left.toString());
        Tractor.root(Trees.overSockets().withRegistry(registry), next -> {
            assertThat(next.isRegistrar()).isTrue();
            assertThat(next.acceptAddresses()).containsExactly(registry);
        });
        assertThat(Files.exists(left)).isFalse();
    }
}
