package tractor.wire;

import static com.google.common.truth.Truth.assertThat;
import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tractor.RootOptions;
import tractor.Tractor;
import tractor.msg.PeerLimits;
import tractor.msg.TcpAddress;
import tractor.task.Promise;
import tractor.testing.LeakCheck;

/** Requests that reach an actor while its services are still being constructed. */
@ExtendWith(LeakCheck.class)
class EarlyCallsTest {
    private static final int DIALOGS = 50;
    private static final RootOptions OPTIONS = RootOptions.defaults()
            .withPrivateRegistry()
            .withPeerLimits(PeerLimits.DEFAULT.withMaxDialogs(DIALOGS))
            .serving(DoorPortal.serving(SlowDoor.class));
    private static final BlockingQueue<Building> SITES = new LinkedBlockingQueue<>();
    private static final Queue<String> KNOCKS = new ConcurrentLinkedQueue<>();

    /** A door that is being built, at that port, until it is finished. */
    private record Building(int port, Promise<Boolean> finished) {}

    static final class SlowDoor implements Door {
        SlowDoor() throws InterruptedException {
            int port = ((TcpAddress) Tractor.currentActor().acceptAddress()).port();
            Building site = new Building(port, new Promise<>());
            SITES.add(site);
            site.finished().await();
        }

        @Override
        public String knock(String who) {
            KNOCKS.add(who);
            return "come in, " + who;
        }
    }

    private static CompletableFuture<Boolean> startDaemon() {
        CompletableFuture<Boolean> daemon = new CompletableFuture<>();
        Thread.ofPlatform().start(() -> {
            try {
                Tractor.runDaemon(OPTIONS);
                daemon.complete(true);
            } catch (Throwable failure) {
                daemon.completeExceptionally(failure);
            }
        });
        return daemon;
    }

    private static void end(RawPeer guest, CompletableFuture<Boolean> daemon) {
        guest.start("self", "cancel");
        assertThat(daemon.orTimeout(RawPeer.PATIENCE.toSeconds(), SECONDS).join())
                .isTrue();
    }

    @Test
    void theyWaitUpToTheLimitOfDialogsAndAreServedAfterwards() throws Exception {
        CompletableFuture<Boolean> daemon = startDaemon();
        Building site = SITES.take();
        try (RawPeer guest = RawPeer.connect(site.port(), RawPeer.newUid("guest"))) {
            for (int n = 0; n < DIALOGS; n++) {
                guest.start("door", "knock", "who", "guest");
            }
            String excess = guest.start("door", "knock", "who", "one too many");
            Map<String, @Nullable Object> refusal = guest.receive("Error");
            assertThat(refusal.get("boxed_type_str")).isEqualTo("TooManyDialogs");
            assertThat(refusal.get("cid")).isEqualTo(excess);
            site.finished().complete(true);
            for (int n = 0; n < DIALOGS; n++) {
                receiveResult(guest);
            }
            end(guest, daemon);
        }
    }

    private static void receiveResult(RawPeer guest) {
        Map<String, @Nullable Object> answer = guest.receive();
        while (Frames.type(answer).equals("StartAck")) {
            answer = guest.receive();
        }
        assertThat(Frames.pld(answer)).isEqualTo("come in, guest");
    }

    @Test
    void oneThatIsCancelledOrWhoseCallerIsLostIsNeverServed() throws Exception {
        KNOCKS.clear();
        CompletableFuture<Boolean> daemon = startDaemon();
        Building site = SITES.take();
        try (RawPeer guest = RawPeer.connect(site.port(), RawPeer.newUid("guest"))) {
            RawPeer lost = RawPeer.connect(site.port(), RawPeer.newUid("lost"));
            lost.start("door", "knock", "who", "lost");
            lost.cancelNothing(); // so the request before has been heard
            lost.close();
            String given = guest.start("door", "knock", "who", "hesitant");
            String cancel = guest.start("self", "_cancel_task", "cid", given);
            guest.expect(Frames.startAck(cancel, "asyncfunc"));
            guest.expect(Frames.reply("CancelAck", cancel, true));
            guest.cancelNothing(); // the I/O loop has come round: by now it has seen the lost one's end
            site.finished().complete(true);
            assertThat(guest.call("door", "knock", "who", "guest")).isEqualTo("come in, guest");
            assertThat(KNOCKS).containsExactly("guest");
            end(guest, daemon);
        }
    }

    @Test
    void onlyAParentIsToldWhenTheBootIsOver() throws Exception {
        CompletableFuture<Boolean> daemon = startDaemon();
        Building site = SITES.take();
        try (RawPeer guest = RawPeer.connect(site.port(), RawPeer.newUid("guest"))) {
            guest.start("self", "_boot");
            assertThat(guest.receive("Error").get("boxed_type_str")).isEqualTo("AttributeError");
            site.finished().complete(true);
            end(guest, daemon);
        }
    }
}
