package tractor.wire;

import static com.google.common.truth.Truth.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tractor.msg.TimeLimits;
import tractor.testing.LeakCheck;

/**
 * Peers that break the rules of the wire, each on a connection of its own: that connection ends, or not even that, and
 * a bystander on another one is served before and after. What a broken message of a dialog does is in {@link
 * BrokenMessageTest}.
 */
class MisuseTest {
    /** Short enough to wait for, long enough for an honest peer on a busy machine. */
    private static final Duration HANDSHAKE = Duration.ofSeconds(2);

    private static RawParent parent;
    private static RawPeer bystander;

    @BeforeAll
    static void startService() {
        TimeLimits usual = TimeLimits.DEFAULT;
        TimeLimits limits = new TimeLimits(
                HANDSHAKE,
                usual.probe(),
                usual.register(),
                usual.cancelActor(),
                usual.cancelTask(),
                usual.teardown(),
                usual.hardKill());
        parent = RawParent.ofService(Map.of("limits", limits.format()));
        bystander = parent.connect(RawPeer.newUid("bystander"));
    }

    @AfterAll
    static void endService() {
        try (RawParent ending = parent) {
            bystander.close();
            ending.end();
        }
        LeakCheck.assertNoChildIsLeft();
    }

    private static void stranger(Consumer<RawPeer> script) {
        assertThat(bystander.call("svc", "echo", "x", "before")).isEqualTo("before");
        try (RawPeer peer = RawPeer.dial(parent.childAddress(), RawPeer.newUid("stranger"))) {
            script.accept(peer);
        }
        assertThat(bystander.call("svc", "echo", "x", "after")).isEqualTo("after");
    }

    private static void introducedStranger(Consumer<RawPeer> script) {
        stranger(peer -> {
            peer.send(Frames.aid(peer.uid(), false));
            peer.receive("Aid");
            script.accept(peer);
        });
    }

    @Test
    void aRequestInTheNameOfSomebodyElseEndsTheConnection() {
        introducedStranger(peer -> {
            peer.send(Frames.start(bystander.uid(), peer.newCid(), "svc", "echo", "x", 1L));
            peer.expectEnd();
        });
    }

    @Test
    void aMessageOfAnUnknownTypeEndsTheConnection() {
        introducedStranger(peer -> {
            peer.send(Frames.msg("Gossip", "about", "x"));
            peer.expectEnd();
        });
    }

    @Test
    void aDialogIdBeyondTheLimitEndsTheConnection() {
        introducedStranger(peer -> {
            peer.send(Frames.start(peer.uid(), "x".repeat(1024), "svc", "echo", "x", 1L));
            peer.receive("StartAck");
            peer.receive("Return");
            peer.send(Frames.start(peer.uid(), "x".repeat(1025), "svc", "echo", "x", 1L));
            peer.expectEnd();
        });
    }

    @Test
    void aMessageWithoutARequiredFieldEndsTheConnection() {
        introducedStranger(peer -> {
            peer.send(Frames.msg("Start", "ns", "svc"));
            peer.expectEnd();
        });
    }

    @Test
    void aFieldOfTheWrongTypeEndsTheConnection() {
        introducedStranger(peer -> {
            peer.send(Frames.msg("Yield", "cid", 7L, "pld", null));
            peer.expectEnd();
        });
    }

    @Test
    void aFrameThatIsNoMapEndsTheConnection() {
        introducedStranger(peer -> {
            peer.sendBytes(Frames.onWire(new byte[] {(byte) 0xc1, 0x00}));
            peer.expectEnd();
        });
    }

    @Test
    void anEmptyFrameEndsTheConnection() {
        introducedStranger(peer -> {
            peer.sendBytes(Frames.header(0));
            peer.expectEnd();
        });
    }

    @Test
    void aConnectionThatEndsWithinAFrameHarmsNobody() {
        introducedStranger(peer -> {
            byte[] frame = Frames.onWire(
                    MsgPack.encode(Frames.start(peer.uid(), peer.newCid(), "svc", "echo", "x", "never said")));
            peer.sendBytes(Arrays.copyOf(frame, frame.length / 2));
        });
    }

