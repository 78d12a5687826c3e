package tractor.examples.sockets;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import tractor.examples.Narration;
import tractor.examples.ProgramRun;

@EnabledOnOs(value = OS.LINUX, disabledReason = "reads /proc")
class SocketTreeTest {
    @Test
    void everyActorHasASocketWhichGoesWithIt() throws Exception {
        try (ProgramRun run = ProgramRun.of(SocketTree.class)) {
            assertThat(Narration.inOrder(
                            run.remainingLines(),
                            "root +/unix/.*/registry-\\w+@\\d+.sock",
                            "child +/unix/.*/child@\\d+.sock",
                            "grandchild +/unix/.*/grandchild@\\d+.sock",
                            "sockets while they run: 2",
                            "sockets afterwards: 0"))
                    .isNull();
            assertThat(run.awaitExit()).isEqualTo(0);
            assertThat(run.errors()).isEmpty();
            assertThat(run.commandLines()).isEmpty();
            assertThat(run.sockets()).isEmpty();
        }
    }
}
