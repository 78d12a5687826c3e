package tractor.transport;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tractor.msg.Address;
import tractor.transport.TransportClosedException.Reason;

/** What every transport promises about the bytes, towards a peer that obeys no rule. */
abstract class BytesContract extends ConnectionContract {

    /** A connection of ours and its lawless peer. */
    record Dialled(Connection connection, RawPeer peer) implements AutoCloseable {
        @Override
        public void close() throws IOException {
            peer.close();
        }
    }

    abstract RawPeer dial(Address address) throws Exception;

    Dialled dialled(TransportLimits limits) throws Exception {
        BlockingQueue<Connection> accepted = new LinkedBlockingQueue<>();
        try (Listener listener = open(serverLoop, limits).listen(freshAddress(), accepted::add)) {
            RawPeer peer = dial(listener.address());
            return new Dialled(next(accepted), peer);
        }
    }

    private static byte[] header(int length) {
        return ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(length)
                .array();
    }

    @Test
    void aFrameIsItsLengthLowestByteFirstAndItsBody() throws Exception {
        try (Dialled dialled = dialled(TransportLimits.DEFAULT)) {
            byte[] body = new byte[0x0203];
            dialled.connection().send(body);
            dialled.connection().send(new byte[] {7});
            assertThat(dialled.peer().read(4)).isEqualTo(new byte[] {3, 2, 0, 0});
            assertThat(dialled.peer().read(body.length)).isEqualTo(body);
            assertThat(dialled.peer().read(5)).isEqualTo(new byte[] {1, 0, 0, 0, 7});
        }
    }

    @Test
    void framesWrittenByteByByteArriveWhole() throws Exception {
        try (Dialled dialled = dialled(TransportLimits.DEFAULT)) {
            Recorder recorder = record(dialled.connection());
            for (int n = 0; n < 100; n++) {
                for (byte one : RawPeer.frame((byte) n, (byte) 1, (byte) 2)) {
                    dialled.peer().write(one);
                }
            }
            for (int n = 0; n < 100; n++) {
                assertThat(recorder.next()).isEqualTo(new byte[] {(byte) n, 1, 2});
            }
        }
    }

    @Test
    void manyFramesInOneReadAllArrive() throws Exception {
        try (Dialled dialled = dialled(TransportLimits.DEFAULT)) {
            ByteBuffer many = ByteBuffer.allocate(7_000);
            for (int n = 0; n < 1000; n++) {
                many.put(RawPeer.frame((byte) n, (byte) (n >> 8), (byte) 9));
            }
            dialled.peer().write(many.array()); // in the socket before reading begins
            Recorder recorder = record(dialled.connection());
            for (int n = 0; n < 1000; n++) {
                assertThat(recorder.next()).isEqualTo(new byte[] {(byte) n, (byte) (n >> 8), 9});
            }
        }
    }

    @Test
    void anEndBetweenFramesIsOrderly() throws Exception {
        try (Dialled dialled = dialled(TransportLimits.DEFAULT)) {
            Recorder recorder = record(dialled.connection());
            dialled.peer().write(RawPeer.frame((byte) 1));
            dialled.peer().close();
            assertThat(recorder.next()).isEqualTo(new byte[] {1});
            assertThat(recorder.end().reason()).isEqualTo(Reason.CLOSED_BY_PEER);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 103})
    void anEndInsideAFrameIsNotOrderly(int bytes) throws Exception {
        try (Dialled dialled = dialled(TransportLimits.DEFAULT)) {
            Recorder recorder = record(dialled.connection());
            dialled.peer().write(RawPeer.frame((byte) 1));
            dialled.peer().write(Arrays.copyOf(RawPeer.frame(new byte[100]), bytes));
            dialled.peer().close();
            assertThat(recorder.next()).isEqualTo(new byte[] {1});
            TransportClosedException end = recorder.end();
            assertThat(end.reason()).isEqualTo(Reason.ENDED_INSIDE_FRAME);
            assertThat(end).hasMessageThat().contains("ended inside a frame");
            assertThat(recorder.unread()).isEqualTo(0);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1001, Integer.MAX_VALUE, Integer.MIN_VALUE, -1, 0x20544547 /* an HTTP request */})
    void aLengthAboveTheLimitEndsTheConnection(int length) throws Exception {
        try (Dialled dialled = dialled(TransportLimits.DEFAULT.withMaxFrame(1000))) {
            Recorder recorder = record(dialled.connection());
            dialled.peer().write(RawPeer.frame(new byte[1000]));
            dialled.peer().write(header(length));
            assertThat(recorder.next()).hasLength(1000);
            TransportClosedException end = recorder.end();
            assertThat(end.reason()).isEqualTo(Reason.FRAME_TOO_LARGE);
            assertThat(end).hasMessageThat().contains(Integer.toUnsignedString(length));
            assertThat(dialled.peer().read(1)).isEmpty();
        }
    }

