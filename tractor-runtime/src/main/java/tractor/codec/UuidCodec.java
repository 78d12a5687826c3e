package tractor.codec;

import java.nio.ByteBuffer;
import java.util.UUID;

/** {@link Codecs#UUID}. */
final class UuidCodec implements PayloadCodec<UUID> {
    private static final int LENGTH = 36;
    private static final int HEX = 32;
    private static final int[] DASHES = {8, 13, 18, 23};

    @Override
    public void write(WireWriter out, UUID value) {
        out.writeString(value.toString());
    }

    @Override
    public UUID read(WireReader in) {
        int from = in.position();
        return switch (in.peekType()) {
            case "str" -> ofText(in, in.readString(), from);
            case "bytes" -> ofBytes(in, in.readBinary(), from);
            default -> throw in.expected("uuid");
        };
    }

    private static UUID ofText(WireReader in, String text, int from) {
        String dashed = text;
        if (text.length() == HEX) {
            StringBuilder longer = new StringBuilder(text);
            for (int dash : DASHES) {
                longer.insert(dash, '-');
            }
            dashed = longer.toString();
        }
        if (dashed.length() == LENGTH && isDashed(dashed)) {
            try {
                return UUID.fromString(dashed);
            } catch (IllegalArgumentException malformed) {
                throw in.invalid("Invalid UUID", from);
            }
        }
        throw in.invalid("Invalid UUID", from);
    }

    /** The JDK would take groups of digits of other lengths. */
    private static boolean isDashed(String text) {
        for (int i = 0; i < LENGTH; i++) {
            boolean dash = i == DASHES[0] || i == DASHES[1] || i == DASHES[2] || i == DASHES[3];
            if (dash ? text.charAt(i) != '-' : Character.digit(text.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }

    private static UUID ofBytes(WireReader in, byte[] bytes, int from) {
        if (bytes.length != 2 * Long.BYTES) {
            throw in.invalid("Invalid UUID bytes", from);
        }
        ByteBuffer both = ByteBuffer.wrap(bytes);
        return new UUID(both.getLong(), both.getLong());
    }
}
