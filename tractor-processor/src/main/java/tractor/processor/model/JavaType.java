package tractor.processor.model;

import java.util.List;

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
        return switch (this) {
            case Primitive(String name) -> name;
            case Declared(TypeId id, List<JavaType> arguments) ->
                arguments.isEmpty()
                        ? id.nestedName()
                        : id.nestedName() + "<"
                                + String.join(
                                        ", ",
                                        arguments.stream().map(JavaType::shown).toList()) + ">";
            case Array(JavaType element) -> element.shown() + "[]";
        };
    }
}
