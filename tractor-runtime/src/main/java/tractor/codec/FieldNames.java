package tractor.codec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A fixed list of names, encoded once: the keys of a record, or the constants of an enum. Immutable, for any thread.
 *
 * <p>Sets of fields are passed around as bits of a {@code long}, so a record has at most 64 components; an enum may have
 * more constants than that.
 */
public final class FieldNames {

    private final Name[] names;

    private FieldNames(String... names) {
        this.names = new Name[names.length];
        for (int i = 0; i < names.length; i++) {
            this.names[i] = Name.of(names[i]);
        }
    }

    /** The names in the order in which they are written. */
    public static FieldNames of(String... names) {
        return new FieldNames(names);
    }

    public String name(int index) {
        return names[index].text();
    }

    public int size() {
        return names.length;
    }

    Name get(int index) {
        return names[index];
    }

    /** The length of a name, if that is what stands at a position in its usual encoding; 0 if not, or if there is none. */
    int lengthAt(int index, byte[] bytes, int position, int end) {
        if (index >= names.length) {
            return 0;
        }
        Name name = names[index];
        return name.standsAt(bytes, position, end) ? name.length() : 0;
    }

    /** Which name stands, in its usual encoding, at a position; -1 if none does. */
    int find(byte[] bytes, int position, int end) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].standsAt(bytes, position, end)) {
                return i;
            }
        }
        return -1;
    }

    /** Which name has this text, for peers that chose a wider header than needed; -1 if none has. */
    int findText(byte[] bytes, int from, int to) {
        for (int i = 0; i < names.length; i++) {
            byte[] text = names[i].text().getBytes(StandardCharsets.UTF_8);
            if (Arrays.equals(bytes, from, to, text, 0, text.length)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public String toString() {
        return Arrays.stream(names).map(Name::text).toList().toString();
    }
}
