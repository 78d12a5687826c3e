package tractor.codec;

import java.time.DateTimeException;
import java.time.Instant;

/** The bodies of timestamps, MessagePack's extension type -1, in their three lengths. */
final class Timestamps {

    /** The header in front of a length of its own. */
    static final int WIDE = 0xc7;

    private static final int LARGEST_NANOS = 999_999_999;

    private Timestamps() {}

    /** The length of the body when an extension of type -1 begins at {@code at}, else -1; longer ones are no timestamp's. */
    static int lengthAt(byte[] bytes, int at, int end) {
        int header = at < end ? bytes[at] & 0xff : 0;
        int type = header == WIDE ? at + 2 : at + 1;
        if (header < WIDE || header > 0xd8 || (header > WIDE && header < 0xd4) || type >= end || bytes[type] != -1) {
            return -1;
        }
        return header == WIDE ? bytes[at + 1] & 0xff : 1 << (header - 0xd4);
    }

    /** Reads the body at {@code body}, all of whose bytes are there. */
    static Instant read(byte[] bytes, int body, int length) {
        return switch (length) {
            case 4 -> instant(BigEndian.getInt(bytes, body) & 0xffff_ffffL, 0);
            case 8 -> {
                long both = BigEndian.getLong(bytes, body);
                yield instant(both & 0x3_ffff_ffffL, both >>> 34);
            }
            case 12 ->
                instant(BigEndian.getLong(bytes, body + Integer.BYTES), BigEndian.getInt(bytes, body) & 0xffff_ffffL);
            default -> throw new DateTimeException("Invalid MessagePack timestamp");
        };
    }

    private static Instant instant(long seconds, long nanos) {
        if (nanos > LARGEST_NANOS) {
            throw new DateTimeException("Invalid MessagePack timestamp: nanoseconds out of range");
        }
        try {
            return Instant.ofEpochSecond(seconds, nanos);
        } catch (DateTimeException tooFar) {
            throw new DateTimeException("Timestamp is out of range", tooFar);
        }
    }
}
