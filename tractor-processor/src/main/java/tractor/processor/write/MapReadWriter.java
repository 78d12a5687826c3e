package tractor.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import java.util.ArrayList;
import java.util.List;

/** Writes the method that decodes a record from a map, whose fields come in any order. */
final class MapReadWriter {
    private static final String FIELDS = RecordCodecWriter.FIELDS;
    private static final String TAG = RecordCodecWriter.TAG;

    private final PayloadNames names;
    private final ValueWriter values;

    MapReadWriter(PayloadNames names) {
        this.names = names;
        values = new ValueWriter(names);
    }

    MethodSpec write(Shape shape) {
        Locals locals = new Locals(shape, names);
        String in = locals.own("in");
        MethodSpec.Builder method = CodecWriter.read(shape.type(), in);
        if (shape.recursive()) {
            method.addStatement("$N.enter()", in);
        }
        if (shape.fields().isEmpty()) {
            readEmpty(method, shape, in);
        } else {
            readFields(method, shape, in, locals);
        }
        if (shape.recursive()) {
            method.addStatement("$N.leave()", in);
        }
        List<CodeBlock> arguments = new ArrayList<>();
        shape.fields().forEach(field -> arguments.add(ValueWriter.argument(field, locals.of(field))));
        return method.addStatement("return $L", ValueWriter.construct(shape, arguments))
                .build();
    }

    private static void readEmpty(MethodSpec.Builder method, Shape shape, String in) {
        if (shape.strict() && shape.tag().isEmpty()) {
            method.beginControlFlow("if ($N.readMapHeader() > 0)", in)
                    .addStatement("$N.readField($L)", in, FIELDS)
                    .addStatement("throw $N.unexpectedField()", in)
                    .endControlFlow();
            return;
        }
        method.beginControlFlow("for (int left = $N.readMapHeader(); left > 0; left--)", in);
        if (shape.tag().isEmpty()) {
            method.addComment("a name, and its value").addStatement("$N.skip(2)", in);
        } else if (shape.strict()) {
            method.beginControlFlow("if ($N.readField($L) != 0)", in, FIELDS)
                    .addStatement("throw $N.unexpectedField()", in)
                    .endControlFlow()
                    .addStatement("$L.read($N)", TAG, in);
        } else {
            method.beginControlFlow("if ($N.readField($L) == 0)", in, FIELDS)
                    .addStatement("$L.read($N)", TAG, in)
                    .nextControlFlow("else")
                    .addStatement("$N.skip()", in)
                    .endControlFlow();
        }
        method.endControlFlow();
    }

    private void readFields(MethodSpec.Builder method, Shape shape, String in, Locals locals) {
        ValueWriter.declare(method, shape.fields(), locals);
        String left = locals.own("left");
        String seen = locals.own("seen");
        boolean noted = shape.requiredBits() != 0 || shape.defaultedBits() != 0;
        if (noted) {
            method.addStatement("long $N = 0", seen);
        }
        if (shape.names().size() == 1) {
            method.beginControlFlow("for (int $1N = $2N.readMapHeader(); $1N > 0; $1N--)", left, in);
        } else {
            method.addStatement("int $N = $N.readMapHeader()", left, in);
            readInOrder(method, shape, in, left, noted ? seen : "", locals);
            method.beginControlFlow("for (; $1N > 0; $1N--)", left);
        }
        if (shape.strict() && shape.names().size() == 1) {
            readOnlyField(method, shape.fields().getFirst(), in, noted ? seen : "", locals);
        } else if (noted) {
            readAndNote(method, shape, in, seen, locals);
        } else {
            method.beginControlFlow("switch ($N.readField($L))", in, FIELDS);
            cases(method, shape, in, locals);
            method.addCode(shape.strict() ? "default -> throw $N.unexpectedField();\n" : "default -> $N.skip();\n", in)
                    .endControlFlow();
        }
        method.endControlFlow();
        if (shape.requiredBits() != 0) {
            method.addStatement("$N.requireFields($L, $N, $L)", in, FIELDS, seen, bits(shape.requiredBits()));
        }
        if (shape.defaultedBits() != 0) {
            fillIn(method, shape, seen, locals);
        }
    }

