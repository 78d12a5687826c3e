package tractor.wire;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tractor.msg.PeerLimits;

/**
 * Hostile peers in numbers, against an actor with a small heap, which would not survive if any of them could make it keep
 * what it should not: a bystander's stream on another connection runs before, during and after, and no thread is added.
 */
class CrowdTest {
    private static final int PENDING = 64;
    private static final int DIALOGS = 500;
    private static final PeerLimits LIMITS =
            PeerLimits.DEFAULT.withMaxDialogs(DIALOGS).withMaxPending(PENDING);

    private static RawParent parent;
    private static RawPeer bystander;

    private String stream = "";
    private long items;

    @BeforeAll
    static void startService() {
        parent = RawParent.ofService(Map.of("peer_limits", LIMITS.format()), "-Xmx80m");
        bystander = parent.connect(RawPeer.newUid("bystander"));
    }

    @AfterAll
    static void endService() {
        try (RawParent ending = parent) {
            bystander.close();
            ending.end();
        }
        Leaks.expectNoChildProcess();
    }

    @BeforeEach
    void aBystanderIsServed() {
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
    void itIsServedToTheEnd() {
        itGoesOn();
        bystander.send(Frames.stop(stream));
        bystander.expect(Frames.reply("Return", stream, "done"));
    }

    private static int threads() throws IOException {
        Path status = Path.of("/proc", Long.toString(parent.process().pid()), "status");
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("Threads:"))
                .mapToInt(line ->
                        Integer.parseInt(line.substring("Threads:".length()).strip()))
                .findFirst()
                .orElseThrow();
    }

    private static RawPeer silent() {
        return RawPeer.dial(parent.childPort(), RawPeer.newUid("silent"));
    }

    private static RawPeer introduced() {
        return parent.connect(RawPeer.newUid("stranger"));
    }

    private static void closeAll(List<RawPeer> peers) {
        peers.forEach(RawPeer::close);
    }

    @Test
    void ofThousandsWhoNeverIntroduceThemselvesTheOldestGo() throws Exception {
        int before = threads();
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
            assertWithMessage("threads").that(threads()).isAtMost(before + 1);
        } finally {
            closeAll(crowd);
        }
    }

    @Test
    void aFloodOfRequestsIsServedUpToTheLimitAndTheRestIsRefusedOneByOne() throws Exception {
        int before = threads();
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
            assertWithMessage("threads").that(threads()).isAtMost(before + 2);
        }
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
    void breachesAreLoggedOnceAndCounted() {
        byte[] garbage = Frames.onWire("GET / HTTP/1.1".getBytes(StandardCharsets.US_ASCII));
        for (int n = 0; n < 50; n++) {
            try (RawPeer peer = silent()) {
                peer.receive("Aid");
                peer.sendBytes(garbage);
                peer.expectEnd();
            }
        }
        itGoesOn();
        long lines = parent.process()
                .stderrTail()
                .lines()
                .filter(line -> line.contains("sent a malformed message"))
                .count();
        assertThat(lines).isAtMost(2);
    }
}
