package tractor.codec;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads MessagePack from a range of bytes. For one thread. No byte outside the range is looked at, and nothing is
 * allocated because a length field says so: a container or string that claims more than is there is refused at once.
 *
 * <p>Every method throws {@link DecodeException} when the bytes are not what it asks for; the reader is of no use after
 * that.
 */
@SuppressWarnings("ReferenceEquality") // tables of names are compared by identity: each is a constant of its codec
public final class WireReader extends Cursor {
    /** How deep containers may be nested in what {@link #skip} and {@link #readRaw} let through. */
    public static final int MAX_DEPTH = 256;

    private final long maxValues;

    /** How many more values may stand in containers. */
    private long valuesLeft;

    /** Where the last key began, and which key of which record is to be expected next. */
    private int keyAt;

    private @Nullable FieldNames expectedNames;
    private int expectedField;

    public WireReader(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    /** A reader of a part of an array, which must not change meanwhile. */
    public WireReader(byte[] bytes, int offset, int length) {
        this(bytes, offset, length, Long.MAX_VALUE);
    }

    /**
     * A reader that refuses containers with more than {@code maxValues} values in them all, keys included, since each
     * may cost many times its bytes once it is an object. To be read over before anything is made of it.
     */
    public WireReader(byte[] bytes, int offset, int length, long maxValues) {
        super(bytes, offset, length);
        this.maxValues = maxValues;
        valuesLeft = maxValues;
    }

    /** Reads a truth value. */
    public boolean readBoolean() {
        int b = peek();
        if (b != 0xc2 && b != 0xc3) {
            throw expected("bool");
        }
        at++;
        return b == 0xc3;
    }

    /** Reads a whole number of 8 bits, in whatever form it was written. */
    public byte readByte() {
        return (byte) readInteger(Byte.MIN_VALUE, Byte.MAX_VALUE);
    }

    /** Reads a whole number of 16 bits, in whatever form it was written. */
    public short readShort() {
        return (short) readInteger(Short.MIN_VALUE, Short.MAX_VALUE);
    }

    /** Reads a whole number of 32 bits, in whatever form it was written. */
    public int readInt() {
        return (int) readInteger(Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /** Reads a whole number of 64 bits, in whatever form it was written. */
    public long readLong() {
        return readInteger(Long.MIN_VALUE, Long.MAX_VALUE);
    }

    /** Reads a whole number between two bounds, both included. */
    public long readInteger(long min, long max) {
        int from = at;
        int b = peek();
        at++;
        long value = b <= 0x7f || b >= 0xe0 ? (byte) b : integerBody(b, from, max);
        if (value < min) {
            throw invalid("Expected `int` >= " + min, from - start);
        }
        if (value > max) {
            throw invalid("Expected `int` <= " + max, from - start);
        }
        return value;
    }

    private long integerBody(int header, int from, long max) {
        return switch (header) {
            case 0xcc -> bytes[advance(Byte.BYTES)] & 0xff;
            case 0xcd -> BigEndian.getShort(bytes, advance(Short.BYTES)) & 0xffff;
            case 0xce -> BigEndian.getInt(bytes, advance(Integer.BYTES)) & 0xffff_ffffL;
            case 0xcf -> {
                long unsigned = BigEndian.getLong(bytes, advance(Long.BYTES));
                if (unsigned < 0) {
                    throw invalid("Expected `int` <= " + max, from - start);
                }
                yield unsigned;
            }
            case 0xd0 -> bytes[advance(Byte.BYTES)];
            case 0xd1 -> BigEndian.getShort(bytes, advance(Short.BYTES));
            case 0xd2 -> BigEndian.getInt(bytes, advance(Integer.BYTES));
            case 0xd3 -> BigEndian.getLong(bytes, advance(Long.BYTES));
            default -> {
                at = from;
                throw expected("int");
            }
        };
    }

    /** Reads a whole number as {@link Long}, or as {@link BigInteger} where that is too small. */
    Number readWholeNumber() {
        if (peek() != 0xcf) {
            return readLong();
        }
        at++;
        int body = advance(Long.BYTES);
        if (bytes[body] < 0) {
            return new BigInteger(1, bytes, body, Long.BYTES);
        }
        return BigEndian.getLong(bytes, body);
    }

    /** Reads a number, which must not be beyond what a {@code float} can hold. */
    public float readFloat() {
        int from = at;
        double value = readDouble();
        float narrow = (float) value;
        if (Float.isInfinite(narrow) && !Double.isInfinite(value)) {
            throw invalid("Number out of range", from - start);
        }
        return narrow;
    }

    /** Reads a number, whole or not. */
    public double readDouble() {
        int b = peek();
        if (b == 0xcb) {
            at++;
            return Double.longBitsToDouble(BigEndian.getLong(bytes, advance(Long.BYTES)));
        }
        if (b == 0xca) {
            at++;
            return Float.intBitsToFloat(BigEndian.getInt(bytes, advance(Integer.BYTES)));
        }
        if (!Scan.typeName(b).equals("int")) {
            throw expected("float");
        }
        return readWholeNumber().doubleValue();
    }

    /** Reads a string of one UTF-16 unit. */
    public char readChar() {
        int from = at;
        String text = readString();
        if (text.length() != 1) {
            throw invalid("Expected `str` of length 1, got " + text.length(), from - start);
        }
        return text.charAt(0);
    }

    /** Reads a string, which must be proper UTF-8. */
    public String readString() {
        int from = at;
        int length = stringHeader();
        int text = advance(length);
        String value = Utf8.decode(bytes, text, length);
        if (value == null) {
            throw invalid("Invalid UTF-8 encoded string", from - start);
        }
        return value;
    }

    private int stringHeader() {
        int b = peek();
        if (b >= 0xa0 && b <= 0xbf) {
            at++;
            return b & 0x1f;
        }
        if (b < 0xd9 || b > 0xdb) {
            throw expected("str");
        }
        return lengthField(b - 0xd9);
    }

    /** Reads bytes into an array of their own. */
    public byte[] readBinary() {
        int b = peek();
        if (b < 0xc4 || b > 0xc6) {
            throw expected("bytes");
        }
        int length = lengthField(b - 0xc4);
        int body = advance(length);
        return Arrays.copyOfRange(bytes, body, body + length);
    }

    /** Reads over the header byte and a length of 1, 2 or 4 bytes. What is longer than an array is cut off anyway. */
    private int lengthField(int width) {
        at++;
        return switch (width) {
            case 0 -> bytes[advance(Byte.BYTES)] & 0xff;
            case 1 -> BigEndian.getShort(bytes, advance(Short.BYTES)) & 0xffff;
            default -> {
                int length = BigEndian.getInt(bytes, advance(Integer.BYTES));
                yield length < 0 ? Integer.MAX_VALUE : length;
            }
        };
    }

    /** Reads a timestamp, extension type -1, in any of its three forms. */
    public Instant readInstant() {
        int from = at;
        int length = Timestamps.lengthAt(bytes, at, end);
        if (length < 0) {
            throw expected("datetime");
        }
        at += peek() == Timestamps.WIDE ? 3 : 2;
        int body = advance(length);
        try {
            return Timestamps.read(bytes, body, length);
        } catch (DateTimeException refused) {
            throw invalid(
                    Objects.requireNonNullElse(refused.getMessage(), "Invalid MessagePack timestamp"), from - start);
        }
    }

    /** Reads a nil, which must be next. */
    public void readNil() {
        if (peek() != 0xc0) {
            throw expected("null");
        }
        at++;
    }

    /** Reads a nil if one is next, and tells whether it was. */
    public boolean tryReadNil() {
        if (peek() != 0xc0) {
            notNilAt = at;
            return false;
        }
        at++;
        return true;
    }

    /** Reads how many values follow: no more than there are bytes left. */
    public int readArrayHeader() {
        int b = peek();
        if (b >> 4 == 0x9) {
            return inside(b & 0x0f);
        }
        return b == 0xdc || b == 0xdd ? children() : refuse("array");
    }

    /** As {@link #readArrayHeader()}, of which there must be neither too few nor too many. */
    public int readArrayHeader(int least, int most) {
        int from = position();
        int size = readArrayHeader();
        if (size < least || size > most) {
            String bound = size < least ? "at least length " + least : "at most length " + most;
            throw invalid("Expected `array` of " + bound + ", got " + size, from);
        }
        return size;
    }

    /** As {@link #readArrayHeader()}, of which there must be some. */
    public int readArrayHeader(int least) {
        return readArrayHeader(least, Integer.MAX_VALUE);
    }

    /** Reads how many pairs of key and value follow: no more than there is room for in the bytes left. */
    public int readMapHeader() {
        int b = peek();
        if (b >> 4 == 0x8) {
            return inside((b & 0x0f) * 2) / 2;
        }
        return b == 0xde || b == 0xdf ? children() / 2 : refuse("object");
    }

    /** Steps over the wide header of a container, and returns the number of values inside. */
    private int children() {
        long step = Scan.step(bytes, at, end);
        if (step < 0) {
            throw malformed();
        }
        at = (int) step - 1;
        return inside((int) (step >>> Integer.SIZE));
    }

    /** Steps over the last byte of a header that claims so many values. */
    private int inside(int inside) {
        at++;
        if (inside > end - at) {
            throw DecodeException.truncated();
        }
        valuesLeft -= inside;
        if (valuesLeft < 0) {
            throw DecodeException.tooMany(maxValues);
        }
        return inside;
    }

    /**
     * Reads a key of a record: its index in {@code names}, or -1 when it is not among them; then the caller either calls
     * {@link #skip()} for its value or throws {@link #unexpectedField()}. Fastest when the keys come in order.
     */
    public int readField(FieldNames names) {
        int from = at;
        keyAt = from;
        int field = 0;
        if (names == expectedNames) {
            field = expectedField;
        } else {
            expectedNames = names;
        }
        int length = NameTable.of(names).lengthAt(field, bytes, from, end);
        if (length > 0) {
            at = from + length;
        } else {
            field = findName(names);
        }
        expectedField = field + 1;
        return field;
    }

    /** Reads a key of a record if it is a certain one, and tells whether it was; {@link #readField} reads any. */
    public boolean tryField(FieldNames names, int field) {
        int from = at;
        int length = NameTable.of(names).lengthAt(field, bytes, from, end);
        if (length == 0) {
            return false;
        }
        keyAt = from;
        if (names != expectedNames) {
            expectedNames = names;
        }
        at = from + length;
        return true;
    }

    /** Reads something encoded beforehand if that is what stands next, and tells whether it was. */
    boolean tryName(Name name) {
        if (!name.standsAt(bytes, at, end)) {
            return false;
        }
        at += name.length();
        return true;
    }

    /**
     * Which of the encodings stands first in the container that is next; -1 if none does, or if its header is not the
     * short one of that kind. Does not move.
     */
    int peekBehindHeader(int header, Name[] encodings) {
        if ((peek() & 0xf0) == header && peek() != header) {
            for (int i = 0; i < encodings.length; i++) {
                if (encodings[i].standsAt(bytes, at + 1, end)) {
                    return i;
                }
            }
        }
        return -1;
    }

    /** Reads a string that should be one of the names: its index, or -1. */
    int readName(FieldNames names) {
        int length = NameTable.of(names).lengthAt(0, bytes, at, end);
        if (length > 0) {
            at += length;
            return 0;
        }
        return findName(names);
    }

    private int findName(FieldNames names) {
        int name = NameTable.of(names).find(bytes, at, end);
        if (name >= 0) {
            at += NameTable.of(names).get(name).length();
            return name;
        }
        int length = stringHeader();
        int text = advance(length);
        return NameTable.of(names).findText(bytes, text, text + length);
    }

    /** A key that a strict record does not know: names the key that was read last. */
    public DecodeException unexpectedField() {
        String key = new WireReader(bytes, keyAt, end - keyAt).readString();
        return new DecodeException(
                "Object contains unknown field " + WirePath.quoted(key), WirePath.parentOf(bytes, start, end, keyAt));
    }

    /**
     * Holds that all required fields were seen; to be called right after a record's last value.
     *
     * @param seen the fields that were seen, as bits
     * @param required the fields that must be there, as bits
     */
    public void requireFields(FieldNames names, long seen, long required) {
        long missing = required & ~seen;
        if (missing != 0) {
            String name = names.name(Long.numberOfTrailingZeros(missing));
            int lastKey = names == expectedNames ? keyAt : -1;
            throw new DecodeException(
                    "Object missing required field " + WirePath.quoted(name),
                    WirePath.ofMapEndingAt(bytes, start, end, at, names, seen, lastKey));
        }
    }

    /** Reads a string that must be one of the names, an enum's constant, and returns its index. */
    public int readOneOf(FieldNames names) {
        return readOneOf(names, "Invalid enum value ");
    }

    int readOneOf(FieldNames names, String problem) {
        int from = at;
        int name = readName(names);
        if (name < 0) {
            throw invalid(problem + RawText.of(new Raw(bytes, from, at - from), '\''), from - start);
        }
        return name;
    }

    /** Reads over one value and returns it as it stands, sharing the array; it is well-formed as {@link #skip} says. */
    public Raw readRaw() {
        int from = at;
        skip();
        return new Raw(bytes, from, at - from);
    }

    /**
     * Reads over one value. It must be well-formed and nested no deeper than {@link #MAX_DEPTH}; whether its strings are
     * UTF-8 shows when they are read.
     */
    public void skip() {
        long skip = Scan.skip(bytes, at, end, valuesLeft);
        if (skip < 0) {
            throw refused(skip);
        }
        at = (int) skip;
        valuesLeft -= skip >>> Integer.SIZE;
    }

    private DecodeException refused(long skip) {
        if (skip == Scan.TOO_DEEP) {
            return DecodeException.tooDeep();
        }
        if (skip == Scan.TOO_MANY) {
            return DecodeException.tooMany(maxValues);
        }
        at = (int) ~skip;
        return malformed();
    }

    /** Reads over so many values, none if it is not positive. */
    public void skip(int values) {
        for (int left = values; left > 0; left--) {
            skip();
        }
    }

    /** How many more values may be read. */
    long valuesLeft() {
        return valuesLeft;
    }

    /** Moves back to a position, to read once more what has been counted already. */
    void backTo(int position, long valuesLeft) {
        at = start + position;
        this.valuesLeft = valuesLeft;
    }

    private int refuse(String type) {
        throw expected(type);
    }
}
