package tractor.processor.model;

/** An entry of a {@code throws} clause. */
public sealed interface Thrown {
    /** An exception that can come back as itself. */
    record Declared(TypeId id, Rebuild rebuild) implements Thrown {}

    /** {@code Exception}, {@code Throwable}, {@code RuntimeException} or {@code Error}. */
    record TooBroad(String shown) implements Thrown {}

    /** {@code InterruptedException}, which never crosses the wire. */
    record Interrupted() implements Thrown {}

    /** A type parameter. */
    record Variable(String shown) implements Thrown {}

    /** Not there, or not yet. */
    record Unresolved() implements Thrown {}

    /** How the caller's side builds the exception again. */
    enum Rebuild {
        MESSAGE_AND_CAUSE,
        MESSAGE,
        /** There is no constructor that generated code could call. */
        IMPOSSIBLE
    }
}
