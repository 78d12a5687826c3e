package tractor.processor.write;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import tractor.processor.model.JavaType;
import tractor.processor.model.Scalar;
import tractor.processor.model.TypeId;
import tractor.processor.model.TypeUse;

/** Types of the model as they are written in Java. */
final class JavaTypes {
    private static final Map<String, TypeName> PRIMITIVES = Map.of(
            "boolean", TypeName.BOOLEAN,
            "byte", TypeName.BYTE,
            "short", TypeName.SHORT,
            "int", TypeName.INT,
            "long", TypeName.LONG,
            "float", TypeName.FLOAT,
            "double", TypeName.DOUBLE,
            "char", TypeName.CHAR);

    private JavaTypes() {}

    static ClassName of(TypeId id) {
        List<String> names = id.simpleNames();
        return ClassName.get(
                id.packageName(),
                names.getFirst(),
                names.subList(1, names.size()).toArray(String[]::new));
    }

    static TypeName of(TypeUse use) {
        return switch (use) {
            case TypeUse.Plain(Scalar scalar, boolean boxed) -> scalar(scalar, boxed);
            case TypeUse.Named(TypeId id, List<TypeUse> arguments) -> parameterized(of(id), arguments);
            case TypeUse.Custom(var _, JavaType type) -> of(type);
            case TypeUse.ListOf _ -> parameterized(ClassName.get(List.class), use.inner());
            case TypeUse.SetOf(TypeUse _, boolean sorted) ->
                parameterized(ClassName.get(sorted ? SortedSet.class : Set.class), use.inner());
            case TypeUse.MapOf(TypeUse _, TypeUse _, boolean sorted) ->
                parameterized(ClassName.get(sorted ? SortedMap.class : Map.class), use.inner());
            case TypeUse.OptionalOf(TypeUse.Plain(Scalar scalar, boolean boxed)) when !boxed -> optional(scalar);
            case TypeUse.OptionalOf _ -> parameterized(ClassName.get(Optional.class), use.inner());
            case TypeUse.ArrayOf(TypeUse element) -> ArrayTypeName.of(of(element));
            case TypeUse.Dynamic _, TypeUse.AnyOf _ -> ClassName.OBJECT;
            case TypeUse.Undecoded _ -> RuntimeTypes.RAW;
            case TypeUse.Nothing(boolean boxed) -> boxed ? TypeName.VOID.box() : TypeName.VOID;
            case TypeUse.StreamOf _, TypeUse.Callee _, TypeUse.Unusable _ ->
                throw new IllegalArgumentException("no payload: " + use);
        };
    }

    /** The type as a type argument. */
    static TypeName boxed(TypeUse use) {
        TypeName type = of(use);
        return type.isPrimitive() || type.equals(TypeName.VOID) ? type.box() : type;
    }

    static TypeName of(JavaType type) {
        return switch (type) {
            case JavaType.Primitive(String name) -> PRIMITIVES.getOrDefault(name, ClassName.OBJECT);
            case JavaType.Array(JavaType element) -> ArrayTypeName.of(of(element));
            case JavaType.Declared(TypeId id, List<JavaType> arguments) ->
                arguments.isEmpty()
                        ? of(id)
                        : ParameterizedTypeName.get(
                                of(id), arguments.stream().map(JavaTypes::of).toArray(TypeName[]::new));
        };
    }

    private static TypeName parameterized(ClassName type, List<TypeUse> arguments) {
        return arguments.isEmpty()
                ? type
                : ParameterizedTypeName.get(
                        type, arguments.stream().map(JavaTypes::boxed).toArray(TypeName[]::new));
    }

    private static TypeName scalar(Scalar scalar, boolean boxed) {
        if (scalar == Scalar.BINARY) {
            return ArrayTypeName.of(TypeName.BYTE);
        }
        return scalar.hasPrimitive() && !boxed
                ? PRIMITIVES.getOrDefault(scalar.primitive(), ClassName.OBJECT)
                : ClassName.bestGuess(scalar.type());
    }

    static ClassName optional(Scalar scalar) {
        return ClassName.get(
                switch (scalar) {
                    case INT -> OptionalInt.class;
                    case LONG -> OptionalLong.class;
                    default -> OptionalDouble.class;
                });
    }
}
