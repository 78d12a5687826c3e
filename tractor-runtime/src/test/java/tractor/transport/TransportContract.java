package tractor.transport;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import tractor.msg.Address;
import tractor.transport.TransportClosedException.Reason;

/** What every transport promises: frames, addresses, listening and connecting. */
abstract class TransportContract extends TransportFixture {

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    // ---- frames

    @Test
    void framesArriveInOrderBothWays() throws Exception {
        Pair pair = connect();
        Recorder atClient = record(pair.client());
        Recorder atServer = record(pair.server());
        for (int n = 0; n < 1000; n++) {
            pair.client().send(bytes("to server " + n));
            assertThat(pair.server().post(bytes("to client " + n))).isTrue();
        }
        for (int n = 0; n < 1000; n++) {
            assertThat(atServer.next()).isEqualTo(bytes("to server " + n));
            assertThat(atClient.next()).isEqualTo(bytes("to client " + n));
        }
    }

    @Test
    void framesSentInABurstOrAheadArriveInOrderAlsoWhenNothingFollows() throws Exception {
        Pair pair = connect();
        Recorder atServer = record(pair.server());
        pair.client().sendAhead(bytes("ahead"));
        assertThat(atServer.next()).isEqualTo(bytes("ahead"));
        pair.client().sendInBurst(bytes("burst"));
        assertThat(atServer.next()).isEqualTo(bytes("burst"));
        for (int n = 0; n < 1_000; n += 4) {
            pair.client().sendInBurst(bytes("n" + n));
            pair.client().sendAhead(bytes("n" + (n + 1)));
            pair.client().send(bytes("n" + (n + 2)));
            pair.client().sendInBurst(bytes("n" + (n + 3)));
        }
        for (int n = 0; n < 1_000; n++) {
            assertThat(atServer.next()).isEqualTo(bytes("n" + n));
        }
    }

    @Test
    void aCloseTakesAlongWhatWasSentAhead() throws Exception {
        Pair pair = connect();
        Recorder atServer = record(pair.server());
        pair.client().sendAhead(bytes("ahead"));
        pair.client().sendInBurst(bytes("burst"));
        pair.client().close();
        assertThat(atServer.next()).isEqualTo(bytes("ahead"));
        assertThat(atServer.next()).isEqualTo(bytes("burst"));
        assertThat(atServer.end().reason()).isEqualTo(Reason.CLOSED_BY_PEER);
    }

    @Test
    void whatIsSentBeforeTheStartArrivesAfterIt() throws Exception {
        Pair pair = connect();
        pair.client().send(bytes("early"));
        pair.server().send(bytes("birds"));
        assertThat(record(pair.server()).next()).isEqualTo(bytes("early"));
        assertThat(record(pair.client()).next()).isEqualTo(bytes("birds"));
    }

    @Test
    void anEmptyFrameArrives() throws Exception {
        Pair pair = connect();
        Recorder atServer = record(pair.server());
        pair.client().send(new byte[0]);
        pair.client().send(bytes("next"));
        assertThat(atServer.next()).isEmpty();
        assertThat(atServer.next()).isEqualTo(bytes("next"));
    }

    @Test
    void framesOfEverySizeAroundTheBuffersArriveIntact() throws Exception {
        Pair pair = connect();
        Recorder atServer = record(pair.server());
        int buffer = BufferPool.BUFFER_SIZE;
        int[] sizes = {1, buffer - 5, buffer - 4, buffer - 3, buffer, buffer + 1, 2 * buffer, 3_000_001, 16 << 20};
        for (int size : sizes) {
            pair.client().send(random(size));
        }
        for (int size : sizes) {
            assertThat(atServer.next()).isEqualTo(random(size));
        }
    }

    @Test
    void aFrameAtTheLimitPassesAndOneAboveIsRefusedByTheSender() throws Exception {
        Pair pair = connect(TransportLimits.DEFAULT.withMaxFrame(100_000));
        Recorder atServer = record(pair.server());
        pair.client().send(random(100_000));
        assertThrows(IllegalArgumentException.class, () -> pair.client().send(new byte[100_001]));
        assertThat(pair.client().post(new byte[100_001])).isFalse();
        pair.client().send(bytes("still here"));
        assertThat(atServer.next()).isEqualTo(random(100_000));
        assertThat(atServer.next()).isEqualTo(bytes("still here"));
        assertThat(pair.client().isOpen()).isTrue();
    }

