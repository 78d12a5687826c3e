package tractor.wire;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tractor.RootOptions;
import tractor.Tractor;
import tractor.context.MsgStream;
import tractor.error.StreamOverrunException;
import tractor.testing.LeakCheck;
import tractor.wire.AnySvc.Any;

/** Streams with peers that know no credit: nobody waits, and what exceeds the receiver's 64 slots is told item by item. */
class FlowControlTest {
    private static final int SLOTS = 64;
    private static final int EXCESS = 6;
    private static final int WINDOW = 512;

    private static RawParent parent;

    @BeforeAll
    static void startService() {
        parent = RawParent.ofService();
    }

    @AfterAll
    static void endService() {
        try (RawParent ending = parent) {
            ending.end();
        }
        LeakCheck.assertNoChildIsLeft();
    }

    private static void expectOverrun(RawPeer peer, String cid) {
        Map<String, @Nullable Object> error = peer.receive("Error");
        assertThat(error.get("cid")).isEqualTo(cid);
        assertThat(error.get("boxed_type_str")).isEqualTo("StreamOverrun");
        assertThat(error.get("sender")).isEqualTo(peer.uid());
    }

    @Test
    void aServiceAnswersEachItemThatItHasNoRoomForAndItsDialogCanStillBeEnded() {
        try (RawPeer peer = parent.connect(RawPeer.newUid("flood"))) {
            String cid = peer.start("svc", "sleeper");
            peer.expect(Frames.startAck(cid, "context"));
            peer.expect(Frames.reply("Started", cid, null));

            for (int i = 0; i < SLOTS + EXCESS; i++) {
                peer.send(Frames.reply("Yield", cid, null));
            }
            for (int i = 0; i < EXCESS; i++) {
                expectOverrun(peer, cid);
            }

            String cancel = peer.start("self", "_cancel_task", "cid", cid);
            peer.expect(Frames.startAck(cancel, "asyncfunc"));
            assertThat(peer.receive("Error").get("boxed_type_str")).isEqualTo("ContextCancelled");
            peer.expect(Frames.reply("CancelAck", cancel, true));
            Replay.expectNothingMore(peer);
        }
    }

    @Test
    void aCallerAnswersEachItemThatItHasNoRoomForAndStillGetsTheResult() throws Exception {
        Tractor.root(RootOptions.defaults().withPrivateRegistry(), root -> {
            List<String> uid = RawPeer.newUid("svc");
            CountDownLatch flooded = new CountDownLatch(1);
            try (RawService service = RawService.registered(root, uid)) {
                service.plays(peer -> {
                    String cid = Frames.text(peer.receive("Start"), "cid");
                    peer.send(Frames.startAck(cid, "context"));
                    peer.send(Frames.reply("Started", cid, null));
                    for (long i = 0; i < SLOTS + EXCESS; i++) {
                        peer.send(Frames.reply("Yield", cid, i));
                    }
                    for (int i = 0; i < EXCESS; i++) {
                        expectOverrun(peer, cid);
                    }
                    flooded.countDown();
                    peer.send(Frames.stop(cid));
                    peer.send(Frames.reply("Return", cid, "flooded"));
                });
                try (AnySvc svc = Tractor.findActor("svc", AnySvc.TYPE).orElseThrow()) {
                    Any result = svc.portal().context(AnySvc.CTX_STREAM, new Any(0L), ctx -> {
                        flooded.await();
                        try (MsgStream<Any, Any> stream = ctx.openStream()) {
                            for (long i = 0; i < SLOTS; i++) {
                                assertThat(stream.receive().value()).isEqualTo(i);
                            }
                            assertThat(stream).isEmpty();
                        }
                        return ctx.result();
                    });
                    assertThat(result.value()).isEqualTo("flooded");
                } catch (Throwable failure) {
                    service.explain(failure);
                    throw failure;
                }
                service.awaitEnd();
            }
        });
    }

    @Test
    void aServiceThatOverrunsItsCallerFailsWithThat() {
        try (RawPeer peer = parent.connect(RawPeer.newUid("slow"))) {
            String cid = peer.start("svc", "ctx_stream", "n", 3L);
            peer.expect(Frames.startAck(cid, "context"));
            peer.expect(Frames.reply("Started", cid, null));
            for (long i = 0; i < 3; i++) {
                peer.expect(Frames.reply("Yield", cid, i));
            }

            peer.send(overrun(peer.uid(), parent.child(), cid));

            Map<String, @Nullable Object> error = peer.receive("Error");
            assertThat(error.get("cid")).isEqualTo(cid);
            assertThat(error.get("src_type_str")).isEqualTo("StreamOverrun");
            assertThat(error.get("relay_path")).isEqualTo(List.of(peer.uid(), parent.child()));
            Replay.expectNothingMore(peer);
        }
    }

