package tractor.codec;

/** What the keys of all sets and maps of one value have cost so far, for {@link Collisions}. */
final class KeyCost {
    /** In bytes that were hashed or compared. */
    long spent;

    /** Sets and maps that were begun. */
    int sets;

    /** Keys that are being read, one inside the other. */
    int open;
}