    @Test
    void sendingOnTheLoopIsRefused() throws Exception {
        Pair pair = connect();
        BlockingQueue<Object> outcome = new LinkedBlockingQueue<>();
        clientLoop.schedule(Duration.ZERO, () -> {
            try {
                pair.client().send(bytes("never"));
                outcome.add("sent");
            } catch (Exception e) {
                outcome.add(e);
            }
        });
        assertThat(outcome.take()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aConnectionStartsOnce() throws Exception {
        Pair pair = connect();
        record(pair.client());
        assertThrows(IllegalStateException.class, () -> pair.client().start(new Recorder()));
    }

    @Test
    void aPausedConnectionHoldsTheSenderBackAndLosesNothing() throws Exception {
        Pair pair = connect();
        pair.server().pauseReading();
        Recorder atServer = record(pair.server());
        BlockedSender sender = sendUntilBlocked(pair.client());
        assertThat(atServer.unread()).isEqualTo(0);
        sender.interrupt();
        assertThat(sender.failure()).isInstanceOf(InterruptedException.class);

        pair.server().resumeReading();
        for (int n = 0; n < sender.sent(); n++) {
            assertThat(BlockedSender.number(atServer.next())).isEqualTo(n);
        }
    }

    // ---- addresses, listening, connecting

    @Test
    void bothEndsKnowTheirAddresses() throws Exception {
        BlockingQueue<Connection> accepted = new LinkedBlockingQueue<>();
        try (Listener listener = open(serverLoop, TransportLimits.DEFAULT).listen(freshAddress(), accepted::add)) {
            Connection client = open(clientLoop, TransportLimits.DEFAULT).connect(listener.address());
            Connection server = next(accepted);
            assertThat(client.remoteAddress()).isEqualTo(listener.address());
            assertThat(server.localAddress()).isEqualTo(listener.address());
            assertThat(server.remoteAddress()).isEqualTo(client.localAddress());
        }
    }

    @Test
    void aSecondListenerOnAnAddressIsRefusedUntilTheFirstIsClosed() throws Exception {
        Transport transport = open(serverLoop, TransportLimits.DEFAULT);
        Transport other = open(clientLoop, TransportLimits.DEFAULT);
        Listener first = transport.listen(freshAddress(), connection -> {});
        AddressInUseException refused =
                assertThrows(AddressInUseException.class, () -> other.listen(first.address(), connection -> {}));
        assertThat(refused.address()).isEqualTo(first.address());
        first.close();
        other.listen(first.address(), connection -> {}).close();
    }

    @Test
    void connectionsOutliveTheirListener() throws Exception {
        Pair pair = connect(); // closes its listener
        Recorder atServer = record(pair.server());
        pair.client().send(bytes("hello"));
        assertThat(atServer.next()).isEqualTo(bytes("hello"));
    }

    @Test
    void connectingWhereNobodyListensIsRefused() throws Exception {
        Listener closed = open(serverLoop, TransportLimits.DEFAULT).listen(freshAddress(), connection -> {});
        closed.close();
        Transport transport = open(clientLoop, TransportLimits.DEFAULT);
        ConnectFailedException refused =
                assertThrows(ConnectFailedException.class, () -> transport.connect(closed.address()));
        assertThat(refused.reason()).isEqualTo(ConnectFailedException.Reason.REFUSED);
        assertThat(refused.address()).isEqualTo(closed.address());
    }

    @Test
    void anInterruptedConnectLeavesTheOtherConnectionsAlone() throws Exception {
        BlockingQueue<Connection> accepted = new LinkedBlockingQueue<>();
        try (Listener listener = open(serverLoop, TransportLimits.DEFAULT).listen(freshAddress(), accepted::add)) {
            Transport transport = open(clientLoop, TransportLimits.DEFAULT);
            Connection survivor = transport.connect(listener.address());
            Recorder atServer = record(next(accepted));
            for (int n = 0; n < 100; n++) {
                Thread.currentThread().interrupt();
                assertThrows(InterruptedException.class, () -> transport.connect(listener.address()));
            }
            survivor.send(bytes("alive"));
            assertThat(atServer.next()).isEqualTo(bytes("alive"));
        }
    }

    @Test
    void anAcceptHandlerThatThrowsLosesOnlyItsConnection() throws Exception {
        BlockingQueue<Connection> accepted = new LinkedBlockingQueue<>();
        var handler = new AcceptHandler() {
            private boolean failed;

            @Override
            public void onAccept(Connection connection) {
                if (!failed) {
                    failed = true;
                    throw new IllegalStateException("thrown by the test");
                }
                accepted.add(connection);
            }
        };
        try (Listener listener = open(serverLoop, TransportLimits.DEFAULT).listen(freshAddress(), handler)) {
            Transport transport = open(clientLoop, TransportLimits.DEFAULT);
            Recorder first = record(transport.connect(listener.address()));
            assertThat(first.end().reason()).isAnyOf(Reason.CLOSED_BY_PEER, Reason.LOST);
            transport.connect(listener.address()).send(bytes("second"));
            assertThat(record(next(accepted)).next()).isEqualTo(bytes("second"));
        }
    }

    @Test
    void aClosedLoopRefusesEverything() throws Exception {
        Pair pair = connect();
        Transport transport = open(clientLoop, TransportLimits.DEFAULT);
        Address address = freshAddress();
        clientLoop.close();
        assertThrows(TransportClosedException.class, () -> transport.listen(address, connection -> {}));
        assertThrows(TransportClosedException.class, () -> transport.connect(address));
        assertThrows(TransportClosedException.class, () -> pair.client().send(bytes("late")));
        assertThat(pair.client().post(bytes("late"))).isFalse();
    }
}
