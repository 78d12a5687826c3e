package tractor.wire;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tractor.msg.Address;
import tractor.msg.PeerLimits;
import tractor.testing.LeakCheck;

/**
 * Hostile peers in numbers, against an actor with a small heap, which would not survive if
 * any of them could make it keep what it should not: a bystander's stream on another connection runs before, during and
 * after, and no thread is added.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CrowdContract {
    private static final int PENDING = 64;
    private static final int DIALOGS = 500;
    private static final int BREACHES = 0;
    private static final int CROWDED_OUT = 3;
    private static final PeerLimits LIMITS =
            PeerLimits.DEFAULT.withMaxDialogs(DIALOGS).withMaxPending(PENDING);

    /** Of the process, in bytes: the heap, as much for buffers outside of it, and the JVM itself. */
    private static final long MEMORY = 400L << 20;

    /** A thread that looks for strangers, and what the JVM starts by itself. */
    private static final int MORE_THREADS = 3;

    private RawParent parent;
    private RawPeer bystander;
    private String stream = "";
    private long items;
    private long threads;

    /** Where the actor is to listen. */
    abstract Address home();

    @BeforeAll
    void startService() {
        parent = RawParent.ofService(home(), Map.of("peer_limits", LIMITS.format()), "-Xmx80m");
        bystander = parent.connect(RawPeer.newUid("bystander"));
    }

    @AfterAll
    void endService() {
        try (RawParent ending = parent) {
            bystander.close();
            ending.end();
        }
        LeakCheck.assertNoChildIsLeft();
    }

    @BeforeEach
    void aBystanderIsServed() throws Exception {
        threads = status("Threads:");
        stream = bystander.start("svc", "ctx_stream", "n", 0L);
        bystander.expect(Frames.startAck(stream, "context"));
        bystander.expect(Frames.reply("Started", stream, null));
        itGoesOn();
    }

    private void itGoesOn() {
        items++;
        bystander.send(Frames.reply("Yield", stream, items));
        bystander.expect(Frames.reply("Yield", stream, items));
    }

    @AfterEach
    void itIsServedToTheEndAndTheActorHasNotGrown() throws Exception {
        assertWithMessage("threads").that(status("Threads:")).isAtMost(threads + MORE_THREADS);
        assertWithMessage("memory, in KiB").that(status("VmRSS:")).isAtMost(MEMORY >> 10);
        itGoesOn();
        bystander.send(Frames.stop(stream));
        bystander.expect(Frames.reply("Return", stream, "done"));
    }

    /** A number that the system tells of the actor's process. */
    private long status(String key) throws IOException {
        Path status = Path.of("/proc", Long.toString(parent.process().pid()), "status");
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith(key))
                .mapToLong(line -> Long.parseLong(
                        line.substring(key.length()).replace("kB", "").strip()))
                .findFirst()
                .orElseThrow();
    }

    /** How many peers were turned away for this so far. */
    private long counted(int kind) {
        try (RawPeer asking = introduced()) {
            List<?> counts = (List<?>) Objects.requireNonNull(asking.call("svc", "refusals"));
            return (Long) Objects.requireNonNull(counts.get(kind));
        }
    }

    /** Logged, but far more rarely than it happened. */
    private void expectLoggedOnceInAWhile(String text, int times) {
        long lines = parent.process()
                .stderrTail()
                .lines()
                .filter(line -> line.contains(text))
                .count();
        assertThat(lines).isAtLeast(1);
        assertThat(lines).isAtMost(times / 5);
    }

    private RawPeer silent() {
        return RawPeer.dial(parent.childAddress(), RawPeer.newUid("silent"));
    }

    private RawPeer introduced() {
        return parent.connect(RawPeer.newUid("stranger"));
    }

    private static void closeAll(List<RawPeer> peers) {
        peers.forEach(RawPeer::close);
    }

    @Test
    void ofThousandsWhoNeverIntroduceThemselvesTheOldestGo() throws Exception {
        long before = counted(CROWDED_OUT);
        List<RawPeer> crowd = new ArrayList<>();
        try {
            for (int n = 0; n < 2_000; n++) {
                RawPeer peer = silent();
                peer.receive("Aid"); // it was accepted
                crowd.add(peer);
                if (n % 500 == 0) {
                    itGoesOn();
                    introduced().close(); // who has something to say is let in
                }
            }
            for (RawPeer pushedOut : crowd.subList(0, crowd.size() - PENDING)) {
                pushedOut.expectEnd();
            }
            assertThat(counted(CROWDED_OUT) - before).isAtLeast(crowd.size() - PENDING);
            expectLoggedOnceInAWhile("connections without an introduction", crowd.size());
        } finally {
            closeAll(crowd);
        }
    }

    @Test
    void aFloodOfRequestsIsServedUpToTheLimitAndTheRestIsRefusedOneByOne() throws Exception {
        int excess = 300;
        try (RawPeer flood = introduced()) {
            Set<String> asked = new HashSet<>();
            for (int n = 0; n < DIALOGS + excess; n++) {
                asked.add(flood.start("svc", "sleeper"));
            }
            int accepted = 0;
            int refused = 0;
            while (accepted < DIALOGS || refused < excess) {
                Map<String, @Nullable Object> answer = flood.receive();
                switch (Frames.type(answer)) {
                    case "Started" -> accepted++;
                    case "StartAck" -> assertThat(answer.get("functype")).isEqualTo("context");
                    default -> {
                        assertThat(answer.get("boxed_type_str")).isEqualTo("TooManyDialogs");
                        assertThat(asked.remove(answer.get("cid"))).isTrue();
                        refused++;
                    }
                }
            }
            itGoesOn();
        }
        expectLoggedOnceInAWhile("dialogs at once", excess);
        try (RawPeer next = introduced()) { // what the lost one had begun does not count against others
            assertThat(next.call("svc", "echo", "x", "served")).isEqualTo("served");
        }
    }

    @Test
    void framesThatAreAnnouncedAndNeverComeCostNothing() {
        List<RawPeer> crowd = new ArrayList<>();
        try {
            for (int n = 0; n < 40; n++) { // together they announce many times the heap
                RawPeer peer = introduced();
                peer.sendBytes(Frames.header(16 << 20));
                peer.sendBytes(new byte[1_000]);
                crowd.add(peer);
                itGoesOn();
            }
        } finally {
            closeAll(crowd);
        }
    }

    @Test
    void frameByFrameAndByteByByteIsSlowOnlyForWhoSendsSo() {
        try (RawPeer slow = introduced()) {
            String cid = slow.newCid();
            byte[] frame = Frames.onWire(MsgPack.encode(Frames.start(slow.uid(), cid, "svc", "echo", "x", "slowly")));
            for (byte one : frame) {
                slow.sendBytes(new byte[] {one});
                itGoesOn();
            }
            slow.expect(Frames.startAck(cid, "asyncfunc"));
            slow.expect(Frames.reply("Return", cid, "slowly"));
        }
    }

    @Test
    void whoAsksAndNeverReadsTheAnswersIsHungUpOn() {
        try (RawPeer deaf = introduced()) {
            byte[] frame = Frames.onWire(MsgPack.encode(
                    Frames.start(deaf.uid(), deaf.newCid(), "self", "_cancel_task", "cid", "x".repeat(200))));
            deaf.sendUntilRefused(frame);
            itGoesOn();
        }
    }

    @Test
    void itemsBeyondABufferThatNobodyEmptiesAreRefusedAndNotKept() {
        try (RawPeer flood = introduced()) {
            String cid = flood.start("svc", "sleeper");
            flood.expect(Frames.startAck(cid, "context"));
            flood.expect(Frames.reply("Started", cid, null));
            String large = "x".repeat(1 << 20);
            int kept = 0;
            for (int n = 0; n < 200; n++) { // 200 MiB
                flood.send(Frames.reply("Yield", cid, large));
                kept++;
                if (n >= 64) {
                    assertThat(flood.receive("Error").get("boxed_type_str")).isEqualTo("StreamOverrun");
                    kept--;
                }
            }
            assertThat(kept).isEqualTo(64);
            itGoesOn();
        }
    }

    @Test
    void whatAPeerSaysInOneBreathWithItsIntroductionIsHeardInOrder() {
        int calls = 300;
        try (RawPeer hasty = silent()) {
            ByteArrayOutputStream breath = new ByteArrayOutputStream();
            breath.writeBytes(Frames.onWire(MsgPack.encode(Frames.aid(hasty.uid(), false))));
            List<String> cancels = new ArrayList<>();
            for (int n = 0; n < calls; n++) {
                String cid = hasty.newCid();
                cancels.add(cid);
                breath.writeBytes(Frames.onWire(MsgPack.encode(
                        Frames.start(hasty.uid(), cid, "self", "_cancel_task", "cid", "x".repeat(500)))));
            }
            hasty.sendBytes(breath.toByteArray());
            hasty.receive("Aid");
            for (String cid : cancels) {
                hasty.expect(Frames.startAck(cid, "asyncfunc"));
                hasty.expect(Frames.reply("CancelAck", cid, true));
            }
        }
    }

    @Test
    void aReplayedConversationIsAnsweredAnewOrRefused() {
        try (RawPeer peer = introduced()) {
            byte[] frame =
                    Frames.onWire(MsgPack.encode(Frames.start(peer.uid(), "replayed", "svc", "echo", "x", "again")));
            for (int n = 0; n < 20; n++) {
                peer.sendBytes(frame);
                Map<String, @Nullable Object> answer = peer.receive();
                if (Frames.type(answer).equals("Error")) { // the end of the last one was not booked yet
                    assertThat(answer.get("boxed_type_str")).isEqualTo("TypeError");
                } else {
                    assertThat(answer).isEqualTo(Frames.startAck("replayed", "asyncfunc"));
                    peer.expect(Frames.reply("Return", "replayed", "again"));
                }
            }
            peer.sendBytes(Frames.onWire(MsgPack.encode(Frames.aid(peer.uid(), false))));
            peer.expectEnd();
        }
    }

    @Test
    void messagesOfDialogsThatNobodyKnowsLeaveNothingBehind() {
        try (RawPeer lost = introduced()) {
            byte[] item = Frames.onWire(MsgPack.encode(Frames.reply("Yield", "none such", "x".repeat(1_000))));
            for (int n = 0; n < 100_000; n++) { // more than the heap
                lost.sendBytes(item);
            }
            itGoesOn();
            assertThat(lost.call("svc", "echo", "x", "served")).isEqualTo("served");
        }
    }

    /** What ends a connection, by what it sends once it is introduced, and what the log says of it. */
    enum Breach {
        GARBAGE("a malformed message", Frames.onWire(new byte[] {(byte) 0xc1, 0, (byte) 0xff})),
        UNKNOWN_TYPE("a malformed message", Frames.onWire(MsgPack.encode(Frames.msg("Gossip", "news", "x")))),
        OVERSIZED("too large a frame", Frames.header(0xffff_ffffL)),
        TRUNCATED("ended inside a frame", Frames.header(1_000));

        private final String logged;
        private final byte[] bytes;

        Breach(String logged, byte[] bytes) {
            this.logged = logged;
            this.bytes = bytes;
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyBreachEndsItsConnectionIsCountedAndLoggedOnceInAWhile(Breach breach) {
        int times = 50;
        long before = counted(BREACHES);
        for (int n = 0; n < times; n++) {
            try (RawPeer peer = introduced()) {
                peer.cancelNothing(); // it was admitted
                peer.sendBytes(breach.bytes);
                if (breach != Breach.TRUNCATED) { // which is none before the peer has hung up
                    peer.expectEnd();
                }
            }
            itGoesOn();
        }
        while (counted(BREACHES) < before + times) {
            itGoesOn();
        }
        assertThat(counted(BREACHES)).isEqualTo(before + times);
        expectLoggedOnceInAWhile(breach.logged, times);
    }

    @Test
    void whoBreaksTheRulesBeforeAnIntroductionIsCountedAsWell() {
        long before = counted(BREACHES);
        byte[] garbage = "GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        for (int n = 0; n < 50; n++) {
            try (RawPeer peer = silent()) {
                peer.receive("Aid");
                peer.sendBytes(garbage);
                peer.expectEnd();
            }
        }
        assertThat(counted(BREACHES)).isEqualTo(before + 50);
    }
}
