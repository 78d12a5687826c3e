package tractor.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.time.DateTimeException;
import java.time.Instant;

/** The bodies of timestamps, MessagePack's extension type -1, in their three lengths. */
final class Timestamps {
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private static final int LARGEST_NANOS = 999_999_999;

    private Timestamps() {}

    /** Reads the body at {@code body}, all of whose bytes are there. */
    static Instant read(byte[] bytes, int body, int length) {
        return switch (length) {
            case 4 -> instant((int) INT.get(bytes, body) & 0xffff_ffffL, 0);
            case 8 -> {
                long both = (long) LONG.get(bytes, body);
                yield instant(both & 0x3_ffff_ffffL, both >>> 34);
            }
            case 12 -> instant((long) LONG.get(bytes, body + Integer.BYTES), (int) INT.get(bytes, body) & 0xffff_ffffL);
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
