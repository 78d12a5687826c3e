package tractor.schema;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The type of a value on the wire; {@link #text} is its form in a schema. */
public sealed interface WireType {
    /** The types that need no definition. The order is of no consequence. */
    enum Plain implements WireType {
        BOOL(Shape.BOOL),
        INT8(7, 7),
        INT16(15, 15),
        INT32(31, 31),
        INT64(63, 63),
        UINT8(-1, 8),
        UINT16(-1, 16),
        UINT32(-1, 32),
        UINT64(-1, 64),
        /** A whole number from -2^63 to 2^64-1. */
        BIGINT(63, 64),
        FLOAT32(Shape.FLOAT),
        FLOAT64(Shape.FLOAT),
        /** A text of one UTF-16 unit. */
        CHAR(Shape.STR),
        STR(Shape.STR),
        BYTES(Shape.BYTES),
        DECIMAL(Shape.STR),
        TIMESTAMP(Shape.TIMESTAMP),
        DATETIME(Shape.STR),
        DATE(Shape.STR),
        TIME(Shape.STR),
        DURATION(Shape.STR),
        UUID(Shape.STR),
        URI(Shape.STR),
        /** Any value. */
        ANY(Shape.ANY),
        /** Nothing. */
        NIL(Shape.NIL);

        private final Shape shape;
        private final int below;
        private final int above;

        Plain(Shape shape) {
            this.shape = shape;
            this.below = 0;
            this.above = 0;
        }

        /** A whole number, not less than -2^below, unless that is -1, and less than 2^above. */
        Plain(int below, int above) {
            this.shape = Shape.INT;
            this.below = below;
            this.above = above;
        }

        Shape shape() {
            return shape;
        }

        /** Whether every whole number of the other type is one of this. */
        boolean spans(Plain other) {
            return other.below <= below && other.above <= above;
        }
    }

    /** What a value is by its first byte. */
    enum Shape {
        BOOL,
        INT,
        FLOAT,
        STR,
        BYTES,
        TIMESTAMP,
        ARRAY,
        MAP,
        NIL,
        ANY,
        /** Only a codec knows. */
        UNKNOWN
    }

    /** An array. */
    record ListOf(WireType element) implements WireType {}

    /** An array of different values. */
    record SetOf(WireType element) implements WireType {}

    record MapOf(WireType key, WireType value) implements WireType {}

    /** A value or nil. */
    record OptionalOf(WireType value) implements WireType {}

    /** What stands in {@link Schema#types} under that name. */
    record Named(String name) implements WireType {}

    /** One of several types, as a {@code pldSpec} names them. */
    record AnyOf(List<WireType> members) implements WireType {
        public AnyOf {
            members = List.copyOf(members);
        }
    }

    /** What a codec of the user's makes of a Java type; only the codec knows. */
    record Coded(String codec, String javaType) implements WireType {}

    /** The types written within this one. */
    default List<WireType> inner() {
        return switch (this) {
            case ListOf(WireType element) -> List.of(element);
            case SetOf(WireType element) -> List.of(element);
            case MapOf(WireType key, WireType value) -> List.of(key, value);
            case OptionalOf(WireType value) -> List.of(value);
            case AnyOf(List<WireType> members) -> members;
            case Plain _, Named _, Coded _ -> List.of();
        };
    }

    /** As a schema has it: {@code list<acme.Fill>}, {@code str?}. */
    default String text() {
        return switch (this) {
            case Plain plain -> plain.name().toLowerCase(Locale.ROOT);
            case ListOf(WireType element) -> "list<" + element.text() + ">";
            case SetOf(WireType element) -> "set<" + element.text() + ">";
            case MapOf(WireType key, WireType value) -> "map<" + key.text() + ", " + value.text() + ">";
            case OptionalOf(WireType value) -> value.text() + "?";
            case Named(String name) -> name;
            case AnyOf(List<WireType> members) ->
                members.stream().map(WireType::text).collect(Collectors.joining(" | "));
            case Coded(String codec, String javaType) -> "codec<" + codec + ", " + javaType + ">";
        };
    }

    /** The type of that text. */
    static WireType parse(String text) {
        return WireTypeParser.parse(text);
    }
}
