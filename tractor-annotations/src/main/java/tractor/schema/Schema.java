package tractor.schema;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everything of an actor interface that its peers rely on. The processor writes it into the jar, as {@link #path} in the
 * form of {@link SchemaJson}.
 *
 * @param interfaceName the interface's binary name
 * @param namespace the first part of a method's address on the wire
 * @param methods by name, sorted
 * @param types every type that is reached from them, by name, sorted
 */
public record Schema(
        String interfaceName, String namespace, Map<String, Method> methods, Map<String, TypeDefinition> types) {
    /** The folder of the files, in a jar as in a class directory. */
    public static final String FOLDER = "META-INF/tractor/";

    /** @throws IllegalArgumentException when a type that is named is not among the types */
    public Schema {
        methods = Collections.unmodifiableMap(new LinkedHashMap<>(new TreeMap<>(methods)));
        types = Collections.unmodifiableMap(new LinkedHashMap<>(new TreeMap<>(types)));
        for (Method method : methods.values()) {
            for (WireType type : method.wireTypes()) {
                requireKnown(type, types);
            }
        }
        for (TypeDefinition definition : types.values()) {
            for (WireType type : definition.wireTypes()) {
                requireKnown(type, types);
            }
        }
    }

    private static void requireKnown(WireType type, Map<String, TypeDefinition> types) {
        if (type instanceof WireType.Named(String name) && !types.containsKey(name)) {
            throw new IllegalArgumentException("the schema names a type `" + name + "`, but does not tell what it is");
        }
        type.inner().forEach(inner -> requireKnown(inner, types));
    }

    /** Where a class path has the schema of an interface of that binary name. */
    public static String path(String interfaceName) {
        return FOLDER + interfaceName + ".json";
    }

    /** What is said of a named type. */
    public TypeDefinition get(WireType.Named type) {
        TypeDefinition definition = types.get(type.name());
        if (definition == null) {
            throw new IllegalArgumentException("not a type of " + interfaceName + ": " + type.name());
        }
        return definition;
    }

    /** A short hash of all that matters on the wire; the same for interfaces whose peers see no difference. */
    public long fingerprint() {
        return Fingerprint.of(this);
    }
}
