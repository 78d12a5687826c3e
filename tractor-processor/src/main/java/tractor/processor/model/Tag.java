package tractor.processor.model;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a record says of itself on the wire.
 *
 * @param field where it says so, unless the record is an array
 * @param text its value when that is a text, as it is most often
 * @param number its value when that is a number
 */
public record Tag(String field, Optional<String> text, OptionalLong number) {
    public static Tag of(String field, String text) {
        return new Tag(field, Optional.of(text), OptionalLong.empty());
    }

    public static Tag of(String field, long number) {
        return new Tag(field, Optional.empty(), OptionalLong.of(number));
    }

    /** The value as it is told to the user. */
    public String shown() {
        return text.orElseGet(() -> String.valueOf(number.orElse(0)));
    }
}
