package tractor.processor.model;

import java.util.Map;

/**
 * A type that is not there.
 *
 * @param name its simple name, as written
 * @param known the types that could have been meant: how each is told to the user, by its simple name
 */
public record UnknownType(Place place, String name, Map<String, String> known) {
    public UnknownType {
        known = Map.copyOf(known);
    }
}
