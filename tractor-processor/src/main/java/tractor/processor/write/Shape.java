package tractor.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import tractor.processor.model.ActorMethod;
import tractor.processor.model.Component;
import tractor.processor.model.Defaults;
import tractor.processor.model.Defaults.Given;
import tractor.processor.model.Definition.RecordType;
import tractor.processor.model.Parameter;
import tractor.processor.model.Struct;
import tractor.processor.model.Tag;
import tractor.processor.model.TypeUse;

/**
 * The fields on the wire and the record that holds them.
 *
 * @param tag what the record says of itself
 * @param strict whether a field that it does not know is an error
 * @param omitting whether a field that has its default is left out
 * @param recursive whether a value may contain another one
 * @param given the components that the constructor with the others' defaults takes; empty without such a constructor
 */
record Shape(
        TypeName type,
        List<Field> fields,
        Optional<Tag> tag,
        boolean asArray,
        boolean strict,
        boolean omitting,
        boolean recursive,
        Optional<List<String>> given) {
    /** Names that a record component cannot have. */
    private static final Set<String> FORBIDDEN =
            Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    /**
     * A field.
     *
     * @param name on the wire
     * @param accessor in the record
     * @param defaulted whether the constructor with the defaults has a value for it
     */
    record Field(String name, String accessor, TypeUse type, boolean defaulted) {
        boolean required() {
            return type.required() && !defaulted;
        }
    }

    static Shape of(RecordType type, boolean recursive) {
        Struct struct = type.struct();
        List<Field> fields = type.components().stream()
                .map(component -> field(component, type.defaulting()))
                .toList();
        return new Shape(
                JavaTypes.of(type.use()),
                fields,
                struct.tag(),
                struct.asArray(),
                struct.forbidUnknown(),
                struct.omitDefaults() && !struct.asArray() && fields.stream().anyMatch(field -> !field.required()),
                recursive,
                type.defaulting()
                        .map(defaults ->
                                defaults.given().stream().map(Given::name).toList()));
    }

    private static Field field(Component component, Optional<Defaults> defaults) {
        boolean defaulted =
                defaults.filter(given -> given.covers(component.name())).isPresent();
        return new Field(component.wireName(), component.name(), component.type(), defaulted);
    }

    static Shape of(ActorMethod method, ClassName argsType) {
        NameAllocator accessors = new NameAllocator();
        FORBIDDEN.forEach(accessors::newName);
        List<Field> fields = method.payloadParameters().stream()
                .map(parameter -> field(parameter, accessors))
                .toList();
        boolean omitting =
                fields.stream().anyMatch(field -> !field.required()); // a service of before knows no new ones
        return new Shape(argsType, fields, Optional.empty(), false, true, omitting, false, Optional.empty());
    }

    private static Field field(Parameter parameter, NameAllocator accessors) {
        return new Field(parameter.wireName(), accessors.newName(parameter.name()), parameter.type(), false);
    }

    /** All names on the wire, the tag's first. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        tag.ifPresent(named -> names.add(named.field()));
        fields.forEach(field -> names.add(field.name()));
        return names;
    }

    /** How much is written when nothing is left out. */
    int size() {
        return fields.size() + offset();
    }

    /** The index of the first field: the tag goes before it. */
    int offset() {
        return tag.isPresent() ? 1 : 0;
    }

    /** How many elements an array has at least: behind the last required field all may be missing. */
    int least() {
        int least = offset();
        for (int i = 0; i < fields.size(); i++) {
            least = fields.get(i).required() ? i + 1 + offset() : least;
        }
        return least;
    }

    /** A bit for each field that must be there. */
    long requiredBits() {
        return bits(Field::required);
    }

    /** A bit for each field that has a default of its own. */
    long defaultedBits() {
        return bits(Field::defaulted);
    }

    private long bits(Predicate<Field> wanted) {
        long bits = 0;
        for (int i = 0; i < fields.size(); i++) {
            if (wanted.test(fields.get(i))) {
                bits |= bit(i);
            }
        }
        return bits;
    }

    long bit(int field) {
        return 1L << (field + offset());
    }

    /** Whether a constructor call infers the type arguments. */
    boolean parameterized() {
        return type instanceof ParameterizedTypeName;
    }
}
