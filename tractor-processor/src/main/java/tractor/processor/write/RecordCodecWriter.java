package tractor.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import tractor.processor.model.Scalar;
import tractor.processor.model.TypeUse;

/** Writes the codec of a record: a map of its components, for arguments as for payloads. */
final class RecordCodecWriter {
    private static final String FIELDS = "FIELDS";
    private static final String TAG = "TAG";

    private final PayloadNames names;

    RecordCodecWriter(PayloadNames names) {
        this.names = names;
    }

    TypeSpec write(ClassName codecType, Shape shape) {
        TypeSpec.Builder codec = CodecWriter.codec(codecType, shape.type());
        if (!shape.names().isEmpty()) {
            codec.addField(CodecWriter.names(FIELDS, shape.names()));
        }
        shape.tag().ifPresent(tag -> codec.addField(CodecWriter.names(TAG, List.of(tag))));
        return codec.addMethod(writeMethod(shape)).addMethod(readMethod(shape)).build();
    }

    private MethodSpec writeMethod(Shape shape) {
        MethodSpec.Builder method = CodecWriter.write(shape.type(), "out", "value");
        method.addStatement("out.writeMapHeader($L)", shape.names().size());
        shape.tag()
                .ifPresent(tag ->
                        method.addStatement("out.writeField($L, 0)", FIELDS).addStatement("out.writeString($S)", tag));
        for (int i = 0; i < shape.fields().size(); i++) {
            Shape.Field field = shape.fields().get(i);
            method.addStatement("out.writeField($L, $L)", FIELDS, i + shape.offset());
            method.addStatement(writeValue(field.type(), CodeBlock.of("value.$N()", field.accessor())));
        }
        return method.build();
    }

    private CodeBlock writeValue(TypeUse type, CodeBlock value) {
        if (type instanceof TypeUse.Plain(Scalar scalar, boolean _)) {
            return switch (scalar) {
                case BOOLEAN -> CodeBlock.of("out.writeBoolean($L)", value);
                case BYTE, SHORT, INT, LONG -> CodeBlock.of("out.writeLong($L)", value);
                case FLOAT, DOUBLE -> CodeBlock.of("out.writeDouble($L)", value);
                case STRING -> CodeBlock.of("out.writeString($L)", value);
                case BINARY -> CodeBlock.of("out.writeBinary($L)", value);
                case INSTANT -> CodeBlock.of("out.writeInstant($L)", value);
                case CHAR -> writeByCodec(type, value);
            };
        }
        return writeByCodec(type, value);
    }

    private CodeBlock writeByCodec(TypeUse type, CodeBlock value) {
        return CodeBlock.of("$L.write(out, $L)", names.codec(type), value);
    }

    private MethodSpec readMethod(Shape shape) {
        NameAllocator locals = new NameAllocator();
        List.of(FIELDS, TAG).forEach(locals::newName);
        shape.fields().forEach(field -> names.constantIn(field.type()).ifPresent(locals::newName));
        shape.fields().forEach(field -> locals.newName(field.accessor(), field));
        String in = locals.newName("in");
        MethodSpec.Builder method = CodecWriter.read(shape.type(), in);
        if (shape.tag().isPresent()) {
            method.addStatement("$N.peekTag(TYPE, $L)", in, TAG);
        }
        if (!shape.fields().isEmpty()) {
            readFields(method, shape, in, locals);
        } else if (shape.tag().isPresent()) {
            method.addStatement("$N.skip()", in);
        } else {
            method.beginControlFlow("for (int left = $N.readMapHeader(); left > 0; left--)", in)
                    .addComment("a name, and its value")
                    .addStatement("$N.skip()", in)
                    .addStatement("$N.skip()", in)
                    .endControlFlow();
        }
        CodeBlock arguments = shape.fields().stream()
                .map(field -> argument(field, locals.get(field)))
                .collect(CodeBlock.joining("," + Layout.SPACE));
        return method.addStatement("return new $T(" + Layout.BREAK + "$L)", shape.type(), arguments)
                .build();
    }

