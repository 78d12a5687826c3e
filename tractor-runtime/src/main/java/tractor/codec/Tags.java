package tractor.codec;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the records of a union say of themselves, encoded once: a field of their map, or the first element of their
 * array. Immutable, for any thread.
 */
public final class Tags {
    private static final int FIXMAP = 0x80;
    private static final int FIXARRAY = 0x90;

    /** The tag's field as its only name; null when the tag is the first element of an array. */
    private final @Nullable FieldNames field;

    private final @Nullable FieldNames texts;
    private final long[] numbers;
    /** The tag as it is written, with its key in front. */
    private final Name[] encoded;

    private Tags(@Nullable FieldNames field, @Nullable FieldNames texts, long[] numbers) {
        this.field = field;
        this.texts = texts;
        this.numbers = numbers;
        encoded = new Name[texts == null ? numbers.length : texts.size()];
        for (int i = 0; i < encoded.length; i++) {
            WireWriter out = new WireWriter(32);
            if (field != null) {
                out.writeField(field, 0);
            }
            if (texts != null) {
                out.writeField(texts, i);
            } else {
                out.writeLong(numbers[i]);
            }
            encoded[i] = Name.of("", out.toByteArray());
        }
    }

    /** Tags that are texts in a field of maps. */
    public static Tags in(String field, String... tags) {
        return new Tags(FieldNames.of(field), FieldNames.of(tags), new long[0]);
    }

    /** Tags that are whole numbers in a field of maps. */
    public static Tags in(String field, long... tags) {
        return new Tags(FieldNames.of(field), null, tags.clone());
    }

    /** Tags that are texts in front of the elements of arrays. */
    public static Tags first(String... tags) {
        return new Tags(null, FieldNames.of(tags), new long[0]);
    }

    /** Tags that are whole numbers in front of the elements of arrays. */
    public static Tags first(long... tags) {
        return new Tags(null, null, tags.clone());
    }

    /** Writes a tag, with its key where it has one, inside a map or array that was announced before. */
    public void write(WireWriter out, int index) {
        out.writeName(encoded[index]);
    }

    /**
     * Reads a tag, the reader standing behind its key, and returns its index.
     *
     * @throws DecodeException when it is none of these
     */
    public int read(WireReader in) {
        if (texts != null) {
            return in.readOneOf(texts, "Invalid value ");
        }
        int from = in.position();
        long number = in.readLong();
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] == number) {
                return i;
            }
        }
        throw in.invalid("Invalid value " + number, from);
    }

    /** Reads the only tag, with its key where it has one, if that is what stands next, and tells whether it was. */
    public boolean tryRead(WireReader in) {
        return in.tryName(encoded[0]);
    }

    /**
     * Looks for the tag without moving: the reader stands before a map or array, and still does afterwards.
     *
     * @return the index of the tag
     * @throws DecodeException when there is no tag, or an unknown one
     */
    public int peek(WireReader in) {
        int ahead = in.peekBehindHeader(field == null ? FIXARRAY : FIXMAP, encoded);
        if (ahead >= 0) {
            return ahead;
        }
        int from = in.position();
        long values = in.valuesLeft();
        if (field == null) {
            in.readArrayHeader(1);
        } else {
            seek(in, field, from);
        }
        int tag = read(in);
        in.backTo(from, values);
        return tag;
    }

    private static void seek(WireReader in, FieldNames field, int from) {
        for (int left = in.readMapHeader(); left > 0; left--) {
            if (in.readName(field) == 0) {
                return;
            }
            in.skip();
        }
        throw in.invalid("Object missing required field " + WirePath.quoted(field.name(0)), from);
    }

    @Override
    public String toString() {
        return field + "=" + (texts != null ? texts : Arrays.toString(numbers));
    }
}
