package tractor.processor.write;

import com.palantir.javapoet.NameAllocator;
import java.util.List;

/** The local variables of a codec's method: one for each field, and the method's own, which hide nothing it needs. */
final class Locals {
    private final NameAllocator names = new NameAllocator();

    /** {@code first}: names that stay as they are wished, before those of the fields. */
    Locals(Shape shape, PayloadNames payloads, String... first) {
        List.of("FIELDS", "TAG").forEach(names::newName);
        shape.fields().forEach(field -> payloads.constantIn(field.type()).ifPresent(constant -> reserve(constant)));
        for (String name : first) {
            names.newName(name, name);
        }
        shape.fields().forEach(field -> names.newName(field.accessor(), field));
    }

    private void reserve(String constant) {
        names.newName(constant);
    }

    String of(Shape.Field field) {
        return names.get(field);
    }

    /** A local that is named so unless a field has the name. */
    String own(String wish) {
        return names.newName(wish);
    }
}
