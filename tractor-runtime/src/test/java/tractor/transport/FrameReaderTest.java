package tractor.transport;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How a byte stream is cut into frames. */
class FrameReaderTest {

    private static List<byte[]> read(FrameReader reader, byte[]... chunks) throws Exception {
        List<byte[]> frames = new ArrayList<>();
        for (byte[] chunk : chunks) {
            ByteBuffer buffer = ByteBuffer.wrap(chunk);
            for (byte[] frame = reader.next(buffer); frame != null; frame = reader.next(buffer)) {
                frames.add(frame);
            }
            assertThat(buffer.hasRemaining()).isFalse();
        }
        return frames;
    }

    @Test
    void framesMayBeSplitAnywhere() throws Exception {
        byte[] stream = new byte[27];
        ByteBuffer.wrap(stream)
                .put(RawPeer.frame((byte) 1, (byte) 2, (byte) 3))
                .put(RawPeer.frame())
                .put(RawPeer.frame(new byte[] {4, 5, 6, 7, 8}))
                .put(RawPeer.frame(new byte[] {-1, -2, -3}));
        for (int one = 0; one <= stream.length; one++) {
            for (int two = one; two <= stream.length; two++) {
                var reader = new FrameReader(100);
                List<byte[]> frames = read(
                        reader,
                        Arrays.copyOfRange(stream, 0, one),
                        Arrays.copyOfRange(stream, one, two),
                        Arrays.copyOfRange(stream, two, stream.length));
                assertThat(frames).hasSize(4);
                assertThat(frames.get(0)).isEqualTo(new byte[] {1, 2, 3});
                assertThat(frames.get(1)).isEmpty();
                assertThat(frames.get(2)).isEqualTo(new byte[] {4, 5, 6, 7, 8});
                assertThat(frames.get(3)).isEqualTo(new byte[] {-1, -2, -3});
                assertThat(reader.atBoundary()).isTrue();
            }
        }
    }

    @Test
    void aLargeFrameGrowsWithItsBytes() throws Exception {
        byte[] body = new byte[5 * FrameReader.FIRST_CAPACITY + 77];
        new Random(1).nextBytes(body);
        byte[] stream = RawPeer.frame(body);
        var reader = new FrameReader(body.length);
        List<byte[]> frames = new ArrayList<>();
        for (int from = 0; from < stream.length; from += 10_007) {
            frames.addAll(read(reader, Arrays.copyOfRange(stream, from, Math.min(stream.length, from + 10_007))));
        }
        assertThat(frames).hasSize(1);
        assertThat(frames.getFirst()).isEqualTo(body);
    }

    @Test
    void aLengthAloneAllocatesLittle() throws Exception {
        var readers = new ArrayList<FrameReader>();
        // Would be 2 TiB if the length were believed.
        for (int n = 0; n < 1024; n++) {
            var reader = new FrameReader(Integer.MAX_VALUE);
            assertThat(read(reader, new byte[] {-1, -1, -1, 0x7f})).isEmpty();
            readers.add(reader);
        }
        assertThat(readers.getLast().position()).contains("of 2147483647 bytes");
    }

    @Test
    void theLimitItselfIsAllowed() throws Exception {
        assertThat(read(new FrameReader(5), RawPeer.frame(new byte[5]))).hasSize(1);
        assertThrows(FrameReader.OversizedFrame.class, () -> read(new FrameReader(5), RawPeer.frame(new byte[6])));
    }

    @Test
    void itKnowsWhetherItStandsInsideAFrame() throws Exception {
        var reader = new FrameReader(100);
        assertThat(reader.atBoundary()).isTrue();
        read(reader, new byte[] {5});
        assertThat(reader.atBoundary()).isFalse();
        assertThat(reader.position()).isEqualTo("after 1 of 4 header bytes");
        read(reader, new byte[] {0, 0, 0, 1, 2});
        assertThat(reader.position()).isEqualTo("after 2 of 5 bytes");
        read(reader, new byte[] {3, 4, 5});
        assertThat(reader.atBoundary()).isTrue();
    }
}