    @Test
    void aCallerThatOverrunsAServiceLearnsItAndCancelsTheServiceWhichStillRuns() throws Exception {
        Tractor.root(RootOptions.defaults().withPrivateRegistry(), root -> {
            List<String> uid = RawPeer.newUid("svc");
            try (RawService service = RawService.registered(root, uid)) {
                service.plays(peer -> {
                    Map<String, @Nullable Object> start = peer.receive("Start");
                    String cid = Frames.text(start, "cid");
                    peer.send(Frames.startAck(cid, "context"));
                    peer.send(Frames.reply("Started", cid, null));
                    peer.expect(Frames.reply("Yield", cid, "too fast"));
                    peer.send(overrun(peer.uid(), List.of("root", root.uid().uuid()), cid));
                    Map<String, @Nullable Object> request = peer.receive("Start");
                    assertThat(request.get("func")).isEqualTo("_cancel_task");
                    assertThat(request.get("kwargs")).isEqualTo(Map.of("cid", cid));
                    String reply = Frames.text(request, "cid");
                    peer.send(Frames.startAck(reply, "asyncfunc"));
                    peer.send(Frames.error(peer.uid(), "ContextCancelled", cid));
                    peer.send(Frames.reply("CancelAck", reply, true));
                });
                try (AnySvc svc = Tractor.findActor("svc", AnySvc.TYPE).orElseThrow()) {
                    assertThrows(
                            StreamOverrunException.class,
                            () -> svc.portal().context(AnySvc.CTX_STREAM, new Any(0L), ctx -> {
                                try (MsgStream<Any, Any> stream = ctx.openStream()) {
                                    stream.send(new Any("too fast"));
                                    return stream.receive();
                                }
                            }));
                } catch (Throwable failure) {
                    service.explain(failure);
                    throw failure;
                }
                service.awaitEnd();
            }
        });
    }

    private static Map<String, @Nullable Object> overrun(List<String> from, List<String> sender, String cid) {
        Map<String, @Nullable Object> error = Frames.error(from, "StreamOverrun", cid);
        error.put("sender", sender);
        return error;
    }

    @Test
    void aPeerThatKnowsNoCreditGetsNone() {
        try (RawPeer peer = parent.connect(RawPeer.newUid("python"))) {
            String cid = peer.start("svc", "ctx_stream", "n", 0L);
            peer.expect(Frames.startAck(cid, "context"));
            peer.expect(Frames.reply("Started", cid, null));
            for (long i = 0; i < 3 * SLOTS; i++) {
                peer.send(Frames.reply("Yield", cid, i));
                peer.expect(Frames.reply("Yield", cid, i));
            }
            peer.send(Frames.stop(cid));
            peer.expect(Frames.reply("Return", cid, "done"));
            Replay.expectNothingMore(peer);
        }
    }

    @Test
    void aPeerThatKnowsCreditGetsItForTheItemsThatWereTaken() {
        RawPeer peer = parent.link();
        String cid = peer.start("svc", "ctx_stream", "n", 0L);
        peer.expect(Frames.startAck(cid, "context"));
        peer.expect(Frames.reply("Started", cid, null));
        for (long i = 1; i <= WINDOW; i++) {
            peer.send(Frames.reply("Yield", cid, 0));
            if (i % (WINDOW / 2) == 0) {
                peer.expect(Frames.msg("Credit", "cid", cid, "items", WINDOW / 2L, "bytes", WINDOW / 2L));
            }
            peer.expect(Frames.reply("Yield", cid, 0L));
        }
        peer.send(Frames.stop(cid));
        peer.expect(Frames.reply("Return", cid, "done"));
    }

    @Test
    void aServiceWaitsForTheCreditOfAPeerThatKnowsIt() {
        RawPeer peer = parent.link();
        String cid = peer.start("svc", "child_ends_stream", "n", WINDOW + 1L);
        peer.expect(Frames.startAck(cid, "context"));
        peer.expect(Frames.reply("Started", cid, "hi"));
        for (long i = 0; i < WINDOW; i++) {
            peer.expect(Frames.reply("Yield", cid, i));
        }
        peer.cancelNothing(); // nothing more came: the window is used up
        peer.send(Frames.msg("Credit", "cid", cid, "items", 1L, "bytes", 1L));
        peer.expect(Frames.reply("Yield", cid, (long) WINDOW));
        peer.expect(Frames.stop(cid));
        peer.expect(Frames.reply("Return", cid, "fin"));
    }
}
