package tractor.wire;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tractor.RootOptions;
import tractor.Tractor;
import tractor.context.CallerContext;
import tractor.context.ReceiveStream;
import tractor.error.MsgTypeException;
import tractor.msg.PeerLimits;
import tractor.testing.LeakCheck;

/**
 * Messages that cannot be decoded, or that are beyond a limit, but name their dialog: that dialog fails on both sides, and
 * another one on the same connection goes on. A message that names none ends its connection: {@link MisuseTest}.
 */
class BrokenMessageTest {
    private static final int MAX_VALUES = 2_000;
    private static final PeerLimits LIMITS = PeerLimits.DEFAULT.withMaxValues(MAX_VALUES);

    private static RawParent parent;

    @BeforeAll
    static void startService() {
        parent = RawParent.ofService(Map.of("peer_limits", LIMITS.format()));
    }

    @AfterAll
    static void endService() {
        try (RawParent ending = parent) {
            ending.end();
        }
        LeakCheck.assertNoChildIsLeft();
    }

    // ---- a caller ----

    /** A context that answers every item, beside the one of the test, on the same connection. */
    private static void beside(Consumer<RawPeer> script) {
        try (RawPeer peer = parent.connect(RawPeer.newUid("clumsy"))) {
            String cid = peer.start("svc", "ctx_stream", "n", 0L);
            peer.expect(Frames.startAck(cid, "context"));
            peer.expect(Frames.reply("Started", cid, null));
            script.accept(peer);
            peer.send(Frames.reply("Yield", cid, "still here"));
            peer.expect(Frames.reply("Yield", cid, "still here"));
            peer.send(Frames.stop(cid));
            peer.expect(Frames.reply("Return", cid, "done"));
            Replay.expectNothingMore(peer);
        }
    }

    private static void expectRefusal(RawPeer peer, String cid, String text) {
        Map<String, @Nullable Object> error = peer.receive("Error");
        assertThat(error.get("cid")).isEqualTo(cid);
        assertThat(error.get("boxed_type_str")).isEqualTo("MsgTypeError");
        assertThat(error.get("src_uid")).isEqualTo(parent.child());
        assertThat(error.get("message")).isEqualTo(text);
    }

    private static String openSleeper(RawPeer peer) {
        String cid = peer.start("svc", "sleeper");
        peer.expect(Frames.startAck(cid, "context"));
        peer.expect(Frames.reply("Started", cid, null));
        return cid;
    }

    /** The task has ended: it has told so, and the acknowledgement of a cancel request comes at once. */
    private static void expectEnded(RawPeer peer, String cid) {
        assertThat(peer.receive("Error").get("cid")).isEqualTo(cid);
        String cancel = peer.start("self", "_cancel_task", "cid", cid);
        peer.expect(Frames.startAck(cancel, "asyncfunc"));
        peer.expect(Frames.reply("CancelAck", cancel, true));
    }

    @Test
    void aRequestThatLacksAFieldIsRefused() {
        beside(peer -> {
            peer.send(Frames.msg("Start", "cid", "half a request"));
            expectRefusal(
                    peer,
                    "half a request",
                    "Object missing required field `ns` - at `$` in Start of dialog \"half a request\"");
        });
    }

    @Test
    void aRequestForAFunctionOfAnEndlessNameIsRefused() {
        beside(peer -> {
            String cid = peer.start("svc", "f".repeat(1025));
            expectRefusal(
                    peer, cid, "Expected `str` of length <= 1024 - at `$.func` in Start of dialog \"" + cid + "\"");
        });
    }

    @Test
    void anItemThatLacksItsPayloadEndsTheTaskOfItsDialog() {
        beside(peer -> {
            String cid = openSleeper(peer);
            peer.send(Frames.msg("Yield", "cid", cid));
            expectRefusal(peer, cid, "Object missing required field `pld` - at `$` in Yield of dialog \"" + cid + "\"");
            expectEnded(peer, cid);
        });
    }

