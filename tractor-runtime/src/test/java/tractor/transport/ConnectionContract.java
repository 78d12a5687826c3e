package tractor.transport;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import tractor.transport.TransportClosedException.Reason;

/** What every connection promises under pressure and at its end. */
abstract class ConnectionContract extends TransportContract {

    private static final byte[] SMALL = new byte[100];

    // ---- pressure

    @Test
    void anInterruptedSenderLeavesTheConnectionIntact() throws Exception {
        Pair pair = connect(); // the server has not started: it does not read
        BlockedSender sender = sendUntilBlocked(pair.client());
        sender.interrupt();
        assertThat(sender.failure()).isInstanceOf(InterruptedException.class);
        assertThat(pair.client().isOpen()).isTrue();

        Recorder atServer = record(pair.server());
        pair.client().send(BlockedSender.numbered(sender.sent()));
        for (int n = 0; n <= sender.sent(); n++) {
            assertThat(atServer.next()).isEqualTo(BlockedSender.numbered(n));
        }
        assertThat(atServer.unread()).isEqualTo(0);
    }

    @Test
    void aBlockedSenderGoesOnWhenThePeerReads() throws Exception {
        Pair pair = connect();
        BlockedSender sender = sendUntilBlocked(pair.client());
        int before = sender.sent();
        Recorder atServer = record(pair.server());
        for (int n = 0; n < 2 * before; n++) {
            assertThat(BlockedSender.number(atServer.next())).isEqualTo(n);
        }
        pair.client().close();
        assertThat(sender.failure()).isInstanceOf(TransportClosedException.class);
    }

    @Test
    void aWaitingSenderLeavesRoomForControlTraffic() throws Exception {
        Pair pair = connect();
        BlockedSender sender = sendUntilBlocked(pair.client());
        assertThat(pair.client().post(SMALL)).isTrue();
        sender.interrupt();
        assertThat(sender.failure()).isInstanceOf(InterruptedException.class);
        Recorder atServer = record(pair.server());
        for (int n = 0; n < sender.sent(); n++) {
            assertThat(atServer.next()).hasLength(5_000);
        }
        assertThat(atServer.next()).isEqualTo(SMALL);
    }

    @Test
    void tooMuchControlTrafficEndsTheConnection() throws Exception {
        Pair pair = connect(TransportLimits.DEFAULT.withHardBound(100_000));
        Recorder atClient = record(pair.client());
        while (pair.client().post(new byte[1000])) {
            Thread.onSpinWait();
        }
        assertThat(atClient.end().reason()).isEqualTo(Reason.OVERFLOW);
        assertThat(pair.client().isOpen()).isFalse();
    }

