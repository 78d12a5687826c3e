package tractor.processor.model;

import java.util.List;

/**
 * A constructor marked with {@code @Defaults}.
 *
 * @param callable whether generated code may call it
 */
public record Defaults(Place place, boolean callable, List<Given> given) {
    public Defaults {
        given = List.copyOf(given);
    }

    /** A parameter, and whether it is one of the components by name and type. */
    public record Given(String name, Place place, boolean component) {}

    /** Whether the component's value comes from this constructor when it is missing. */
    public boolean covers(String component) {
        return given.stream().noneMatch(parameter -> parameter.name().equals(component));
    }
}
