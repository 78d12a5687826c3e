package tractor.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import java.util.ArrayList;
import java.util.List;
import tractor.processor.write.Shape.Field;

/** Writes the methods of a record that is an array: its components in their order, the last ones of which may be missing. */
final class ArrayCodecWriter {
    private static final String TAG = RecordCodecWriter.TAG;

    private final PayloadNames names;
    private final ValueWriter values;

    ArrayCodecWriter(PayloadNames names) {
        this.names = names;
        values = new ValueWriter(names);
    }

    MethodSpec write(Shape shape) {
        MethodSpec.Builder method = CodecWriter.write(shape.type(), "out", "value");
        if (shape.recursive()) {
            method.addStatement("out.enter()");
        }
        method.addStatement("out.writeArrayHeader($L)", shape.size());
        if (shape.tag().isPresent()) {
            method.addStatement("$L.write(out, 0)", TAG);
        }
        for (Field field : shape.fields()) {
            method.addStatement(values.write(field.type(), "out", CodeBlock.of("value.$N()", field.accessor())));
        }
        if (shape.recursive()) {
            method.addStatement("out.leave()");
        }
        return method.build();
    }

    MethodSpec read(Shape shape) {
        Locals locals = new Locals(shape, names);
        String in = locals.own("in");
        String size = locals.own("size");
        boolean exact = shape.strict() && shape.least() == shape.size();
        MethodSpec.Builder method = CodecWriter.read(shape.type(), in);
        if (shape.recursive()) {
            method.addStatement("$N.enter()", in);
        }
        CodeBlock bounds = shape.strict()
                ? CodeBlock.of("$L, $L", shape.least(), shape.size())
                : CodeBlock.of("$L", shape.least() == 0 ? "" : shape.least());
        if (exact) {
            method.addStatement("$N.readArrayHeader($L)", in, bounds);
        } else {
            method.addStatement("int $N = $N.readArrayHeader($L)", size, in, bounds);
        }
        readElements(method, shape, in, size, locals);
        if (!shape.strict()) {
            method.addStatement("$N.skip($N - $L)", in, size, shape.size());
        }
        if (shape.recursive()) {
            method.addStatement("$N.leave()", in);
        }
        List<CodeBlock> arguments = new ArrayList<>();
        for (Field field : shape.fields()) {
            arguments.add(
                    mayBeMissing(shape, field)
                            ? ValueWriter.argument(field, locals.of(field))
                            : CodeBlock.of("$N", locals.of(field)));
        }
        return method.addStatement("return $L", ValueWriter.construct(shape, arguments))
                .build();
    }

    private void readElements(MethodSpec.Builder method, Shape shape, String in, String size, Locals locals) {
        int sure = shape.least() - shape.offset();
        if (shape.tag().isPresent()) {
            if (shape.least() == 0) {
                throw new IllegalStateException("a tagged array has its tag");
            }
            method.addStatement("$L.read($N)", TAG, in);
        }
        for (Field field : shape.fields().subList(0, sure)) {
            method.addStatement(
                    "$T $N = $L", JavaTypes.of(field.type()), locals.of(field), values.read(field.type(), in));
        }
        List<Field> others = shape.fields().subList(sure, shape.fields().size());
        ValueWriter.declare(method, others, locals);
        for (Field field : others) {
            method.beginControlFlow("if ($N > $L)", size, position(shape, field))
                    .addStatement("$N = $L", locals.of(field), values.read(field.type(), in))
                    .endControlFlow();
        }
        List<Field> defaulted = others.stream().filter(Field::defaulted).toList();
        if (!defaulted.isEmpty()) {
            fillIn(method, shape, defaulted, size, locals);
        }
    }

    private static void fillIn(
            MethodSpec.Builder method, Shape shape, List<Field> defaulted, String size, Locals locals) {
        String defaults = locals.own("defaults");
        method.beginControlFlow("if ($N <= $L)", size, position(shape, defaulted.getLast()))
                .addStatement("$T $N = $L", shape.type(), defaults, MapReadWriter.defaulting(shape, locals));
        for (Field field : defaulted) {
            boolean last = field.equals(defaulted.getLast());
            if (!last) {
                method.beginControlFlow("if ($N <= $L)", size, position(shape, field));
            }
            method.addStatement("$N = $N.$N()", locals.of(field), defaults, field.accessor());
            if (!last) {
                method.endControlFlow();
            }
        }
        method.endControlFlow();
    }

    private static int position(Shape shape, Field field) {
        return shape.fields().indexOf(field) + shape.offset();
    }

    private static boolean mayBeMissing(Shape shape, Field field) {
        return position(shape, field) >= shape.least();
    }
}