    @Test
    void aMessageOfAnUnknownTypeEndsTheTaskOfItsDialog() {
        beside(peer -> {
            String cid = openSleeper(peer);
            peer.send(Frames.msg("Gossip", "cid", cid));
            expectRefusal(peer, cid, "Invalid value 'Gossip' - at `$.msg_type` in message of dialog \"" + cid + "\"");
            expectEnded(peer, cid);
        });
    }

    @Test
    void aBrokenErrorEndsTheTaskOfItsDialogAndIsNotAnsweredByOne() {
        beside(peer -> {
            String cid = openSleeper(peer);
            peer.send(Frames.msg("Error", "cid", cid));
            expectEnded(peer, cid);
        });
    }

    @Test
    void aBrokenMessageEndsAlsoAPlainCall() {
        beside(peer -> {
            String cid = peer.start("com.acme.Prices", "rest");
            peer.expect(Frames.startAck(cid, "asyncfunc"));
            Map<@Nullable Object, @Nullable Object> stop = new LinkedHashMap<>(Frames.stop(cid));
            stop.put(1L, "a key that is no text");
            peer.sendBytes(Frames.onWire(MsgPack.encode(stop)));
            expectRefusal(peer, cid, "Expected `str`, got `int` - at `key` in `$` in Stop of dialog \"" + cid + "\"");
            expectEnded(peer, cid);
        });
    }

    @Test
    void aPayloadThatIsNestedTooDeepEndsTheTaskOfItsDialog() {
        beside(peer -> {
            String cid = openSleeper(peer);
            Object deep = 1L;
            for (int i = 0; i < 257; i++) {
                deep = List.of(deep);
            }
            peer.send(Frames.reply("Yield", cid, deep));
            expectRefusal(peer, cid, "Nested deeper than 256 levels - at `$` in Yield of dialog \"" + cid + "\"");
            expectEnded(peer, cid);
        });
    }

    @Test
    void aPayloadWithTooManyValuesEndsTheTaskOfItsDialog() {
        beside(peer -> {
            String cid = openSleeper(peer);
            List<Object> many = new ArrayList<>(Collections.nCopies(MAX_VALUES / 2, 1L));
            many.add(Collections.nCopies(MAX_VALUES / 2, List.of()));
            peer.send(Frames.reply("Yield", cid, many));
            expectRefusal(peer, cid, "More than " + MAX_VALUES + " values - at `$` in Yield of dialog \"" + cid + "\"");
            expectEnded(peer, cid);
        });
    }

    @Test
    void aPayloadThatIsNoMessagePackEndsTheTaskOfItsDialog() {
        beside(peer -> {
            String cid = openSleeper(peer);
            byte[] body = MsgPack.encode(Frames.reply("Yield", cid, null));
            body[body.length - 1] = (byte) 0xc1;
            peer.sendBytes(Frames.onWire(body));
            expectRefusal(
                    peer,
                    cid,
                    "MessagePack data is malformed: invalid opcode '\\xc1' (byte " + (body.length - 1)
                            + ") - at `$` in Yield of dialog \"" + cid + "\"");
            expectEnded(peer, cid);
        });
    }

    @Test
    void aBrokenMessageOfADialogThatNobodyKnowsIsDropped() {
        beside(peer -> {
            peer.send(Frames.msg("Yield", "cid", "none such"));
            peer.send(Frames.msg("Gossip", "cid", "none such"));
        });
    }

