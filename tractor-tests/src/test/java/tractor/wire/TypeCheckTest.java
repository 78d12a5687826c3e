package tractor.wire;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tractor.RootOptions;
import tractor.Tractor;
import tractor.context.CallerContext;
import tractor.context.EndOfStreamException;
import tractor.context.MsgStream;
import tractor.context.Outcome;
import tractor.context.ReceiveStream;
import tractor.error.MsgTypeException;
import tractor.msg.Return;
import tractor.msg.Started;
import tractor.msg.Yield;
import tractor.testing.LeakCheck;
import tractor.wire.Prices.Tape;

/**
 * Peers that no compiler of ours holds to the types of a dialog: that dialog fails with what was expected, what came and
 * where, on both sides, and nothing else is disturbed.
 */
class TypeCheckTest {
    private static final String NS = "com.acme.Prices";

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

    private static Map<String, @Nullable Object> opened(String symbol) {
        return Frames.map("type", "Opened", "symbol", symbol);
    }

    private static Map<String, @Nullable Object> ask(@Nullable Object depth) {
        return Frames.map("type", "Ask", "depth", depth);
    }

    private static Map<String, @Nullable Object> ticks(@Nullable Object... prices) {
        List<Map<String, @Nullable Object>> ticks = new ArrayList<>();
        for (Object price : prices) {
            ticks.add(Frames.map("type", "Tick", "price", price));
        }
        return Frames.map("type", "Ticks", "ticks", ticks);
    }

    // ---- a caller that sends what it likes ----

    @Test
    void anItemOutsideItsTypeEndsTheTaskThatReceivesItAndReachesItsSender() {
        try (RawPeer peer = parent.connect(RawPeer.newUid("untyped"))) {
            String cid = peer.start(NS, "watch", "symbol", "btc");
            peer.expect(Frames.startAck(cid, "context"));
            peer.expect(Frames.reply("Started", cid, opened("btc")));
            peer.send(Frames.reply("Yield", cid, ask(1L)));
            peer.expect(Frames.reply("Yield", cid, ticks(0.5)));

            Map<String, @Nullable Object> bad = Frames.reply("Yield", cid, ask("five"));
            peer.send(bad);

            peer.expect(Frames.stop(cid));
            Map<String, @Nullable Object> error = peer.receive("Error");
            assertThat(error.get("cid")).isEqualTo(cid);
            assertThat(error.get("boxed_type_str")).isEqualTo("MsgTypeError");
            assertThat(error.get("src_uid")).isEqualTo(parent.child());
            assertThat(error.get("message"))
                    .isEqualTo("Expected `int`, got `str` - at `$.depth` in Yield of Prices.watch");
            assertThat(error.get("_bad_msg")).isEqualTo(bad);
            Replay.expectNothingMore(peer);
        }
    }

    @Test
    void aTaskThatCatchesItReceivesTheNextItem() {
        try (RawPeer peer = parent.connect(RawPeer.newUid("untyped"))) {
            String cid = peer.start(NS, "count");
            peer.expect(Frames.startAck(cid, "context"));
            peer.expect(Frames.reply("Started", cid, opened("any")));
            for (Object item : new Object[] {ask(1L), ask(null), "no map", opened("no ask"), List.of(), ask(2L)}) {
                peer.send(Frames.reply("Yield", cid, item));
            }
            peer.send(Frames.stop(cid));
            peer.expect(Frames.reply("Return", cid, Frames.map("type", "Closed", "asks", 2L, "refused", 4L)));
            Replay.expectNothingMore(peer);
        }
    }

    // ---- a service that sends what it likes ----

    /** What a caller does with a service that plays its part in raw frames. */
    @FunctionalInterface
    private interface Drive {
        void run(PricesPortal prices) throws Exception;
    }

    private static void withService(Consumer<RawPeer> script, Drive drive) throws Exception {
        Tractor.root(RootOptions.defaults().withPrivateRegistry(), root -> {
            try (RawService service = RawService.registered(root, RawPeer.newUid("prices"))) {
                service.plays(script);
                try (PricesPortal prices =
                        Tractor.findActor("prices", PricesPortal.TYPE).orElseThrow()) {
                    drive.run(prices);
                } catch (Throwable failure) {
                    service.explain(failure);
                    throw failure;
                }
                service.awaitEnd();
            }
        });
    }

    private static void refused(MsgTypeException bad, Class<?> message, String text) {
        assertThat(bad.remoteMessage()).isEqualTo(text);
        assertThat(bad.badMsg().orElseThrow()).isInstanceOf(message);
    }

    private static String acceptWatch(RawPeer peer) {
        String cid = Frames.text(peer.receive("Start"), "cid");
        peer.send(Frames.startAck(cid, "context"));
        return cid;
    }

    /** The caller asks for the end of the task, which obeys. */
    private static void expectCancel(RawPeer peer, String cid) {
        Map<String, @Nullable Object> cancel = peer.receive("Start");
        assertThat(cancel.get("func")).isEqualTo("_cancel_task");
        assertThat(cancel.get("kwargs")).isEqualTo(Map.of("cid", cid));
        peer.send(Frames.reply("CancelAck", Frames.text(cancel, "cid"), true));
    }

