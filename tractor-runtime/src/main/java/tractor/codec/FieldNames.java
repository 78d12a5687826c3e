package tractor.codec;

/**
 * A fixed list of names, encoded once: the keys of a record, or the constants of an enum. Immutable, for any thread.
 *
 * <p>Sets of fields are passed around as bits of a {@code long}, so a record has at most 64 components; an enum may have
 * more constants than that.
 */
public sealed interface FieldNames permits NameTable {
    /** The names in the order in which they are written. */
    static FieldNames of(String... names) {
        return NameTable.of(names);
    }

    String name(int index);

    int size();
}
