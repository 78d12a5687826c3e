package tractor.schema;

import java.util.List;
import java.util.Optional;

/** What a named type is made of. */
public sealed interface TypeDefinition {
    /** Every type that it names. */
    default List<WireType> wireTypes() {
        return switch (this) {
            case Struct struct -> struct.fields().stream().map(Field::type).toList();
            case Enumeration _ -> List.of();
            case Union(List<WireType> members) -> members;
        };
    }

    /**
     * A record.
     *
     * @param asArray whether it is an array of its fields and not a map
     * @param omitDefaults whether a field that has its default is left out
     * @param forbidUnknownFields whether a field that it does not know is an error
     */
    record Struct(
            List<Field> fields, Optional<Tag> tag, boolean asArray, boolean omitDefaults, boolean forbidUnknownFields)
            implements TypeDefinition {
        public Struct {
            fields = List.copyOf(fields);
        }

        /** The field of that name. */
        public Optional<Field> field(String name) {
            return fields.stream().filter(field -> field.name().equals(name)).findFirst();
        }
    }

    /** An enum. */
    record Enumeration(List<String> constants, Form form) implements TypeDefinition {
        public Enumeration {
            constants = List.copyOf(constants);
        }

        /** How a constant travels. */
        public enum Form {
            /** By its name. */
            NAME("name"),
            /** By a text that a method gives. */
            TEXT("text"),
            /** By a number that a method gives. */
            NUMBER("number");

            private final String text;

            Form(String text) {
                this.text = text;
            }

            /** As the file has it. */
            public String text() {
                return text;
            }
        }
    }

    /** One of several types, told apart by their tags or by what they are on the wire. */
    record Union(List<WireType> members) implements TypeDefinition {
        public Union {
            members = List.copyOf(members);
        }
    }
}
