package tractor.transport;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a byte stream into frames. Holds the unfinished frame between chunks; its array grows with the bytes that
 * arrive, so a length field alone allocates at most {@value #FIRST_CAPACITY} bytes.
 */
final class FrameReader {

    static final int FIRST_CAPACITY = 64 << 10;

    private int maxFrame;
    private int header; // the bytes of it that have arrived, lowest first
    private int headerBytes;
    private int length;
    private byte @Nullable [] body; // null outside a body
    private int filled;

    FrameReader(int maxFrame) {
        this.maxFrame = maxFrame;
    }

    /** From the next header on with another limit. */
    void limit(int bytes) {
        maxFrame = bytes;
    }

    /**
     * Reads on until a frame is complete or the chunk is used up. Call again with the same chunk after a frame.
     *
     * @return the complete frame, or null if the chunk is used up
     * @throws OversizedFrame if a header announces more than the limit
     */
    byte @Nullable [] next(ByteBuffer chunk) throws OversizedFrame {
        while (body == null) {
            if (!chunk.hasRemaining()) {
                return null;
            }
            header |= (chunk.get() & 0xff) << (8 * headerBytes++);
            if (headerBytes == Integer.BYTES) {
                if (Integer.compareUnsigned(header, maxFrame) > 0) {
                    throw new OversizedFrame(Integer.toUnsignedLong(header));
                }
                length = header;
                body = new byte[Math.min(length, FIRST_CAPACITY)];
            }
        }
        byte[] target = body;
        while (filled < length && chunk.hasRemaining()) {
            if (filled == target.length) {
                target = Arrays.copyOf(target, (int) Math.min(length, 2L * target.length));
                body = target;
            }
            int n = Math.min(chunk.remaining(), target.length - filled);
            chunk.get(target, filled, n);
            filled += n;
        }
        if (filled < length) {
            return null;
        }
        header = 0;
        headerBytes = 0;
        filled = 0;
        body = null;
        return target;
    }

    /** Whether the stream stands between two frames, where it may end. */
    boolean atBoundary() {
        return headerBytes == 0;
    }

    /** Where inside a frame the stream stands. */
    String position() {
        return body == null
                ? "after " + headerBytes + " of 4 header bytes"
                : "after " + filled + " of " + length + " bytes";
    }

    /** A header announced a frame above the limit. */
    static final class OversizedFrame extends Exception {
        private static final long serialVersionUID = 1L;

        OversizedFrame(long announced) {
            super(announced + " bytes");
        }
    }
}
