package tractor.wire;

import static com.google.common.truth.Truth.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tractor.RootOptions;
import tractor.Tractor;
import tractor.msg.Heartbeats;
import tractor.msg.Heartbeats.Among;

/** Signs of life between peers of one host, where they are given only if the tree wants them. */
class HeartbeatTest {
    private static final Heartbeats EVERYWHERE = new Heartbeats(Duration.ofSeconds(3), Among.ALL);
    private static final String EDGES = Edges.class.getName();
    private static final RootOptions OPTIONS = RootOptions.defaults().withPrivateRegistry();

    private static RootOptions serving(RootOptions options) {
        return options.serving(EdgesPortal.serving(LiveEdges.class));
    }

    /** How many contexts run. */
    private static long running(RawPeer asking) {
        return (Long) Objects.requireNonNull(asking.call(EDGES, "running"));
    }

    private static void offer(RawPeer peer, @Nullable Long silence) {
        Map<String, @Nullable Object> aid = Frames.aid(peer.uid(), false);
        aid.put(
                "java",
                Frames.map(
                        "v",
                        1,
                        "nonce",
                        ByteBuffer.allocate(16),
                        "proof",
                        null,
                        "serves",
                        Map.of(),
                        "silence",
                        silence));
        peer.send(aid);
    }

    private static @Nullable Object offeredTo(RawPeer peer) {
        return ((Map<?, ?>) Objects.requireNonNull(peer.receive("Aid").get("java"))).get("silence");
    }

    @Test
    void peersOfOneHostAreOfferedNoneUnlessTheTreeWantsThem() throws Exception {
        Tractor.root(serving(OPTIONS), root -> {
            try (RawPeer peer = RawPeer.dial(root.acceptAddress(), RawPeer.newUid("peer"))) {
                offer(peer, 200L);
                assertThat(offeredTo(peer)).isNull();
                assertThat(running(peer)).isEqualTo(0);
            }
        });
        Tractor.root(serving(OPTIONS.withHeartbeats(EVERYWHERE)), root -> {
            try (RawPeer peer = RawPeer.dial(root.acceptAddress(), RawPeer.newUid("peer"))) {
                assertThat(offeredTo(peer)).isEqualTo(3_000L);
            }
        });
    }

    @Test
    void aPeerThatFallsSilentIsGivenUpWithWhatItHadStartedAndOthersAreNot() throws Exception {
        Tractor.root(serving(OPTIONS.withHeartbeats(EVERYWHERE)), root -> {
            try (RawPeer plain = RawPeer.connect(root.acceptAddress(), RawPeer.newUid("python"));
                    RawPeer silent = RawPeer.dial(root.acceptAddress(), RawPeer.newUid("silent"));
                    RawPeer alive = RawPeer.dial(root.acceptAddress(), RawPeer.newUid("alive"))) {
                silent.receive("Aid");
                offer(silent, 1_000L);
                silent.start(EDGES, "sleeps");
                alive.receive("Aid");
                offer(alive, Duration.ofDays(1).toMillis());
                alive.receive("Heartbeat"); // and no other today

                CompletableFuture<List<String>> heard = CompletableFuture.supplyAsync(
                        silent::typesToTheEnd, work -> Thread.ofPlatform().start(work));
                while (!heard.isDone()) {
                    alive.send(Frames.msg("Heartbeat"));
                    running(alive);
                }
                assertThat(heard.join()).containsAtLeast("StartAck", "Started", "Heartbeat");
                assertThat(Set.copyOf(heard.join())).containsExactly("StartAck", "Started", "Heartbeat");
                while (running(alive) > 0) {
                    alive.send(Frames.msg("Heartbeat")); // until what the lost one had started is cancelled
                }
                assertThat(running(plain)).isEqualTo(0); // it offered none, and may be silent
            }
        });
    }
}
