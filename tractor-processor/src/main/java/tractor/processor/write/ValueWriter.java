package tractor.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import tractor.processor.model.Scalar;
import tractor.processor.model.TypeUse;

/** Writes what is done with one value: encode it, decode it, begin without it, compare it. */
final class ValueWriter {
    private final PayloadNames names;

    ValueWriter(PayloadNames names) {
        this.names = names;
    }

    /** The statement that encodes a value. */
    CodeBlock write(TypeUse type, String out, CodeBlock value) {
        if (type instanceof TypeUse.Plain(Scalar scalar, boolean _)) {
            if (scalar.isUnsigned()) {
                return CodeBlock.of("$T.write$L($N, $L)", RuntimeTypes.UNSIGNED, unsigned(scalar), out, value);
            }
            String method = switch (scalar) {
                case BOOLEAN -> "writeBoolean";
                case BYTE, SHORT, INT, LONG -> "writeLong";
                case FLOAT, DOUBLE -> "writeDouble";
                case STRING -> "writeString";
                case BINARY -> "writeBinary";
                case INSTANT -> "writeInstant";
                default -> "";
            };
            if (!method.isEmpty()) {
                return CodeBlock.of("$N.$L($L)", out, method, value);
            }
        }
        return CodeBlock.of("$L.write($N, $L)", names.codec(type), out, value);
    }

    /** The expression that decodes a value. */
    CodeBlock read(TypeUse type, String in) {
        if (type instanceof TypeUse.Plain(Scalar scalar, boolean _)) {
            if (scalar.isUnsigned()) {
                return CodeBlock.of("$T.read$L($N)", RuntimeTypes.UNSIGNED, unsigned(scalar), in);
            }
            switch (scalar) {
                case BOOLEAN, BYTE, SHORT, INT, LONG, FLOAT, DOUBLE, CHAR, STRING, BINARY, INSTANT -> {
                    return CodeBlock.of(
                            "$N.read$L()",
                            in,
                            UniqueNames.capitalized(scalar.name().toLowerCase(Locale.ROOT)));
                }
                default -> {}
            }
        }
        return CodeBlock.of("$L.read($N)", names.codec(type), in);
    }

    private static String unsigned(Scalar scalar) {
        return UniqueNames.capitalized(scalar.primitive());
    }

    /** What a local holds before its value is read. */
    static CodeBlock initial(TypeUse type) {
        TypeName javaType = JavaTypes.of(type);
        if (javaType.isPrimitive()) {
            return CodeBlock.of(javaType.equals(TypeName.BOOLEAN) ? "false" : "0");
        }
        if (type instanceof TypeUse.OptionalOf) {
            return javaType instanceof ParameterizedTypeName
                    ? CodeBlock.of("$T.empty()", Optional.class)
                    : CodeBlock.of("$T.empty()", javaType);
        }
        return CodeBlock.of("null");
    }

    /** What starts as null was read when all required fields were seen; saying so costs nothing and proves it. */
    static CodeBlock argument(Shape.Field field, String local) {
        boolean nullable = initial(field.type()).toString().equals("null");
        return nullable ? CodeBlock.of("$T.requireNonNull($N)", Objects.class, local) : CodeBlock.of("$N", local);
    }

    /** The expression that tells whether two values differ. */
    static CodeBlock differs(TypeUse type, CodeBlock one, CodeBlock other) {
        TypeName javaType = JavaTypes.of(type);
        if (javaType.equals(TypeName.DOUBLE) || javaType.equals(TypeName.FLOAT)) {
            return CodeBlock.of("$T.compare($L, $L) != 0", javaType.box(), one, other);
        }
        if (javaType.isPrimitive()) {
            return CodeBlock.of("$L != $L", one, other);
        }
        return switch (type) {
            case TypeUse.Plain(Scalar scalar, boolean _)
            when scalar == Scalar.BINARY -> CodeBlock.of("!$T.equals($L, $L)", Arrays.class, one, other);
            case TypeUse.ArrayOf(TypeUse element)
            when JavaTypes.of(element).isPrimitive() -> CodeBlock.of("!$T.equals($L, $L)", Arrays.class, one, other);
            case TypeUse.ArrayOf _ -> CodeBlock.of("!$T.deepEquals($L, $L)", Arrays.class, one, other);
            default -> CodeBlock.of("!$L.equals($L)", one, other);
        };
    }

    /** A call of a record's constructor. */
    static CodeBlock construct(Shape shape, List<CodeBlock> arguments) {
        CodeBlock joined = CodeBlock.join(arguments, "," + Layout.SPACE);
        return shape.type() instanceof ParameterizedTypeName generic
                ? CodeBlock.of("new $T<>(" + Layout.BREAK + "$L)", generic.rawType(), joined)
                : CodeBlock.of("new $T(" + Layout.BREAK + "$L)", shape.type(), joined);
    }

    /** Declares the local for each field. */
    static void declare(MethodSpec.Builder method, List<Shape.Field> fields, Locals locals) {
        for (Shape.Field field : fields) {
            method.addStatement("$T $N = $L", JavaTypes.of(field.type()), locals.of(field), initial(field.type()));
        }
    }
}
