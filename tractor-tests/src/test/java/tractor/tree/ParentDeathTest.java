package tractor.tree;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.BufferedReader;
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
import tractor.testing.LeakCheck;
import tractor.testing.Processes;
import tractor.transport.TransportProtocol;

/** A program of four processes, three levels below each other, that is ended from outside: nobody is left. */
@ExtendWith(LeakCheck.class)
class ParentDeathTest {
    private static final int INTERRUPTED = 130;
    private static final int TERMINATED = 143;
    private static final int KILLED = 137;
    private static final int SIGINT_BIT = 0x2;

    private Process root;
    private List<ProcessHandle> actors;

    @BeforeEach
    void startTheProgram() throws IOException {
        List<String> command = new ArrayList<>();
        if (ignoresInterrupts()) {
            command.addAll(List.of("env", "--default-signal=INT")); // else inherited, as in a shell's background job
        }
        command.addAll(DeepTree.command(TransportProtocol.TCP));
        root = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out = root.inputReader();
        assertThat(out.readLine()).isEqualTo(DeepTree.UP);
        actors = Processes.actorsBelow(root.toHandle());
        assertWithMessage("actors below the root").that(actors).hasSize(3);
    }

    private static boolean ignoresInterrupts() throws IOException {
        try (Stream<String> status = Files.lines(Path.of("/proc/self/status"))) {
            String mask = status.filter(line -> line.startsWith("SigIgn:"))
                    .findFirst()
                    .orElseThrow()
                    .substring("SigIgn:".length())
                    .strip();
            return (Long.parseUnsignedLong(mask, 16) & SIGINT_BIT) != 0;
        }
    }

    @AfterEach
    void everybodyIsGone() throws IOException {
        Processes.awaitEnd(actors);
        root.getInputStream().close();
        root.getOutputStream().close();
        assertThat(root.isAlive()).isFalse();
    }

    private ProcessHandle actor(String name) {
        return actors.stream()
                .filter(each -> Processes.isActor(each, name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whenTheRootIsKilledItsWholeTreeEnds() throws Exception {
        root.destroyForcibly();
        assertThat(root.waitFor()).isEqualTo(KILLED);
    }

    @Test
    void whenAMiddleActorIsKilledTheWholeTreeEndsAndTheProgramFails() throws Exception {
        actor("gen2").destroyForcibly();
        assertThat(root.waitFor()).isEqualTo(1);
    }

    @Test
    void anInterruptOfTheRootEndsItsTreeInOrder() throws Exception {
        Processes.signal("INT", List.of(root.toHandle()));
        assertThat(root.waitFor()).isEqualTo(INTERRUPTED);
        assertWithMessage("actors that outlive their root by an orderly end")
                .that(actors.stream().filter(Processes::isRunning).toList())
                .isEmpty();
    }

    @Test
    void anInterruptOfTheWholeGroupIsTheRootsToAnswer() throws Exception {
        List<ProcessHandle> group = new ArrayList<>(actors);
        group.add(root.toHandle());
        Processes.signal("INT", group);
        assertThat(root.waitFor()).isEqualTo(INTERRUPTED);
    }

    @Test
    void aTerminationOfTheRootEndsItsTreeInOrder() throws Exception {
        Processes.signal("TERM", List.of(root.toHandle()));
        assertThat(root.waitFor()).isEqualTo(TERMINATED);
        assertWithMessage("actors that outlive their root by an orderly end")
                .that(actors.stream().filter(Processes::isRunning).toList())
                .isEmpty();
    }

    @Test
    void aTerminationOfTheWholeGroupLeavesNobody() throws Exception {
        List<ProcessHandle> group = new ArrayList<>(actors);
        group.add(root.toHandle());
        Processes.signal("TERM", group);
        assertThat(root.waitFor()).isEqualTo(TERMINATED);
    }
}