    @Test
    void garbageInsteadOfAnIntroductionEndsTheConnection() {
        stranger(peer -> {
            peer.receive("Aid");
            peer.sendBytes("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            peer.expectEnd();
        });
    }

    @Test
    void aRequestInsteadOfAnIntroductionEndsTheConnection() {
        stranger(peer -> {
            peer.receive("Aid");
            peer.start("svc", "echo", "x", 1L);
            peer.expectEnd();
        });
    }

    @Test
    void whoeverDoesNotIntroduceThemselvesIsDroppedInTime() {
        stranger(peer -> {
            peer.receive("Aid");
            peer.expectEnd();
        });
    }

    @Test
    void aNameWithControlCharactersIsRefused() {
        stranger(peer -> {
            peer.receive("Aid");
            peer.send(Frames.aid(RawPeer.newUid("evil\u001b[2J"), false));
            peer.expectEnd();
        });
    }

    @Test
    void aSecondIntroductionEndsTheConnection() {
        introducedStranger(peer -> {
            peer.send(Frames.aid(peer.uid(), false));
            peer.expectEnd();
        });
    }

    @Test
    void instructionsFromWhoeverIsNotTheParentEndTheConnection() {
        introducedStranger(peer -> {
            peer.send(parent.instructions(Map.of()));
            peer.expectEnd();
        });
    }

    @Test
    void aLengthBeyondTheLimitEndsTheConnectionAtOnce() {
        introducedStranger(peer -> {
            peer.sendBytes(Frames.header(0xffff_ffffL));
            peer.expectEnd();
        });
        introducedStranger(peer -> {
            peer.sendBytes(Frames.header(0x7fff_ffffL));
            peer.expectEnd();
        });
    }

    @Test
    void messagesOfDialogsThatNobodyKnowsAreDropped() {
        introducedStranger(peer -> {
            peer.send(Frames.startAck("none such", "context"));
            peer.send(Frames.reply("Started", "none such", null));
            peer.send(Frames.reply("Yield", "none such", 1L));
            peer.send(Frames.stop("none such"));
            peer.send(Frames.reply("Return", "none such", null));
            peer.send(Frames.reply("CancelAck", "none such", true));
            peer.send(Frames.error(peer.uid(), "ValueError", "none such"));
            Replay.expectNothingMore(peer);
        });
    }

    @Test
    void anErrorOfTheWholeConnectionIsTakenNoteOf() {
        introducedStranger(peer -> {
            peer.send(Frames.error(peer.uid(), "ValueError", null));
            Replay.expectNothingMore(peer);
        });
    }

    @Test
    void aDialogIdThatIsInUseIsRefusedAndItsFirstDialogRunsOn() {
        introducedStranger(peer -> {
            String cid = peer.start("svc", "ctx_stream", "n", 1L);
            peer.expect(Frames.startAck(cid, "context"));
            peer.expect(Frames.reply("Started", cid, null));
            peer.expect(Frames.reply("Yield", cid, 0L));

            peer.send(Frames.start(peer.uid(), cid, "svc", "echo", "x", 1L));

            Map<String, @Nullable Object> refusal = peer.receive("Error");
            assertThat(refusal.get("cid")).isEqualTo(cid);
            assertThat(refusal.get("boxed_type_str")).isEqualTo("TypeError");
            peer.send(Frames.reply("Yield", cid, "still here"));
            peer.expect(Frames.reply("Yield", cid, "still here"));
            peer.send(Frames.stop(cid));
            peer.expect(Frames.reply("Return", cid, "done"));
        });
    }

    @Test
    void onlyTheConnectionThatStartedATaskCanCancelIt() {
        introducedStranger(owner -> {
            String cid = owner.start("svc", "ctx_stream", "n", 0L);
            owner.expect(Frames.startAck(cid, "context"));
            owner.expect(Frames.reply("Started", cid, null));

            String cancel = bystander.start("self", "_cancel_task", "cid", cid);
            bystander.expect(Frames.startAck(cancel, "asyncfunc"));
            bystander.expect(Frames.reply("CancelAck", cancel, true));

            owner.send(Frames.reply("Yield", cid, "alive"));
            owner.expect(Frames.reply("Yield", cid, "alive"));
            owner.send(Frames.stop(cid));
            owner.expect(Frames.reply("Return", cid, "done"));
        });
    }

    @Test
    void whatALostPeerHadStartedIsCancelledAndTheServiceServesOn() {
        introducedStranger(peer -> {
            String cid = peer.start("svc", "sleeper");
            peer.expect(Frames.startAck(cid, "context"));
            peer.expect(Frames.reply("Started", cid, null));
        });
    }
}
