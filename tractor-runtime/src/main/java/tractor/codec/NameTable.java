package tractor.codec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The names behind {@link FieldNames}. The first ones are components of their own: of a record in a constant, the JIT
 * takes components for constants, down to the bytes of a name, but never the elements of an array.
 *
 * @param all every name; not to be modified
 */
@SuppressWarnings("ArrayRecordComponent") // tables are not compared with each other
record NameTable(
        Name[] all,
        @Nullable Name first,
        @Nullable Name second,
        @Nullable Name third,
        @Nullable Name fourth,
        @Nullable Name fifth,
        @Nullable Name sixth,
        @Nullable Name seventh,
        @Nullable Name eighth)
        implements FieldNames {
    static NameTable of(String... names) {
        Name[] all = Arrays.stream(names).map(Name::of).toArray(Name[]::new);
        return new NameTable(
                all, at(all, 0), at(all, 1), at(all, 2), at(all, 3), at(all, 4), at(all, 5), at(all, 6), at(all, 7));
    }

    private static @Nullable Name at(Name[] all, int index) {
        return index < all.length ? all[index] : null;
    }

    /** What is behind the public type. */
    static NameTable of(FieldNames names) {
        return (NameTable) names;
    }

    @Override
    public String name(int index) {
        return all[index].text();
    }

    @Override
    public int size() {
        return all.length;
    }

    Name get(int index) {
        Name constant = switch (index) {
            case 0 -> first;
            case 1 -> second;
            case 2 -> third;
            case 3 -> fourth;
            case 4 -> fifth;
            case 5 -> sixth;
            case 6 -> seventh;
            case 7 -> eighth;
            default -> null;
        };
        return constant != null ? constant : all[index];
    }

    /** The length of a name, if that is what stands at a position in its usual encoding; 0 if not, or if there is none. */
    int lengthAt(int index, byte[] bytes, int position, int end) {
        if (index >= all.length) {
            return 0;
        }
        Name name = get(index);
        return name.standsAt(bytes, position, end) ? name.length() : 0;
    }

    /** Which name stands, in its usual encoding, at a position; -1 if none does. */
    int find(byte[] bytes, int position, int end) {
        for (int i = 0; i < all.length; i++) {
            if (all[i].standsAt(bytes, position, end)) {
                return i;
            }
        }
        return -1;
    }

    /** Which name has this text, for peers that chose a wider header than needed; -1 if none has. */
    int findText(byte[] bytes, int from, int to) {
        for (int i = 0; i < all.length; i++) {
            byte[] text = all[i].text().getBytes(StandardCharsets.UTF_8);
            if (Arrays.equals(bytes, from, to, text, 0, text.length)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public String toString() {
        return Arrays.stream(all).map(Name::text).toList().toString();
    }
}