    @Test
    void aResultOutsideItsTypeFailsTheCallAndNoOther() throws Exception {
        withService(
                peer -> {
                    for (Object result : new Object[] {"dear", 2.5}) {
                        String cid = Frames.text(peer.receive("Start"), "cid");
                        peer.send(Frames.startAck(cid, "asyncfunc"));
                        peer.send(Frames.reply("Return", cid, result));
                    }
                },
                prices -> {
                    refused(
                            assertThrows(MsgTypeException.class, () -> prices.latest("btc")),
                            Return.class,
                            "Expected `float`, got `str` - at `$` in Return of Prices.latest");
                    assertThat(prices.latest("btc")).isEqualTo(2.5);
                });
    }

    @Test
    void anItemOfAOneWayStreamOutsideItsTypeIsRefusedWithItsPlace() throws Exception {
        withService(
                peer -> {
                    String cid = Frames.text(peer.receive("Start"), "cid");
                    peer.send(Frames.startAck(cid, "asyncgen"));
                    peer.send(Frames.reply("Yield", cid, ticks(1.5, 2.5, "dear")));
                    peer.send(Frames.reply("Yield", cid, ticks(3.5)));
                    peer.send(Frames.stop(cid));
                },
                prices -> {
                    try (ReceiveStream<Tape.Ticks> history = prices.history("btc")) {
                        refused(
                                assertThrows(MsgTypeException.class, history::receive),
                                Yield.class,
                                "Expected `float`, got `str` - at `$.ticks[2].price` in Yield of Prices.history");
                        assertThat(history.receive()).isEqualTo(new Tape.Ticks(List.of(new Tape.Tick(3.5))));
                        assertThrows(EndOfStreamException.class, history::receive);
                    }
                });
    }

    @Test
    void aFirstValueOutsideItsTypeFailsTheContextBeforeItsBodyBegins() throws Exception {
        AtomicBoolean entered = new AtomicBoolean();
        withService(
                peer -> {
                    String cid = acceptWatch(peer);
                    peer.send(Frames.reply("Started", cid, Frames.map("type", "Opened", "symbol", 7L)));
                    expectCancel(peer, cid);
                },
                prices -> {
                    refused(
                            assertThrows(
                                    MsgTypeException.class, () -> prices.watch("btc", ctx -> entered.getAndSet(true))),
                            Started.class,
                            "Expected `str`, got `int` - at `$.symbol` in Started of Prices.watch");
                    assertThat(entered.get()).isFalse();
                });
    }

    @Test
    void anItemOfAContextOutsideItsTypeFailsTheBodyAndCancelsTheService() throws Exception {
        withService(
                peer -> {
                    String cid = acceptWatch(peer);
                    peer.send(Frames.reply("Started", cid, opened("btc")));
                    peer.send(Frames.reply("Yield", cid, opened("a first value again")));
                    peer.expect(Frames.stop(cid));
                    expectCancel(peer, cid);
                },
                prices -> refused(
                        assertThrows(
                                MsgTypeException.class,
                                () -> prices.watch("btc", ctx -> {
                                    try (MsgStream<Tape.Ask, Tape.Ticks> stream = ctx.openStream()) {
                                        return stream.receive();
                                    }
                                })),
                        Yield.class,
                        "Invalid value 'Opened' - at `$.type` in Yield of Prices.watch"));
    }

    @Test
    void aResultOfAContextOutsideItsTypeFailsWhoeverAsksForIt() throws Exception {
        withService(TypeCheckTest::returnHalfAResult, prices -> {
            MsgTypeException bad =
                    assertThrows(MsgTypeException.class, () -> prices.watch("btc", CallerContext::result));
            refused(bad, Return.class, "Object missing required field `refused` - at `$` in Return of Prices.watch");
        });
    }

    @Test
    void aResultOfAContextOutsideItsTypeFailsTheContextAlsoWhenNobodyAsksForIt() throws Exception {
        withService(TypeCheckTest::returnHalfAResult, prices -> {
            AtomicBoolean left = new AtomicBoolean();
            assertThrows(MsgTypeException.class, () -> prices.watch("btc", ctx -> left.getAndSet(true)));
            assertThat(left.get()).isTrue();
        });
    }

    @Test
    void aResultOfAContextOutsideItsTypeIsAFailedOutcome() throws Exception {
        withService(
                TypeCheckTest::returnHalfAResult,
                prices -> assertThrows(
                        MsgTypeException.class,
                        () -> prices.watch("btc", ctx -> {
                            MsgTypeException bad = assertThrows(MsgTypeException.class, ctx::result);
                            Outcome.Failed<Tape.Closed> failed = (Outcome.Failed<Tape.Closed>) ctx.outcome();
                            assertThat(failed.failure()).hasMessageThat().isEqualTo(bad.getMessage());
                            return true;
                        })));
    }

    private static void returnHalfAResult(RawPeer peer) {
        String cid = acceptWatch(peer);
        peer.send(Frames.reply("Started", cid, opened("btc")));
        peer.send(Frames.reply("Return", cid, Frames.map("type", "Closed", "asks", 1L)));
    }
}
