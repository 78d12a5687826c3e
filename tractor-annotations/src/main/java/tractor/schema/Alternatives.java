package tractor.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tractor.schema.TypeDefinition.Enumeration;
import tractor.schema.TypeDefinition.Enumeration.Form;
import tractor.schema.TypeDefinition.Struct;
import tractor.schema.TypeDefinition.Union;
import tractor.schema.WireType.Named;
import tractor.schema.WireType.Plain;
import tractor.schema.WireType.Shape;

/** What a value may be, with unions and optionals opened up. */
final class Alternatives {
    private final Schema schema;

    Alternatives(Schema schema) {
        this.schema = schema;
    }

    /**
     * A type that is no union, and what it is told apart by.
     *
     * @param key the tag of a record that has one, else the shape
     */
    record Alternative(String key, WireType type) {}

    /** A single one for a type that is no union. */
    List<Alternative> of(WireType type) {
        List<Alternative> found = new ArrayList<>();
        collect(type, found, new HashSet<>());
        return found;
    }

    private void collect(WireType type, List<Alternative> found, Set<Named> opened) {
        switch (type) {
            case WireType.AnyOf(List<WireType> members) -> members.forEach(member -> collect(member, found, opened));
            case WireType.OptionalOf(WireType value) -> {
                collect(value, found, opened);
                collect(Plain.NIL, found, opened);
            }
            case Named named
            when schema.get(named) instanceof Union(List<WireType> members) -> {
                if (opened.add(named)) {
                    members.forEach(member -> collect(member, found, opened));
                }
            }
            default -> {
                if (found.stream().noneMatch(known -> known.type().equals(type))) {
                    found.add(new Alternative(key(type), type));
                }
            }
        }
    }

    private String key(WireType type) {
        return type instanceof Named named && schema.get(named) instanceof Struct struct
                ? struct.tag()
                        .map(tag -> "tag " + tag.value() + (tag.number() ? " as a number" : ""))
                        .orElseGet(() -> shape(type).name())
                : shape(type).name();
    }

    Shape shape(WireType type) {
        return switch (type) {
            case Plain plain -> plain.shape();
            case WireType.ListOf _, WireType.SetOf _ -> Shape.ARRAY;
            case WireType.MapOf _ -> Shape.MAP;
            case Named named ->
                switch (schema.get(named)) {
                    case Struct struct -> struct.asArray() ? Shape.ARRAY : Shape.MAP;
                    case Enumeration(List<String> _, Form form) -> form == Form.NUMBER ? Shape.INT : Shape.STR;
                    case Union _ -> Shape.UNKNOWN;
                };
            case WireType.Coded _ -> Shape.UNKNOWN;
            case WireType.OptionalOf _, WireType.AnyOf _ -> Shape.UNKNOWN;
        };
    }
}
