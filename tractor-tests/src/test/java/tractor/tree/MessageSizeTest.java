package tractor.tree;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tractor.RootOptions;
import tractor.Tractor;
import tractor.msg.PeerLimits;
import tractor.testing.LeakCheck;
import tractor.testing.Trees;

/** How large a message may be is the root's choice, and its whole tree's. */
@ExtendWith(LeakCheck.class)
class MessageSizeTest {
    private static final int LARGE = 33 << 20; // above the default, and above what may be queued of control traffic

    @Test
    void aTreeThatAllowsLargeMessagesCarriesThemBothWays() throws Exception {
        Trees.nursery(allowing(LARGE + 1_000), nursery -> {
            EchoPortal echo = nursery.startActor("echo", EchoPortal.serving(PlainEcho.class));
            byte[] content = new byte[LARGE];
            content[LARGE - 1] = 7;

            assertThat(echo.bytes(content)).isEqualTo(content);
            try (EchoPortal found = Tractor.waitForActor("echo", EchoPortal.TYPE)) {
                assertThat(found.bytes(content)).isEqualTo(content);
            }
            echo.cancelActor();
        });
    }

    @Test
    void aMessageAboveTheLimitIsRefusedWhereItIsSentAndNamesTheLimit() throws Exception {
        Trees.nursery(allowing(64 << 10), nursery -> {
            EchoPortal echo = nursery.startActor("echo", EchoPortal.serving(PlainEcho.class));

            IllegalArgumentException refused =
                    assertThrows(IllegalArgumentException.class, () -> echo.bytes(new byte[70_000]));
            assertThat(refused).hasMessageThat().contains("65536 (PeerLimits.maxMessage)");
            assertThat(echo.whole(42)).isEqualTo(42);
            echo.cancelActor();
        });
    }

    @Test
    void anActorThatListensToItselfHoldsItselfToTheLimit() throws Exception {
        Trees.nursery(allowing(LARGE + 1_000).serving(EchoPortal.serving(PlainEcho.class)), nursery -> {
            try (EchoPortal self = Tractor.waitForActor("root", EchoPortal.TYPE)) {
                assertThat(self.bytes(new byte[LARGE])).hasLength(LARGE);
            }
        });
    }

    private static RootOptions allowing(int bytes) {
        return Trees.privately().withPeerLimits(PeerLimits.DEFAULT.withMaxMessage(bytes));
    }
}
