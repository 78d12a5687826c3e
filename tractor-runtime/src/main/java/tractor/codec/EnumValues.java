package tractor.codec;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** What the constants of an enum are called on the wire. */
final class EnumValues {
    private EnumValues() {}

    static void checkDistinct(Class<?> type, Stream<?> values) {
        Set<Object> seen = new HashSet<>();
        values.forEach(value -> {
            if (!seen.add(value)) {
                throw new IllegalArgumentException(
                        "Two constants of " + type.getName() + " have the wire value " + value);
            }
        });
    }
}
