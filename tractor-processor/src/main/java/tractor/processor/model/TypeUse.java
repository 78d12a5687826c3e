package tractor.processor.model;

import java.util.List;

/** A type as it stands in a signature, a record component or an annotation. */
public sealed interface TypeUse {
    /** A value of one wire token; {@code boxed} for {@code Integer} and the like, and for types without a primitive. */
    record Plain(Scalar scalar, boolean boxed) implements TypeUse {}

    /** An enum, record or sealed interface; its content is a {@link Definition}. */
    record Named(TypeId id) implements TypeUse {}

    record ListOf(TypeUse element) implements TypeUse {}

    record MapOf(TypeUse key, TypeUse value) implements TypeUse {}

    record OptionalOf(TypeUse value) implements TypeUse {}

    record StreamOf(TypeUse element) implements TypeUse {}

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
        /** Stands for a type parameter, which is reported where it is declared. */
        TYPE_VARIABLE,
        /** Not there, or not yet: another processor may still write it. */
        UNRESOLVED
    }

    /** The types written between the angle brackets. */
    default List<TypeUse> arguments() {
        return switch (this) {
            case ListOf(TypeUse element) -> List.of(element);
            case MapOf(TypeUse key, TypeUse value) -> List.of(key, value);
            case OptionalOf(TypeUse value) -> List.of(value);
            case StreamOf(TypeUse element) -> List.of(element);
            case Callee(TypeUse started, TypeUse inbound, TypeUse outbound) -> List.of(started, inbound, outbound);
            case Plain _, Named _, Nothing _, Unusable _ -> List.of();
        };
    }
}
