package tractor.processor.read;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import tractor.processor.model.TypeUse;

/** The generic types of the JDK, and of the runtime, that hold payloads. */
final class Containers {
    static final String CALLEE = "tractor.context.CalleeContext";

    private static final Map<String, Function<List<TypeUse>, TypeUse>> CONTAINERS = Map.of(
            "java.util.List",
            arguments -> new TypeUse.ListOf(arguments.get(0)),
            "java.util.Set",
            arguments -> new TypeUse.SetOf(arguments.get(0), false),
            "java.util.SortedSet",
            arguments -> new TypeUse.SetOf(arguments.get(0), true),
            "java.util.Map",
            arguments -> new TypeUse.MapOf(arguments.get(0), arguments.get(1), false),
            "java.util.SortedMap",
            arguments -> new TypeUse.MapOf(arguments.get(0), arguments.get(1), true),
            "java.util.Optional",
            arguments -> new TypeUse.OptionalOf(arguments.get(0)),
            "java.util.stream.Stream",
            arguments -> new TypeUse.StreamOf(arguments.get(0)),
            CALLEE,
            arguments -> new TypeUse.Callee(arguments.get(0), arguments.get(1), arguments.get(2)));

    private Containers() {}

    static Set<String> names() {
        return CONTAINERS.keySet();
    }

    static boolean isContainer(String name) {
        return CONTAINERS.containsKey(name);
    }

    static TypeUse of(String name, List<TypeUse> arguments) {
        return CONTAINERS.getOrDefault(name, List::getFirst).apply(arguments);
    }
}
