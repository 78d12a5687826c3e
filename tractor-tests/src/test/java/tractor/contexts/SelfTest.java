package tractor.contexts;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tractor.Tractor;
import tractor.context.CallerContext;
import tractor.testing.LeakCheck;
import tractor.testing.Trees;

/** An actor that finds itself. */
@ExtendWith(LeakCheck.class)
class SelfTest {
    @Test
    void aContextWithOneselfIsRefusedACallIsNot() throws Exception {
        Tractor.root(Trees.overSockets().serving(MatePortal.serving(LiveMate.class)), root -> {
            try (MatePortal self = Tractor.findActor("root", MatePortal.TYPE).orElseThrow()) {
                assertThat(self.call(List.of(), Task.RETURN)).isEqualTo("RETURN");
                IllegalStateException refused = assertThrows(
                        IllegalStateException.class, () -> self.open(List.of(), Task.RETURN, CallerContext::result));
                assertThat(refused).hasMessageThat().contains("is this one");
                assertThat(self.running()).isEqualTo(0);
            }
        });
    }
}
