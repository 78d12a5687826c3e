package tractor.processor.write;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tractor.processor.model.Scalar;
import tractor.processor.model.TypeId;
import tractor.processor.model.TypeUse;

/** Types of the model as they are written in Java. */
final class JavaTypes {
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
            case TypeUse.Plain(Scalar scalar, boolean boxed) ->
                boxed ? scalar(scalar).box() : scalar(scalar);
            case TypeUse.Named(TypeId id) -> of(id);
            case TypeUse.ListOf(TypeUse element) ->
                ParameterizedTypeName.get(ClassName.get(List.class), boxed(element));
            case TypeUse.MapOf(TypeUse key, TypeUse value) ->
                ParameterizedTypeName.get(ClassName.get(Map.class), boxed(key), boxed(value));
            case TypeUse.OptionalOf(TypeUse value) ->
                ParameterizedTypeName.get(ClassName.get(Optional.class), boxed(value));
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

    private static TypeName scalar(Scalar scalar) {
        return switch (scalar) {
            case BOOLEAN -> TypeName.BOOLEAN;
            case BYTE -> TypeName.BYTE;
            case SHORT -> TypeName.SHORT;
            case INT -> TypeName.INT;
            case LONG -> TypeName.LONG;
            case FLOAT -> TypeName.FLOAT;
            case DOUBLE -> TypeName.DOUBLE;
            case CHAR -> TypeName.CHAR;
            case STRING -> ClassName.get(String.class);
            case BINARY -> ArrayTypeName.of(TypeName.BYTE);
            case INSTANT -> ClassName.get(Instant.class);
        };
    }
}
