package tractor.codec;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Text of the wire. */
final class Utf8 {
    private Utf8() {}

    /** Decodes what must be proper UTF-8; null when it is not. */
    static @Nullable String decode(byte[] bytes, int offset, int length) {
        // ASCII costs one vectorised pass and one copy; what is not UTF-8 the decoder marks.
        String text = new String(bytes, offset, length, StandardCharsets.UTF_8);
        return text.indexOf('\ufffd') < 0 || isProper(bytes, offset, length) ? text : null;
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
