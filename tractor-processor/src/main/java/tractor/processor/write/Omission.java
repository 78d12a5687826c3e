package tractor.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import java.util.List;
import tractor.processor.write.Shape.Field;

/** Which fields of a value are left out because they have their defaults: one boolean for each that may be. */
final class Omission {
    private final Shape shape;
    private final Locals locals;

    Omission(Shape shape, PayloadNames names) {
        this.shape = shape;
        this.locals = new Locals(shape, names, "out", "value");
    }

    boolean mayLeaveOut(Field field) {
        return shape.omitting() && !field.required();
    }

    /** The local that tells whether a field is written. */
    String flag(Field field) {
        return locals.of(field);
    }

    void declare(MethodSpec.Builder method) {
        List<Field> fields = shape.fields().stream().filter(this::mayLeaveOut).toList();
        String defaults = locals.own("defaults");
        if (fields.stream().anyMatch(Field::defaulted)) {
            List<CodeBlock> arguments = shape.given().orElse(List.of()).stream()
                    .map(name -> CodeBlock.of("value.$N()", name))
                    .toList();
            method.addStatement("$T $N = $L", shape.type(), defaults, ValueWriter.construct(shape, arguments));
        }
        for (Field field : fields) {
            CodeBlock value = CodeBlock.of("value.$N()", field.accessor());
            CodeBlock written = field.defaulted()
                    ? ValueWriter.differs(field.type(), value, CodeBlock.of("$N.$N()", defaults, field.accessor()))
                    : CodeBlock.of("$L.isPresent()", value);
            method.addStatement("boolean $N = $L", flag(field), written);
        }
    }

    /** How many fields are written. */
    CodeBlock size() {
        CodeBlock.Builder size = CodeBlock.builder();
        long always = shape.offset()
                + shape.fields().stream().filter(field -> !mayLeaveOut(field)).count();
        size.add(Layout.BREAK + "$L", always);
        for (Field field : shape.fields()) {
            if (mayLeaveOut(field)) {
                size.add(Layout.SPACE + "+ ($N ? 1 : 0)", flag(field));
            }
        }
        return size.build();
    }
}
