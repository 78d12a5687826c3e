package tractor.processor.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tractor.schema.Field;
import tractor.schema.Method;
import tractor.schema.Schema;
import tractor.schema.TypeDefinition;
import tractor.schema.TypeDefinition.Struct;

/** Which field or parameter of before stands here under another name: the only one that went for the only one that came. */
final class Renames {
    private final Schema before;
    private final Schema now;

    Renames(Schema before, Schema now) {
        this.before = before;
        this.now = now;
    }

    record Rename(String before, String now) {}

    /** The rename that {@code name}, of before or of now, is part of. */
    @Nullable
    Rename ofParameter(String method, String name) {
        Method old = before.methods().get(method);
        Method current = now.methods().get(method);
        return old == null || current == null ? null : rename(old.parameters(), current.parameters(), name);
    }

    /** The rename that {@code name}, of before or of now, is part of. */
    @Nullable
    Rename ofField(String oldType, String type, String name) {
        TypeDefinition old = before.types().get(oldType);
        TypeDefinition current = now.types().get(type);
        return old instanceof Struct from && current instanceof Struct to
                ? rename(from.fields(), to.fields(), name)
                : null;
    }

    private static @Nullable Rename rename(List<Field> old, List<Field> current, String name) {
        List<Field> gone = without(old, current);
        List<Field> come = without(current, old);
        return gone.stream()
                .filter(field -> alike(gone, field) == 1 && alike(come, field) == 1)
                .flatMap(field -> come.stream()
                        .filter(other -> other.type().equals(field.type()))
                        .map(other -> new Rename(field.name(), other.name())))
                .filter(rename -> rename.before().equals(name) || rename.now().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static long alike(List<Field> fields, Field wanted) {
        return fields.stream()
                .filter(field -> field.type().equals(wanted.type()))
                .count();
    }

    private static List<Field> without(List<Field> fields, List<Field> others) {
        return fields.stream()
                .filter(field -> others.stream().noneMatch(other -> other.name().equals(field.name())))
                .toList();
    }
}
