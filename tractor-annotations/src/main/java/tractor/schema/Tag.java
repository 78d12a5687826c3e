package tractor.schema;

/**
 * What a record says of itself on the wire.
 *
 * @param field where it says so, unless the record is an array
 * @param value a text, or the digits of a number
 */
public record Tag(String field, String value, boolean number) {
    /** Whether both say the same. */
    boolean saysAs(Tag other) {
        return number == other.number && value.equals(other.value);
    }
}