    /** The fields come as they are written, as a rule: without a choice between them, each costs a comparison. */
    private void readInOrder(
            MethodSpec.Builder method, Shape shape, String in, String left, String seen, Locals locals) {
        if (shape.tag().isPresent()) {
            method.beginControlFlow("if ($N > 0 && $L.tryRead($N))", left, TAG, in)
                    .addStatement("$N--", left)
                    .endControlFlow();
        }
        for (int i = 0; i < shape.fields().size(); i++) {
            Shape.Field field = shape.fields().get(i);
            method.beginControlFlow("if ($N > 0 && $N.tryField($L, $L))", left, in, FIELDS, i + shape.offset())
                    .addStatement("$N = $L", locals.of(field), values.read(field.type(), in));
            if (!seen.isEmpty()) {
                method.addStatement("$N |= $L", seen, bits(shape.bit(i)));
            }
            method.addStatement("$N--", left).endControlFlow();
        }
    }

    /** A switch with a single case would be an odd way to say "if". */
    private void readOnlyField(MethodSpec.Builder method, Shape.Field field, String in, String seen, Locals locals) {
        method.beginControlFlow("if ($N.readField($L) != 0)", in, FIELDS)
                .addStatement("throw $N.unexpectedField()", in)
                .endControlFlow()
                .addStatement("$N = $L", locals.of(field), values.read(field.type(), in));
        if (!seen.isEmpty()) {
            method.addStatement("$N = 1", seen);
        }
    }

    private void readAndNote(MethodSpec.Builder method, Shape shape, String in, String seen, Locals locals) {
        String index = locals.own("field");
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

    private void cases(MethodSpec.Builder method, Shape shape, String in, Locals locals) {
        if (shape.tag().isPresent()) {
            method.addCode("case 0 -> $L.read($N);\n", TAG, in);
        }
        for (int i = 0; i < shape.fields().size(); i++) {
            Shape.Field field = shape.fields().get(i);
            method.addCode(
                    "case $L -> $N = $L;\n", i + shape.offset(), locals.of(field), values.read(field.type(), in));
        }
    }

    private static void fillIn(MethodSpec.Builder method, Shape shape, String seen, Locals locals) {
        String all = bits(shape.defaultedBits());
        String defaults = locals.own("defaults");
        List<Shape.Field> defaulted =
                shape.fields().stream().filter(Shape.Field::defaulted).toList();
        method.beginControlFlow("if (($1N & $2L) != $2L)", seen, all)
                .addStatement("$T $N = $L", shape.type(), defaults, defaulting(shape, locals));
        if (defaulted.size() == 1) {
            Shape.Field field = defaulted.getFirst();
            method.addStatement("$N = $N.$N()", locals.of(field), defaults, field.accessor());
        } else {
            for (Shape.Field field : defaulted) {
                String bit = bits(shape.bit(shape.fields().indexOf(field)));
                method.beginControlFlow("if (($N & $L) == 0)", seen, bit)
                        .addStatement("$N = $N.$N()", locals.of(field), defaults, field.accessor())
                        .endControlFlow();
            }
        }
        method.endControlFlow();
    }

    /** The call of the constructor that knows the defaults. */
    static CodeBlock defaulting(Shape shape, Locals locals) {
        List<CodeBlock> arguments = new ArrayList<>();
        for (String name : shape.given().orElse(List.of())) {
            shape.fields().stream()
                    .filter(field -> field.accessor().equals(name))
                    .map(field -> ValueWriter.argument(field, locals.of(field)))
                    .forEach(arguments::add);
        }
        return ValueWriter.construct(shape, arguments);
    }

    private static String bits(long bits) {
        return bits <= 0xffff && bits > 0 ? "0b" + Long.toBinaryString(bits) : "0x" + Long.toHexString(bits) + "L";
    }
}
