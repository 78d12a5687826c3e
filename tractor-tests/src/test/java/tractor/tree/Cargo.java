package tractor.tree;

/** What travels when freight is shipped. */
sealed interface Cargo {
    record Ready() implements Cargo {}

    @SuppressWarnings("ArrayRecordComponent") // nobody compares boxes
    record Box(long number, byte[] content) implements Cargo {}

    /** What arrived. */
    record Arrived(long boxes, long bytes) implements Cargo {}
}