    // ---- a service ----

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
                    assertThat(prices.latest("after all that")).isEqualTo(2.5);
                } catch (Throwable failure) {
                    service.explain(failure);
                    throw failure;
                }
                service.awaitEnd();
            }
        });
    }

    private static void answerLatest(RawPeer peer) {
        String cid = Frames.text(peer.receive("Start"), "cid");
        peer.send(Frames.startAck(cid, "asyncfunc"));
        peer.send(Frames.reply("Return", cid, 2.5));
    }

    /** The caller tells what was wrong, and asks for the end of the task, which may still run. */
    private static void expectRefusalAndCancel(RawPeer peer, String cid, String text) {
        Map<String, @Nullable Object> error = peer.receive("Error");
        assertThat(error.get("cid")).isEqualTo(cid);
        assertThat((String) error.get("message")).startsWith(text);
        Map<String, @Nullable Object> cancel = peer.receive("Start");
        assertThat(cancel.get("func")).isEqualTo("_cancel_task");
        assertThat(cancel.get("kwargs")).isEqualTo(Map.of("cid", cid));
        peer.send(Frames.reply("CancelAck", Frames.text(cancel, "cid"), true));
    }

    private static void failsWith(String text, Drive drive, PricesPortal prices) {
        MsgTypeException broken = assertThrows(MsgTypeException.class, () -> drive.run(prices));
        assertThat(broken.remoteMessage()).startsWith(text);
    }

    @Test
    void aBrokenAnswerFailsItsCallAndNoOther() throws Exception {
        String text = "Invalid enum value 'gossip' - at `$.functype` in StartAck of dialog";
        withService(
                peer -> {
                    String cid = Frames.text(peer.receive("Start"), "cid");
                    peer.send(Frames.startAck(cid, "gossip"));
                    expectRefusalAndCancel(peer, cid, text);
                    answerLatest(peer);
                },
                prices -> failsWith(text, called -> called.latest("btc"), prices));
    }

    @Test
    void aBrokenItemFailsItsStreamAndCancelsTheService() throws Exception {
        String text = "Object missing required field `pld` - at `$` in Yield of dialog";
        withService(
                peer -> {
                    String cid = Frames.text(peer.receive("Start"), "cid");
                    peer.send(Frames.startAck(cid, "asyncgen"));
                    peer.send(Frames.msg("Yield", "cid", cid));
                    expectRefusalAndCancel(peer, cid, text);
                    answerLatest(peer);
                },
                prices -> failsWith(
                        text,
                        called -> {
                            try (ReceiveStream<Prices.Tape.Ticks> history = called.history("btc")) {
                                history.receive();
                            }
                        },
                        prices));
    }

    @Test
    void aBrokenItemFailsItsContextAndCancelsTheService() throws Exception {
        String text = "Nested deeper than 256 levels - at `$` in Yield of dialog";
        withService(
                peer -> {
                    String cid = Frames.text(peer.receive("Start"), "cid");
                    peer.send(Frames.startAck(cid, "context"));
                    peer.send(Frames.reply("Started", cid, Frames.map("type", "Opened", "symbol", "btc")));
                    Object deep = 1L;
                    for (int i = 0; i < 257; i++) {
                        deep = List.of(deep);
                    }
                    peer.send(Frames.reply("Yield", cid, deep));
                    expectRefusalAndCancel(peer, cid, text);
                    answerLatest(peer);
                },
                prices -> failsWith(text, called -> called.watch("btc", CallerContext::result), prices));
    }

    @Test
    void aBrokenAnswerToACancelRequestDoesNotHoldUpTheCaller() throws Exception {
        withService(
                peer -> {
                    String cid = Frames.text(peer.receive("Start"), "cid");
                    peer.send(Frames.startAck(cid, "context"));
                    peer.send(Frames.reply("Started", cid, Frames.map("type", "Opened", "symbol", "btc")));
                    String cancel = Frames.text(peer.receive("Start"), "cid");
                    peer.send(Frames.reply("CancelAck", cancel, "certainly"));
                    assertThat(peer.receive("Error").get("cid")).isEqualTo(cancel);
                    answerLatest(peer);
                },
                prices -> {
                    boolean acknowledged = prices.watch("btc", CallerContext::cancel);
                    assertThat(acknowledged).isFalse();
                });
    }
}
