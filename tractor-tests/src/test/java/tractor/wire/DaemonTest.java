package tractor.wire;

import static com.google.common.truth.Truth.assertThat;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tractor.RootOptions;
import tractor.Tractor;
import tractor.error.RuntimeFailureException;
import tractor.msg.Address;
import tractor.msg.TcpAddress;
import tractor.testing.LeakCheck;

/** A root that serves, as others see it. */
@ExtendWith(LeakCheck.class)
class DaemonTest {
    private static final RootOptions OPTIONS = RootOptions.defaults().withPrivateRegistry();
    private static final BlockingQueue<Address> OPENED = new LinkedBlockingQueue<>();

    static final class OpenDoor implements Door {
        OpenDoor() {
            OPENED.add(Tractor.currentActor().acceptAddress());
        }

        @Override
        public String knock(String who) {
            return who + " meets " + Tractor.currentActor().name();
        }
    }

    static final class StuckDoor implements Door {
        StuckDoor() {
            throw new IllegalStateException("stuck");
        }

        @Override
        public String knock(String who) {
            return who;
        }
    }

    @Test
    void aDaemonServesUntilItIsCancelledFromOutside() throws Exception {
        CompletableFuture<Boolean> daemon = new CompletableFuture<>();
        Thread.ofPlatform().start(() -> {
            try {
                Tractor.runDaemon(OPTIONS.withName("house").serving(DoorPortal.serving(OpenDoor.class)));
                daemon.complete(true);
            } catch (Throwable failure) {
                daemon.completeExceptionally(failure);
            }
        });
        int port = ((TcpAddress) OPENED.take()).port();
        try (RawPeer guest = RawPeer.connect(port, RawPeer.newUid("guest"))) {
            assertThat(guest.call("door", "knock", "who", "a guest")).isEqualTo("a guest meets house");
            String cancel = guest.start("self", "cancel");
            guest.expect(Frames.startAck(cancel, "asyncfunc"));
            guest.expect(Frames.reply("CancelAck", cancel, true));
            guest.expectEnd();
        }
        assertThat(daemon.get(RawPeer.PATIENCE.toSeconds(), SECONDS)).isTrue();
    }

    @Test
    void aRootServesWhileItsBodyRuns() throws Exception {
        Tractor.root(OPTIONS.serving(DoorPortal.serving(OpenDoor.class)), root -> {
            try (RawPeer guest = RawPeer.connect(((TcpAddress) root.acceptAddress()).port(), RawPeer.newUid("guest"))) {
                assertThat(guest.call("door", "knock", "who", "a guest")).isEqualTo("a guest meets root");
            }
        });
        assertThat(OPENED.poll()).isNotNull();
    }

    @Test
    void aServiceThatCannotBeConstructedFailsItsRoot() {
        RuntimeFailureException failure = assertThrows(
                RuntimeFailureException.class,
                () -> Tractor.runDaemon(OPTIONS.serving(DoorPortal.serving(StuckDoor.class))));
        assertThat(failure).hasCauseThat().hasMessageThat().isEqualTo("stuck");
    }
}