    @Test
    void peersThatFloodEachOtherFromTheirHandlersDoNotDeadlock() throws Exception {
        Pair pair = connect();
        int frames = 200_000;
        var left = new CountDownLatch(2 * frames);
        var echo = new ConnectionHandler() {
            @Override
            public void onFrame(Connection connection, byte[] body) {
                left.countDown();
                connection.post(body);
            }

            @Override
            public void onClosed(Connection connection, TransportClosedException reason) {}
        };
        pair.client().start(echo);
        pair.server().start(echo);
        for (int n = 0; n < 2_000; n++) {
            assertThat(pair.client().post(new byte[500])).isTrue();
            assertThat(pair.server().post(new byte[500])).isTrue();
        }
        assertThat(left.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(pair.client().isOpen()).isTrue();
    }

    @Test
    void aStormOfInterruptedSendersLosesNothing() throws Exception {
        // A low mark and a reader that pauses, so that writers fill the socket, hand over and wait again and again.
        Pair pair = connect(TransportLimits.DEFAULT.withHighWater(32 << 10));
        try (var storm = new SenderStorm(pair.client(), 32, 4, 5_600)) {
            pair.server().start(storm.receiver(serverLoop));
            storm.run();
            assertThat(storm.problems()).isEmpty();
            assertThat(storm.received()).isEqualTo(36 * 5_600);
            assertThat(storm.interrupts()).isGreaterThan(0);
        }
        assertThat(pair.client().isOpen()).isTrue();
    }

    @Test
    void noFrameIsLeftBehindWhenSendersMeetAtTheWriter() throws Exception {
        Pair pair = connect();
        var rounds = new SenderRounds(pair.client(), 3, 10_000);
        pair.server().start(rounds);
        rounds.run();
        assertThat(rounds.completed()).isEqualTo(10_000);
    }

    // ---- the end

    @Test
    void closeFlushesWhatIsQueued() throws Exception {
        Pair pair = connect();
        Recorder atClient = record(pair.client());
        Recorder atServer = record(pair.server());
        for (int n = 0; n < 10_000; n++) {
            pair.client().post(ByteBuffer.allocate(4).putInt(n).array());
        }
        pair.client().close();
        for (int n = 0; n < 10_000; n++) {
            assertThat(ByteBuffer.wrap(atServer.next()).getInt()).isEqualTo(n);
        }
        assertThat(atServer.end().reason()).isEqualTo(Reason.CLOSED_BY_PEER);
        assertThat(atClient.end().reason()).isEqualTo(Reason.CLOSED_HERE);
    }

    @Test
    void closingTheLoopFlushesWhatIsQueued() throws Exception {
        Pair pair = connect();
        Recorder atServer = record(pair.server());
        pair.client().send(SMALL);
        clientLoop.close();
        assertThat(atServer.next()).isEqualTo(SMALL);
        assertThat(atServer.end().reason()).isEqualTo(Reason.CLOSED_BY_PEER);
    }

    @Test
    void aPeerThatDoesNotReadCannotPreventTheClose() throws Exception {
        Pair pair = connect(TransportLimits.DEFAULT.withFlushTime(Duration.ofMillis(20)));
        Recorder atClient = record(pair.client());
        BlockedSender sender = sendUntilBlocked(pair.client());
        pair.client().close();
        assertThat(sender.failure()).isInstanceOf(TransportClosedException.class);
        assertThat(atClient.end().reason()).isEqualTo(Reason.CLOSED_HERE);
    }

    @Test
    void closingWakesWaitingSendersEachWithItsOwnStackTrace() throws Exception {
        Pair pair = connect();
        BlockedSender one = sendUntilBlocked(pair.client());
        BlockedSender two = sendUntilBlocked(pair.client());
        pair.client().abort("enough");
        TransportClosedException first = (TransportClosedException) one.failure();
        TransportClosedException second = (TransportClosedException) two.failure();
        assertThat(first).isNotSameInstanceAs(second);
        assertThat(first.reason()).isEqualTo(Reason.ABORTED);
        assertThat(first).hasMessageThat().contains("enough");
        assertThat(first.address()).isEqualTo(pair.client().remoteAddress());
    }

    @Test
    void aVanishedPeerWakesWaitingSenders() throws Exception {
        Pair pair = connect();
        record(pair.client());
        BlockedSender sender = sendUntilBlocked(pair.client());
        pair.server().abort("gone");
        assertThat(sender.failure()).isInstanceOf(TransportClosedException.class);
    }

    @Test
    void abortDropsWhatIsQueuedAndTellsBothSides() throws Exception {
        Pair pair = connect();
        Recorder atClient = record(pair.client());
        Recorder atServer = record(pair.server());
        pair.client().abort("out of patience");
        assertThat(atClient.end().reason()).isEqualTo(Reason.ABORTED);
        assertThat(atClient.end()).hasMessageThat().contains("out of patience");
        assertThat(atServer.end().reason()).isAnyOf(Reason.CLOSED_BY_PEER, Reason.LOST);
        assertThrows(TransportClosedException.class, () -> pair.client().send(SMALL));
        assertThat(pair.client().post(SMALL)).isFalse();
    }

    @Test
    void aHandlerThatThrowsEndsOnlyItsConnection() throws Exception {
        Pair good = connect();
        Pair bad = connect();
        Recorder atGood = record(good.server());
        var ended = new LinkedEnd();
        var frames = new AtomicInteger();
        bad.server().start(new ConnectionHandler() {
            @Override
            public void onFrame(Connection connection, byte[] body) {
                frames.incrementAndGet();
                throw new IllegalStateException("thrown by the test");
            }

            @Override
            public void onClosed(Connection connection, TransportClosedException reason) {
                ended.complete(reason);
                throw new IllegalStateException("thrown by the test as well");
            }
        });
        bad.client().post(SMALL);
        bad.client().post(SMALL);
        TransportClosedException end = ended.await();
        assertThat(end.reason()).isEqualTo(Reason.HANDLER_FAILED);
        assertThat(end).hasCauseThat().isInstanceOf(IllegalStateException.class);
        assertThat(frames.get()).isEqualTo(1);
        good.client().send(SMALL);
        assertThat(atGood.next()).isEqualTo(SMALL);
    }

    @Test
    void whoStartsAfterTheEndHearsOfIt() throws Exception {
        Pair pair = connect();
        pair.client().abort("early");
        assertThat(record(pair.client()).end().reason()).isEqualTo(Reason.ABORTED);
        serverLoop.close();
        var ended = new LinkedEnd();
        pair.server().start(ended);
        assertThat(ended.await().reason()).isEqualTo(Reason.CLOSED_HERE);
    }

    @RepeatedTest(20)
    void howeverManyCloseAtOnceTheEndIsToldOnce() throws Exception {
        Pair pair = connect();
        Recorder atClient = record(pair.client());
        Recorder atServer = record(pair.server());
        var go = new CountDownLatch(1);
        List<Thread> threads = new ArrayList<>();
        for (Connection connection : List.of(pair.client(), pair.server(), pair.client(), pair.server())) {
            threads.add(Thread.ofVirtual().start(() -> {
                Uninterruptible.await(go::await);
                connection.post(SMALL);
                connection.close();
                connection.abort("race");
                connection.post(SMALL);
            }));
        }
        go.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        atClient.end();
        atServer.end(); // the recorders verify afterwards that nothing followed
        assertThat(pair.client().isOpen()).isFalse();
        assertThat(pair.server().isOpen()).isFalse();
    }
}
