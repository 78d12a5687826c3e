package tractor.transport;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tractor.transport.TransportClosedException.Reason;

/** What every transport promises when a connection is lost, wherever in the stream of bytes that happens. */
abstract class LossContract extends BytesContract {

    private static final int[] SIZES = {0, 1, 5, 0, 130};

    private static byte[] body(int size) {
        byte[] body = new byte[size];
        Arrays.fill(body, (byte) size);
        return body;
    }

    private static byte[] stream() {
        var bytes = new ByteArrayOutputStream();
        for (int size : SIZES) {
            bytes.writeBytes(RawPeer.frame(body(size)));
        }
        return bytes.toByteArray();
    }

    @Test
    void wherePeersVanishWhatWasWholeIsDeliveredAndTheEndIsTold() throws Exception {
        byte[] stream = stream();
        for (int cut = 0; cut <= stream.length; cut++) {
            try (Dialled dialled = dialled(TransportLimits.DEFAULT)) {
                Recorder recorder = record(dialled.connection());
                dialled.peer().write(Arrays.copyOf(stream, cut));
                dialled.peer().close();
                int left = cut;
                for (int n = 0; n < SIZES.length && left >= 4 + SIZES[n]; n++) {
                    assertThat(recorder.next()).isEqualTo(body(SIZES[n]));
                    left -= 4 + SIZES[n];
                }
                assertWithMessage("the end after %s bytes", cut)
                        .that(recorder.end().reason())
                        .isEqualTo(left == 0 ? Reason.CLOSED_BY_PEER : Reason.ENDED_INSIDE_FRAME);
                assertThat(recorder.unread()).isEqualTo(0);
                assertThat(dialled.connection().isOpen()).isFalse();
                assertThat(dialled.connection().post(new byte[1])).isFalse();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4, 5, 5_003, 5_004, 5_005, 70_000})
    void aPeerThatVanishesWhileItIsWrittenToWakesTheWaitingSenders(int read) throws Exception {
        try (Dialled dialled = dialled(TransportLimits.DEFAULT)) {
            Recorder recorder = record(dialled.connection());
            BlockedSender sender = sendUntilBlocked(dialled.connection());
            var expected = new ByteArrayOutputStream();
            for (int n = 0; expected.size() < read; n++) {
                expected.writeBytes(RawPeer.frame(BlockedSender.numbered(n)));
            }
            assertThat(dialled.peer().read(read)).isEqualTo(Arrays.copyOf(expected.toByteArray(), read));
            dialled.peer().close();

            assertThat(sender.failure()).isInstanceOf(TransportClosedException.class);
            assertThat(recorder.end().reason()).isAnyOf(Reason.LOST, Reason.CLOSED_BY_PEER);
            assertThat(dialled.connection().isOpen()).isFalse();
        }
    }

    @Test
    void lossesAmongManyConnectionsLeaveTheOthersUntouched() throws Exception {
        byte[] stream = stream();
        Random random = new Random(7);
        List<Dialled> lost = new ArrayList<>();
        List<Dialled> kept = new ArrayList<>();
        List<Recorder> losses = new ArrayList<>();
        List<Recorder> survivors = new ArrayList<>();
        for (int n = 0; n < 64; n++) {
            Dialled dialled = dialled(TransportLimits.DEFAULT);
            boolean vanishes = n % 2 == 0;
            (vanishes ? lost : kept).add(dialled);
            (vanishes ? losses : survivors).add(record(dialled.connection()));
        }
        for (int n = 0; n < kept.size(); n++) {
            kept.get(n).peer().write(Arrays.copyOf(stream, stream.length / 2));
            lost.get(n).peer().write(Arrays.copyOf(stream, random.nextInt(stream.length)));
            lost.get(n).peer().close();
            kept.get(n).peer().write(Arrays.copyOfRange(stream, stream.length / 2, stream.length));
        }
        for (Recorder loss : losses) {
            assertThat(loss.end().reason()).isAnyOf(Reason.CLOSED_BY_PEER, Reason.ENDED_INSIDE_FRAME);
        }
        for (int n = 0; n < kept.size(); n++) {
            for (int size : SIZES) {
                assertThat(survivors.get(n).next()).isEqualTo(body(size));
            }
            kept.get(n).connection().send(new byte[] {9});
            assertThat(kept.get(n).peer().read(5)).isEqualTo(RawPeer.frame((byte) 9));
            kept.get(n).close();
            assertThat(survivors.get(n).end().reason()).isEqualTo(Reason.CLOSED_BY_PEER);
        }
    }
}