    private void readFields(MethodSpec.Builder method, Shape shape, String in, NameAllocator locals) {
        for (Shape.Field field : shape.fields()) {
            method.addStatement("$T $N = $L", JavaTypes.of(field.type()), locals.get(field), initial(field.type()));
        }
        String left = locals.newName("left");
        String seen = locals.newName("seen");
        boolean anyRequired = shape.requiredBits() != 0;
        if (anyRequired) {
            method.addStatement("long $N = 0", seen);
        }
        method.beginControlFlow("for (int $1N = $2N.readMapHeader(); $1N > 0; $1N--)", left, in);
        if (shape.strict() && shape.fields().size() == 1) {
            readOnlyField(method, shape.fields().getFirst(), in, seen, locals);
        } else if (anyRequired) {
            readAndNote(method, shape, in, seen, locals);
        } else {
            method.beginControlFlow("switch ($N.readField($L))", in, FIELDS);
            cases(method, shape, in, locals);
            method.addCode(shape.strict() ? "default -> throw $N.unexpectedField();\n" : "default -> $N.skip();\n", in)
                    .endControlFlow();
        }
        method.endControlFlow();
        if (anyRequired) {
            method.addStatement("$N.requireFields($L, $N, $L)", in, FIELDS, seen, bits(shape.requiredBits()));
        }
    }

    /** A switch with a single case would be an odd way to say "if". */
    private void readOnlyField(
            MethodSpec.Builder method, Shape.Field field, String in, String seen, NameAllocator locals) {
        method.beginControlFlow("if ($N.readField($L) != 0)", in, FIELDS)
                .addStatement("throw $N.unexpectedField()", in)
                .endControlFlow()
                .addStatement("$N = $L", locals.get(field), readValue(field.type(), in));
        if (field.required()) {
            method.addStatement("$N = 1", seen);
        }
    }

    private void readAndNote(MethodSpec.Builder method, Shape shape, String in, String seen, NameAllocator locals) {
        String index = locals.newName("field");
        method.addStatement("int $N = $N.readField($L)", index, in, FIELDS).beginControlFlow("switch ($N)", index);
        cases(method, shape, in, locals);
        if (shape.strict()) {
            method.addCode("default -> throw $N.unexpectedField();\n", in);
        } else {
            method.beginControlFlow("default ->")
                    .addStatement("$N.skip()", in)
                    .addStatement("continue")
                    .endControlFlow();
        }
        method.endControlFlow().addStatement("$N |= 1L << $N", seen, index);
    }

    private void cases(MethodSpec.Builder method, Shape shape, String in, NameAllocator locals) {
        if (shape.tag().isPresent()) {
            method.addCode("case 0 -> $N.skip();\n", in);
        }
        for (int i = 0; i < shape.fields().size(); i++) {
            Shape.Field field = shape.fields().get(i);
            method.addCode("case $L -> $N = $L;\n", i + shape.offset(), locals.get(field), readValue(field.type(), in));
        }
    }

    private CodeBlock readValue(TypeUse type, String in) {
        if (type instanceof TypeUse.Plain(Scalar scalar, boolean _)) {
            return CodeBlock.of(
                    "$N.read$L()", in, UniqueNames.capitalized(scalar.name().toLowerCase(Locale.ROOT)));
        }
        return CodeBlock.of("$L.read($N)", names.codec(type), in);
    }

    private static CodeBlock initial(TypeUse type) {
        return switch (type) {
            case TypeUse.OptionalOf _ -> CodeBlock.of("$T.empty()", Optional.class);
            case TypeUse.Plain(Scalar scalar, boolean boxed)
            when !boxed -> CodeBlock.of(scalar == Scalar.BOOLEAN ? "false" : "0");
            default -> CodeBlock.of("null");
        };
    }

    /** What starts as null was read when all required fields were seen; saying so costs nothing and proves it. */
    private static CodeBlock argument(Shape.Field field, String local) {
        boolean nullable = initial(field.type()).toString().equals("null");
        return nullable ? CodeBlock.of("$T.requireNonNull($N)", Objects.class, local) : CodeBlock.of("$N", local);
    }

    private static String bits(long bits) {
        return bits <= 0xffff && bits > 0 ? "0b" + Long.toBinaryString(bits) : "0x" + Long.toHexString(bits) + "L";
    }
}
