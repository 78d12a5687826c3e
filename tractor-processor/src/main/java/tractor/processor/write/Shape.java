package tractor.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.NameAllocator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import tractor.processor.model.ActorMethod;
import tractor.processor.model.Component;
import tractor.processor.model.Definition.RecordType;
import tractor.processor.model.Parameter;
import tractor.processor.model.TypeUse;

/**
 * A map of fields on the wire and the record that holds them.
 *
 * @param tag what the record says in its first field, when it belongs to a sealed interface
 * @param strict whether a field that it does not know is an error
 */
record Shape(ClassName type, List<Field> fields, Optional<String> tag, boolean strict) {
    /** Names that a record component cannot have. */
    private static final Set<String> FORBIDDEN =
            Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    /** {@code name} on the wire, {@code accessor} in the record. */
    record Field(String name, String accessor, TypeUse type) {
        boolean required() {
            return !(type instanceof TypeUse.OptionalOf);
        }
    }

    static Shape of(RecordType type) {
        List<Field> fields = type.components().stream().map(Shape::field).toList();
        return new Shape(
                JavaTypes.of(type.id()),
                fields,
                type.tagged() ? Optional.of(type.id().simpleName()) : Optional.empty(),
                false);
    }

    private static Field field(Component component) {
        return new Field(component.name(), component.name(), component.type());
    }

    static Shape of(ActorMethod method, ClassName argsType) {
        NameAllocator accessors = new NameAllocator();
        FORBIDDEN.forEach(accessors::newName);
        List<Field> fields = method.payloadParameters().stream()
                .map(parameter -> field(parameter, accessors))
                .toList();
        return new Shape(argsType, fields, Optional.empty(), true);
    }

    private static Field field(Parameter parameter, NameAllocator accessors) {
        return new Field(parameter.name(), accessors.newName(parameter.name()), parameter.type());
    }

    /** All names on the wire, the tag's first. */
    List<String> names() {
        return IntStream.range(0, fields.size() + offset())
                .mapToObj(index ->
                        index < offset() ? "type" : fields.get(index - offset()).name())
                .toList();
    }

    /** The index of the first field: the tag goes before it. */
    int offset() {
        return tag.isPresent() ? 1 : 0;
    }

    /** A bit for each field that must be there. */
    long requiredBits() {
        long bits = 0;
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).required()) {
                bits |= 1L << (i + offset());
            }
        }
        return bits;
    }
}
