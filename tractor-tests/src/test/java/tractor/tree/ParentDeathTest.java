package tractor.tree;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tractor.testing.LeakCheck;
import tractor.testing.Processes;
import tractor.transport.TransportProtocol;

/** A program of four processes, three levels below each other, of which one is killed: nobody is left. What signals do is in {@link SignalsTest}. */
@ExtendWith(LeakCheck.class)
class ParentDeathTest {
    private static final int KILLED = 137;

    private Process root;
    private List<ProcessHandle> actors;

    @BeforeEach
    void startTheProgram() throws IOException {
        root = new ProcessBuilder(DeepTree.command(TransportProtocol.TCP))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out = root.inputReader();
        assertThat(out.readLine()).isEqualTo(DeepTree.UP);
        actors = Processes.actorsBelow(root.toHandle());
        assertWithMessage("actors below the root").that(actors).hasSize(3);
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
}
