package tractor.codec;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Text of the wire. */
final class Utf8 {
    /** Up to this length a look at the bytes is cheaper than the JDK's decoder, which is made for long texts. */
    private static final int SHORT = 64;

    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

    private Utf8() {}

    /** Decodes what must be proper UTF-8; null when it is not. */
    @SuppressWarnings("deprecation") // the one constructor that copies the bytes and does nothing else: right for ASCII
    static @Nullable String decode(byte[] bytes, int offset, int length) {
        if (length <= SHORT && isAscii(bytes, offset, length)) {
            return new String(bytes, 0, offset, length);
        }
        // ASCII costs one vectorised pass and one copy; what is not UTF-8 the decoder marks.
        String text = new String(bytes, offset, length, StandardCharsets.UTF_8);
        return text.indexOf('\ufffd') < 0 || isProper(bytes, offset, length) ? text : null;
    }

    /** Looks at eight bytes at once; the last eight may overlap those before. */
    private static boolean isAscii(byte[] bytes, int offset, int length) {
        int last = offset + length - Long.BYTES;
        if (last < offset) {
            int all = 0;
            for (int i = 0; i < length; i++) {
                all |= bytes[offset + i];
            }
            return all >= 0;
        }
        long all = BigEndian.getLong(bytes, last);
        for (int at = offset; at < last; at += Long.BYTES) {
            all |= BigEndian.getLong(bytes, at);
        }
        return (all & HIGH_BITS) == 0;
    }

    private static boolean isProper(byte[] bytes, int offset, int length) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, offset, length));
            return true;
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }
}
