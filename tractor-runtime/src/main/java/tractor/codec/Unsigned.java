package tractor.codec;

import java.math.BigInteger;

/** Whole numbers without sign in Java's signed types: the highest bit of a {@code long} counts 2^63. */
public final class Unsigned {
    private Unsigned() {}

    /** Reads a number from 0 to 2^8-1. */
    public static byte readByte(WireReader in) {
        return (byte) in.readInteger(0, 0xff);
    }

    /** Reads a number from 0 to 2^16-1. */
    public static short readShort(WireReader in) {
        return (short) in.readInteger(0, 0xffff);
    }

    /** Reads a number from 0 to 2^32-1. */
    public static int readInt(WireReader in) {
        return (int) in.readInteger(0, 0xffff_ffffL);
    }

    /** Reads a number from 0 to 2^64-1. */
    public static long readLong(WireReader in) {
        int from = in.position();
        return switch (in.readWholeNumber()) {
            case BigInteger large -> large.longValue();
            case Number number when number.longValue() >= 0 -> number.longValue();
            default -> throw in.invalid("Expected `int` >= 0", from);
        };
    }

    /** Writes the number that the bits of {@code value} are. */
    public static void writeByte(WireWriter out, byte value) {
        out.writeLong(Byte.toUnsignedLong(value));
    }

    /** Writes the number that the bits of {@code value} are. */
    public static void writeShort(WireWriter out, short value) {
        out.writeLong(Short.toUnsignedLong(value));
    }

    /** Writes the number that the bits of {@code value} are. */
    public static void writeInt(WireWriter out, int value) {
        out.writeLong(Integer.toUnsignedLong(value));
    }

    /** Writes the number that the bits of {@code value} are. */
    public static void writeLong(WireWriter out, long value) {
        out.writeUnsigned(value);
    }
}
