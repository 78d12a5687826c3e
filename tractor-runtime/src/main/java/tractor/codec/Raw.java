package tractor.codec;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One encoded value, kept as the bytes it arrived in until somebody knows its type. A slice of a larger array, which is
 * shared and must not be modified. Equal when the bytes are equal. For any thread.
 */
public final class Raw {
    /** An encoded nil. */
    public static final Raw NIL = new Raw(new byte[] {(byte) 0xc0}, 0, 1);

    /** An encoded map without entries. */
    public static final Raw EMPTY_MAP = new Raw(new byte[] {(byte) 0x80}, 0, 1);

    private final byte[] array;
    private final int offset;
    private final int length;

    Raw(byte[] array, int offset, int length) {
        this.array = array;
        this.offset = offset;
        this.length = length;
    }

    /**
     * Encodes a value. Runs the accessors of users' records.
     *
     * @throws EncodeException when a part of it is null, an accessor fails, or it is nested deeper than {@link
     *     WireReader#MAX_DEPTH}, as a value is that contains itself
     */
    public static <T extends @Nullable Object> Raw of(PayloadCodec<T> codec, T value) {
        WireWriter out = new WireWriter();
        try {
            codec.write(out, value);
            return out.toRaw();
        } catch (RuntimeException | StackOverflowError failure) {
            throw new EncodeException(out.path(), failure);
        }
    }

    /**
     * Encodes what an error is to show of a value that its own codec has refused: a dynamic value as it is, nil for
     * everything else.
     */
    public static Raw ofAny(@Nullable Object value) {
        try {
            return of(Codecs.DYNAMIC, value);
        } catch (EncodeException noDynamicValue) {
            return NIL;
        }
    }

    /** The array that holds the value, among other things; shared, not to be modified. */
    public byte[] array() {
        return array;
    }

    /** Where the value begins in the array. */
    public int offset() {
        return offset;
    }

    /** The length of the value in bytes. */
    public int length() {
        return length;
    }

    /** A new reader that stands before the value. */
    public WireReader reader() {
        return new WireReader(array, offset, length);
    }

    /**
     * Decodes the value. What a record's constructor refuses with an {@link IllegalArgumentException} counts as badly
     * encoded.
     *
     * @throws DecodeException when the value is of another type, or something follows it
     */
    public <T extends @Nullable Object> T decode(PayloadCodec<T> codec) {
        WireReader in = reader();
        T value;
        try {
            value = codec.read(in);
        } catch (IllegalArgumentException refused) {
            throw new DecodeException(String.valueOf(refused.getMessage()), refused);
        }
        in.expectEnd();
        return value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Raw raw
                && Arrays.equals(array, offset, offset + length, raw.array, raw.offset, raw.offset + raw.length);
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (int i = offset; i < offset + length; i++) {
            hash = 31 * hash + array[i];
        }
        return hash;
    }

    /** The value as JSON-like text, cut at 200 characters. */
    @Override
    public String toString() {
        return RawText.of(this);
    }
}
