package tractor.schema;

/**
 * A field of a record, or a parameter of a method.
 *
 * @param name on the wire
 * @param hasDefault whether a value of its own is there for when it is missing
 */
public record Field(String name, WireType type, boolean hasDefault) {
    /** Whether a value without it can be read. */
    public boolean mayBeMissing() {
        return hasDefault || type instanceof WireType.OptionalOf;
    }
}
