package tractor.codec;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/**
 * Writes MessagePack into a growing array, every number, string and container in its smallest form, as msgspec does. For
 * one thread. Containers are announced by their size; that as many values follow is the caller's duty.
 */
public final class WireWriter {

    private static final int DEFAULT_CAPACITY = 128;
    /** Above this length the JDK's intrinsic encoder wins over a loop, in spite of its copy. */
    private static final int SHORT_STRING = 64;

    /** What is nested as deep as that by types that contain themselves is measured: containers between them count, too. */
    private static final int SHALLOW = 8;

    private byte[] buffer;
    private int size;
    /** How many values of types that contain themselves are open, and how many were at most. */
    private int entered;

    private int deepest;

    public WireWriter() {
        this(DEFAULT_CAPACITY);
    }

    /** A writer that grows only beyond {@code initialCapacity} bytes. */
    public WireWriter(int initialCapacity) {
        buffer = new byte[initialCapacity];
    }

    /** Writes a nil. */
    public void writeNil() {
        put(0xc0);
    }

    /** Writes a truth value. */
    public void writeBoolean(boolean value) {
        put(value ? 0xc3 : 0xc2);
    }

    /** Writes a whole number in its shortest form. */
    public void writeLong(long value) {
        if (value >= -32 && value <= 127) {
            put((int) value);
        } else if (value > 0) {
            writePositive(value);
        } else if (value >= Byte.MIN_VALUE) {
            put8(0xd0, (int) value);
        } else if (value >= Short.MIN_VALUE) {
            put16(0xd1, (int) value);
        } else if (value >= Integer.MIN_VALUE) {
            put32(0xd2, (int) value);
        } else {
            put64(0xd3, value);
        }
    }

    private void writePositive(long value) {
        if (value <= 0xff) {
            put8(0xcc, (int) value);
        } else if (value <= 0xffff) {
            put16(0xcd, (int) value);
        } else if (value <= 0xffff_ffffL) {
            put32(0xce, (int) value);
        } else {
            put64(0xcf, value);
        }
    }

    /** Writes a whole number without sign, whose highest bit counts. */
    public void writeUnsigned(long value) {
        if (value < 0) {
            put64(0xcf, value);
        } else {
            writeLong(value);
        }
    }

    /**
     * Writes an integer of up to 64 bits, with or without sign.
     *
     * @throws IllegalArgumentException when it is wider
     */
    void writeBigInteger(BigInteger value) {
        if (value.bitLength() < Long.SIZE) {
            writeLong(value.longValue());
        } else if (value.bitLength() == Long.SIZE && value.signum() > 0) {
            put64(0xcf, value.longValue());
        } else {
            throw new IllegalArgumentException(
                    "An integer goes from -2^63 to 2^64-1, this one has " + value.bitLength() + " bits");
        }
    }

    /** Writes a number in 64 bits. */
    public void writeDouble(double value) {
        put64(0xcb, Double.doubleToRawLongBits(value));
    }

    /** Writes text as UTF-8; an unpaired surrogate, which UTF-8 cannot hold, becomes {@code ?}. */
    public void writeString(String value) {
        int length = value.length();
        if (length <= SHORT_STRING && writeShortAscii(value, length)) {
            return;
        }
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        if (text.length <= 31) {
            put(0xa0 | text.length);
        } else {
            putLength(0xd9, text.length);
        }
        putBytes(text, 0, text.length);
    }

    /**
     * Writes a UTF-16 unit as text.
     *
     * @throws IllegalArgumentException when it is half of a surrogate pair
     */
    void writeChar(char value) {
        if (Character.isSurrogate(value)) {
            throw new IllegalArgumentException("A char that is half of a surrogate pair is no text; send a String");
        }
        writeString(String.valueOf(value));
    }

