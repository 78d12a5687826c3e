package tractor.processor.model;

import java.util.List;

/** A type as it stands in a signature, a record component or an annotation. */
public sealed interface TypeUse {
    /** A value of one wire token; {@code boxed} for {@code Integer} and the like, and for types without a primitive. */
    record Plain(Scalar scalar, boolean boxed) implements TypeUse {}

    /** An enum, record or sealed interface with its type arguments; its content is a {@link Definition}. */
    record Named(TypeId id, List<TypeUse> arguments) implements TypeUse {
        public Named {
            arguments = List.copyOf(arguments);
        }
    }

    /** A type with a codec of the user's. */
    record Custom(CodecClass codec, JavaType type) implements TypeUse {}

    record ListOf(TypeUse element) implements TypeUse {}

    record SetOf(TypeUse element, boolean sorted) implements TypeUse {}

    record MapOf(TypeUse key, TypeUse value, boolean sorted) implements TypeUse {}

    /** An {@code Optional}; of a primitive it is {@code OptionalInt} and its neighbours. */
    record OptionalOf(TypeUse value) implements TypeUse {}

    record ArrayOf(TypeUse element) implements TypeUse {}

    record StreamOf(TypeUse element) implements TypeUse {}

    /** {@code Object}: any value, as it comes. */
    record Dynamic() implements TypeUse {}

    /** {@code tractor.codec.Raw}: any value, left as it is. */
    record Undecoded() implements TypeUse {}

    /** {@code Object} where a {@code pldSpec} of several types says what it may be. */
    record AnyOf(List<TypeUse> members) implements TypeUse {
        public AnyOf {
            members = List.copyOf(members);
        }
    }

    /** {@code void}, or {@code Void} when boxed. */
    record Nothing(boolean boxed) implements TypeUse {}

    /** {@code CalleeContext<S, I, O>}. */
    record Callee(TypeUse started, TypeUse inbound, TypeUse outbound) implements TypeUse {}

    /** Anything else: {@code shown} is the type as it is told to the user. */
    record Unusable(Reason reason, String shown) implements TypeUse {}

    /** Why a type is of no use. */
    enum Reason {
        UNSUPPORTED,
        RAW,
        RAW_CALLEE,
        WILDCARD,
        NULLABLE,
        /** Arrays of these cannot be made. */
        GENERIC_ARRAY,
        /** Its type arguments grow with every step into it. */
        ENDLESS,
        /** Stands for a type parameter, which is reported where it is declared. */
        TYPE_VARIABLE,
        /** Not there, or not yet: another processor may still write it. */
        UNRESOLVED
    }

    /** The types written between the angle brackets, or before the square ones. */
    default List<TypeUse> inner() {
        return switch (this) {
            case ListOf(TypeUse element) -> List.of(element);
            case SetOf(TypeUse element, boolean _) -> List.of(element);
            case MapOf(TypeUse key, TypeUse value, boolean _) -> List.of(key, value);
            case OptionalOf(TypeUse value) -> List.of(value);
            case ArrayOf(TypeUse element) -> List.of(element);
            case StreamOf(TypeUse element) -> List.of(element);
            case Callee(TypeUse started, TypeUse inbound, TypeUse outbound) -> List.of(started, inbound, outbound);
            case AnyOf(List<TypeUse> members) -> members;
            case Plain _, Named _, Custom _, Dynamic _, Undecoded _, Nothing _, Unusable _ -> List.of();
        };
    }

    /** Whether it is a type of which nothing may be missing: the others have a value for that. */
    default boolean required() {
        return !(this instanceof OptionalOf);
    }
}
