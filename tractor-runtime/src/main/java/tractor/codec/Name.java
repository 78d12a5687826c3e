package tractor.codec;

import java.util.Arrays;

/**
 * A short text that is written and looked for again and again, encoded once, header included. Its first sixteen bytes are
 * also kept as two numbers, which settle the most at once. Immutable, for any thread.
 *
 * @param encoded not to be modified
 * @param head the first eight bytes, and {@code tail} the next; zeros where there are none
 * @param headMask which of the first bytes count, and {@code tailMask} which of the next
 */
@SuppressWarnings("ArrayRecordComponent") // names are not compared with each other
record Name(String text, byte[] encoded, int length, long head, long headMask, long tail, long tailMask) {
    /** How many bytes the two numbers hold. */
    static final int SHORT = 2 * Long.BYTES;

    static Name of(String text) {
        WireWriter out = new WireWriter(SHORT);
        out.writeString(text);
        return of(text, out.toByteArray());
    }

    static Name of(String text, byte[] encoded) {
        byte[] first = Arrays.copyOf(encoded, SHORT);
        return new Name(
                text,
                encoded,
                encoded.length,
                BigEndian.getLong(first, 0),
                mask(encoded.length),
                BigEndian.getLong(first, Long.BYTES),
                mask(encoded.length - Long.BYTES));
    }

    /** All bits of the first so many bytes. */
    private static long mask(int length) {
        return length >= Long.BYTES ? -1L : length <= 0 ? 0 : -1L << ((Long.BYTES - length) * Byte.SIZE);
    }

    boolean standsAt(byte[] bytes, int position, int end) {
        int left = end - position;
        if (left >= SHORT && length <= SHORT) {
            long headDiffers = (BigEndian.getLong(bytes, position) ^ head) & headMask;
            long tailDiffers = (BigEndian.getLong(bytes, position + Long.BYTES) ^ tail) & tailMask;
            return (headDiffers | tailDiffers) == 0;
        }
        return length <= left && Arrays.equals(bytes, position, position + length, encoded, 0, length);
    }

    /** Writes it where there is room for {@link #length} and {@link #SHORT} bytes. */
    void put(byte[] bytes, int position) {
        if (length <= SHORT) {
            BigEndian.putLong(bytes, position, head);
            BigEndian.putLong(bytes, position + Long.BYTES, tail);
        } else {
            System.arraycopy(encoded, 0, bytes, position, length);
        }
    }
}
