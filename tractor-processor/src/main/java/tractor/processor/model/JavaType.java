package tractor.processor.model;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Any Java type that can be written down: what a codec of the user's is for. */
public sealed interface JavaType {
    record Primitive(String name) implements JavaType {
        /** Its class, the box. */
        public JavaType boxed() {
            String box = switch (name) {
                case "int" -> "Integer";
                case "char" -> "Character";
                default -> Character.toUpperCase(name.charAt(0)) + name.substring(1);
            };
            return new Declared(new TypeId("java.lang", List.of(box)), List.of());
        }
    }

    /** {@code arguments} are empty for a type without parameters. */
    record Declared(TypeId id, List<JavaType> arguments) implements JavaType {
        public Declared {
            arguments = List.copyOf(arguments);
        }
    }

    record Array(JavaType element) implements JavaType {}

    /** As it is told to the user. */
    default String shown() {
        return text(TypeId::nestedName);
    }

    /** As it is written where nothing is imported. */
    default String qualified() {
        return text(TypeId::qualifiedName);
    }

    private String text(Function<TypeId, String> name) {
        return switch (this) {
            case Primitive(String primitive) -> primitive;
            case Declared(TypeId id, List<JavaType> arguments) ->
                arguments.isEmpty()
                        ? name.apply(id)
                        : arguments.stream()
                                .map(argument -> argument.text(name))
                                .collect(Collectors.joining(", ", name.apply(id) + "<", ">"));
            case Array(JavaType element) -> element.text(name) + "[]";
        };
    }
}
