package tractor.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Payload types as Java has them, whatever they are on the wire: {@code @Unsigned Integer} is {@code Integer} here. */
public final class PayloadTypes {
    private static final JavaType.Array BYTES = new JavaType.Array(new JavaType.Primitive("byte"));

    private PayloadTypes() {}

    /** The type as a type argument; empty for what is none. */
    public static Optional<JavaType> boxed(TypeUse use) {
        return of(use).map(type -> type instanceof JavaType.Primitive primitive ? primitive.boxed() : type);
    }

    private static Optional<JavaType> of(TypeUse use) {
        return switch (use) {
            case TypeUse.Plain(Scalar scalar, boolean boxed) -> Optional.of(scalar(scalar, boxed));
            case TypeUse.Named(TypeId id, List<TypeUse> arguments) -> generic(id, arguments);
            case TypeUse.Custom(var _, JavaType type) -> Optional.of(type);
            case TypeUse.ListOf _ -> generic("java.util.List", use);
            case TypeUse.SetOf(TypeUse _, boolean sorted) ->
                generic(sorted ? "java.util.SortedSet" : "java.util.Set", use);
            case TypeUse.MapOf(TypeUse _, TypeUse _, boolean sorted) ->
                generic(sorted ? "java.util.SortedMap" : "java.util.Map", use);
            case TypeUse.OptionalOf(TypeUse.Plain(Scalar scalar, boolean boxed))
            when !boxed -> Optional.of(plain(optional(scalar)));
            case TypeUse.OptionalOf _ -> generic("java.util.Optional", use);
            case TypeUse.ArrayOf(TypeUse element) -> of(element).map(JavaType.Array::new);
            case TypeUse.Dynamic _, TypeUse.AnyOf _ -> Optional.of(plain("java.lang.Object"));
            case TypeUse.Undecoded _ -> Optional.of(plain("tractor.codec.Raw"));
            case TypeUse.Nothing _ -> Optional.of(plain("java.lang.Void"));
            case TypeUse.StreamOf _, TypeUse.Callee _, TypeUse.Unusable _ -> Optional.empty();
        };
    }

    private static JavaType scalar(Scalar scalar, boolean boxed) {
        if (scalar == Scalar.BINARY) {
            return BYTES;
        }
        return scalar.hasPrimitive() && !boxed ? new JavaType.Primitive(scalar.primitive()) : plain(scalar.type());
    }

    private static String optional(Scalar scalar) {
        return switch (scalar) {
            case INT -> "java.util.OptionalInt";
            case LONG -> "java.util.OptionalLong";
            default -> "java.util.OptionalDouble";
        };
    }

    private static JavaType plain(String qualifiedName) {
        return new JavaType.Declared(TypeId.topLevel(qualifiedName), List.of());
    }

    private static Optional<JavaType> generic(String qualifiedName, TypeUse use) {
        return generic(TypeId.topLevel(qualifiedName), use.inner());
    }

    private static Optional<JavaType> generic(TypeId id, List<TypeUse> arguments) {
        List<JavaType> types = new ArrayList<>();
        for (TypeUse argument : arguments) {
            boxed(argument).ifPresent(types::add);
        }
        return types.size() == arguments.size() ? Optional.of(new JavaType.Declared(id, types)) : Optional.empty();
    }
}