    @Test
    void aPeerThatFallsSilentIsGivenUpAndOneThatOnlyBreathesIsNot() throws Exception {
        byte[] sign = {1};
        Duration silence = Duration.ofMillis(400);
        try (Dialled frozen = dialled(TransportLimits.DEFAULT);
                Dialled alive = dialled(TransportLimits.DEFAULT)) {
            Recorder atFrozen = record(frozen.connection());
            Recorder atAlive = record(alive.connection());
            BlockedSender waiting = sendUntilBlocked(frozen.connection());
            alive.connection().keepAlive(sign, Duration.ofMillis(1), Duration.ofMinutes(1));
            frozen.connection().keepAlive(sign, Duration.ofMillis(1), silence);

            TransportClosedException end = atFrozen.end();
            assertThat(end.reason()).isEqualTo(Reason.SILENT);
            assertThat(end).hasMessageThat().contains("no sign of life from the peer: none for 400 ms");
            assertThat(waiting.failure()).isInstanceOf(TransportClosedException.class);
            assertThat(alive.peer().read(10)).isEqualTo(new byte[] {1, 0, 0, 0, 1, 1, 0, 0, 0, 1});
            alive.peer().write(RawPeer.frame((byte) 9));
            assertThat(atAlive.next()).isEqualTo(new byte[] {9});
        }
    }

    @Test
    void twoThatGiveEachOtherSignsOutliveEverySilence() throws Exception {
        Pair pair = connect();
        Recorder atClient = record(pair.client());
        Recorder atServer = record(pair.server());
        Duration interval = Duration.ofMillis(50);
        pair.client().keepAlive(new byte[] {1}, interval, Duration.ofSeconds(20));
        pair.server().keepAlive(new byte[] {2}, interval, Duration.ofSeconds(20));
        for (int n = 0; n < 20; n++) {
            assertThat(atClient.next()).isEqualTo(new byte[] {2});
            assertThat(atServer.next()).isEqualTo(new byte[] {1});
        }
        pair.client().close();
        assertThat(atClient.end().reason()).isEqualTo(Reason.CLOSED_HERE);
    }

    @Test
    void aPeerThatDripsBytesDoesNotDisturbAnotherConnection() throws Exception {
        Pair pair = connect();
        Recorder atServer = record(pair.server());
        try (Dialled dialled = dialled(TransportLimits.DEFAULT)) {
            Recorder dripped = record(dialled.connection());
            byte[] frame = RawPeer.frame(new byte[1000]);
            for (byte one : frame) {
                dialled.peer().write(one);
                pair.client().send(new byte[] {one});
                assertThat(atServer.next()).isEqualTo(new byte[] {one});
            }
            assertThat(dripped.next()).hasLength(1000);
        }
    }

    @Test
    void whatThePeerSentBeforeItVanishedStillArrivesAfterAFailedWrite() throws Exception {
        // Long enough that the start below falls into it: the end waits for what is left to read.
        TransportLimits patient = TransportLimits.DEFAULT.withFlushTime(Duration.ofSeconds(60));
        try (Dialled dialled = dialled(patient)) {
            dialled.peer().write(RawPeer.frame((byte) 1));
            dialled.peer().write(RawPeer.frame((byte) 2));
            dialled.peer().close();
            while (dialled.connection().post(new byte[100])) {
                Thread.onSpinWait();
            }
            Recorder recorder = record(dialled.connection());
            assertThat(recorder.next()).isEqualTo(new byte[] {1});
            assertThat(recorder.next()).isEqualTo(new byte[] {2});
            assertThat(recorder.end().reason()).isEqualTo(Reason.LOST);
        }
    }

    @Test
    void aCloseEndsTheStreamBetweenFrames() throws Exception {
        try (Dialled dialled = dialled(TransportLimits.DEFAULT)) {
            Recorder recorder = record(dialled.connection());
            dialled.peer().write(RawPeer.frame((byte) 1)); // unread data must not turn the close into a reset
            dialled.connection().send(new byte[] {5, 6});
            dialled.connection().close();
            assertThat(dialled.peer().read(100)).isEqualTo(RawPeer.frame((byte) 5, (byte) 6));
            dialled.peer().close();
            assertThat(recorder.end().reason()).isEqualTo(Reason.CLOSED_HERE);
        }
    }
}