    private boolean writeShortAscii(String value, int length) {
        ensure(length + 2);
        byte[] target = buffer;
        int at = size;
        if (length <= 31) {
            target[at++] = (byte) (0xa0 | length);
        } else {
            target[at++] = (byte) 0xd9;
            target[at++] = (byte) length;
        }
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            if (c >= 0x80) {
                return false; // nothing is written until the size moves
            }
            target[at + i] = (byte) c;
        }
        size = at + length;
        return true;
    }

    /** Writes bytes, which are copied. */
    public void writeBinary(byte[] value) {
        putLength(0xc4, value.length);
        putBytes(value, 0, value.length);
    }

    /** Writes what is between the position and the limit, and moves neither. */
    void writeBinary(ByteBuffer value) {
        int length = value.remaining();
        putLength(0xc4, length);
        ensure(length);
        value.get(value.position(), buffer, size, length);
        size += length;
    }

    void writeName(Name name) {
        int length = name.length();
        ensure(Math.max(length, Name.SHORT));
        name.put(buffer, size);
        size += length;
    }

    /** Where the next value stands in what was written so far. */
    String path() {
        return WirePath.ofNext(buffer, size);
    }

    /** Writes a timestamp, extension type -1, in the shortest of its three forms. */
    public void writeInstant(Instant value) {
        long seconds = value.getEpochSecond();
        int nanos = value.getNano();
        if (seconds >>> 34 != 0) {
            put8(0xc7, 12);
            put(0xff);
            ensure(Integer.BYTES + Long.BYTES);
            BigEndian.putInt(buffer, size, nanos);
            BigEndian.putLong(buffer, size + Integer.BYTES, seconds);
            size += Integer.BYTES + Long.BYTES;
        } else if (nanos == 0 && seconds >>> 32 == 0) {
            put8(0xd6, 0xff);
            ensure(Integer.BYTES);
            BigEndian.putInt(buffer, size, (int) seconds);
            size += Integer.BYTES;
        } else {
            put8(0xd7, 0xff);
            ensure(Long.BYTES);
            BigEndian.putLong(buffer, size, (long) nanos << 34 | seconds);
            size += Long.BYTES;
        }
    }

    /** Announces {@code count} values. */
    public void writeArrayHeader(int count) {
        putCount(0x90, 0xdc, count);
    }

    /** Announces {@code count} pairs of key and value. */
    public void writeMapHeader(int count) {
        putCount(0x80, 0xde, count);
    }

    /** Writes one of the names, encoded beforehand: a record's key or a union's tag. */
    public void writeField(FieldNames names, int index) {
        writeName(NameTable.of(names).get(index));
    }

    /** Writes a value that is already encoded. */
    public void writeRaw(Raw raw) {
        putBytes(raw.array(), raw.offset(), raw.length());
    }

    /** How many bytes are written. */
    public int size() {
        return size;
    }

    /** A copy of what is written. */
    public byte[] toByteArray() {
        return Arrays.copyOf(buffer, size);
    }

    /**
     * To be called by the codec of a type that contains itself before it writes a value, and {@link #leave} afterwards:
     * bounds the recursion by {@link WireReader#MAX_DEPTH}.
     *
     * @throws IllegalArgumentException when the value is nested deeper, or contains itself
     */
    public void enter() {
        if (entered > WireReader.MAX_DEPTH) {
            throw tooDeep();
        }
        entered++;
        deepest = Math.max(deepest, entered);
    }

    /** Ends what {@link #enter} began. */
    public void leave() {
        entered--;
    }

    /** Holds what is nested deep to the limit that every reader has. */
    private void checkDepth() {
        if (deepest > SHALLOW) {
            try {
                new WireReader(buffer, 0, size).skip();
            } catch (DecodeException refused) {
                throw tooDeep();
            }
        }
    }

    static IllegalArgumentException tooDeep() {
        return new IllegalArgumentException(
                "Nested deeper than " + WireReader.MAX_DEPTH + " levels: does the value contain itself?");
    }

    /**
     * A copy of what is written, which must be exactly one value.
     *
     * @throws IllegalArgumentException when it is nested deeper than a reader would follow
     */
    public Raw toRaw() {
        checkDepth();
        return new Raw(toByteArray(), 0, size);
    }

    /** Forgets what is written, to start over in the same array. */
    public void reset() {
        size = 0;
        entered = 0;
        deepest = 0;
    }

    private void putCount(int small, int wide, int count) {
        if (count < 0) {
            throw new IllegalArgumentException("A container has no negative size: " + count);
        }
        if (count <= 15) {
            put(small | count);
        } else if (count <= 0xffff) {
            put16(wide, count);
        } else {
            put32(wide + 1, count);
        }
    }

    /** The headers for lengths of one, two and four bytes are neighbours. */
    private void putLength(int narrowest, int length) {
        if (length <= 0xff) {
            put8(narrowest, length);
        } else if (length <= 0xffff) {
            put16(narrowest + 1, length);
        } else {
            put32(narrowest + 2, length);
        }
    }

    private void put(int value) {
        ensure(1);
        buffer[size++] = (byte) value;
    }

    private void put8(int header, int value) {
        ensure(2);
        buffer[size] = (byte) header;
        buffer[size + 1] = (byte) value;
        size += 2;
    }

    private void put16(int header, int value) {
        ensure(1 + Short.BYTES);
        buffer[size] = (byte) header;
        BigEndian.putShort(buffer, size + 1, (short) value);
        size += 1 + Short.BYTES;
    }

    private void put32(int header, int value) {
        ensure(1 + Integer.BYTES);
        buffer[size] = (byte) header;
        BigEndian.putInt(buffer, size + 1, value);
        size += 1 + Integer.BYTES;
    }

    private void put64(int header, long value) {
        ensure(1 + Long.BYTES);
        buffer[size] = (byte) header;
        BigEndian.putLong(buffer, size + 1, value);
        size += 1 + Long.BYTES;
    }

    private void putBytes(byte[] bytes, int offset, int length) {
        ensure(length);
        System.arraycopy(bytes, offset, buffer, size, length);
        size += length;
    }

    private void ensure(int more) {
        if (more > buffer.length - size) {
            grow(more);
        }
    }

    private void grow(int more) {
        int needed = Math.addExact(size, more);
        int doubled = buffer.length > Integer.MAX_VALUE / 2 ? needed : buffer.length * 2;
        buffer = Arrays.copyOf(buffer, Math.max(needed, doubled));
    }
}
