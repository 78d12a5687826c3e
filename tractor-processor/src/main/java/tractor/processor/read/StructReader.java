package tractor.processor.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import tractor.processor.model.Defaults;
import tractor.processor.model.Defaults.Given;
import tractor.processor.model.Rename;
import tractor.processor.model.Struct;
import tractor.processor.model.StructMark;
import tractor.processor.model.Tag;

/** Reads {@code @Struct}, on a record and on the sealed interfaces above it, and {@code @Defaults}. */
final class StructReader {
    private static final String TAG_FIELD = "type";

    private final Types types;
    private final Names names;
    private final Places places;
    private final PackageElement home;

    StructReader(Types types, Names names, Places places, PackageElement home) {
        this.types = types;
        this.names = names;
        this.places = places;
        this.home = home;
    }

    /** How a record looks, and how its components are renamed. */
    record Style(Struct struct, Rename rename) {}

    Style style(TypeElement element) {
        List<TypeElement> parents = sealedParents(element);
        Optional<StructMark> own = mark(element);
        List<StructMark> marks = new ArrayList<>();
        own.ifPresent(marks::add);
        parents.stream().map(this::mark).flatMap(Optional::stream).forEach(marks::add);

        boolean named = own.filter(mark -> mark.namesTag() || mark.tagField().isPresent())
                .isPresent();
        boolean tagged = first(marks, StructMark::tagged).orElse(named || !parents.isEmpty());
        Optional<Tag> tag = tagged ? Optional.of(tag(element, own, marks)) : Optional.empty();
        Struct struct = new Struct(
                own,
                tag,
                first(marks, StructMark::asArray).orElse(false),
                first(marks, StructMark::omitDefaults).orElse(false),
                first(marks, StructMark::forbidUnknownFields).orElse(false));
        return new Style(struct, first(marks, StructMark::rename).orElse(Rename.NONE));
    }

    private static Tag tag(TypeElement element, Optional<StructMark> own, List<StructMark> marks) {
        String field = first(marks, StructMark::tagField).orElse(TAG_FIELD);
        OptionalLong number = own.map(StructMark::tagNumber).orElse(OptionalLong.empty());
        if (number.isPresent()) {
            return Tag.of(field, number.getAsLong());
        }
        return Tag.of(
                field,
                own.flatMap(StructMark::tag).orElse(element.getSimpleName().toString()));
    }

    private static <T> Optional<T> first(List<StructMark> marks, Function<StructMark, Optional<T>> attribute) {
        return marks.stream().map(attribute).flatMap(Optional::stream).findFirst();
    }

    /** The sealed interfaces that an element extends or implements, near ones first. */
    private static List<TypeElement> sealedParents(TypeElement element) {
        List<TypeElement> parents = new ArrayList<>();
        for (TypeMirror each : element.getInterfaces()) {
            if (each instanceof DeclaredType declared
                    && declared.asElement() instanceof TypeElement parent
                    && TypeReader.sealed(parent)) {
                parents.add(parent);
            }
        }
        for (TypeElement parent : List.copyOf(parents)) {
            sealedParents(parent).stream()
                    .filter(each -> !parents.contains(each))
                    .forEach(parents::add);
        }
        return parents;
    }

    /** What the annotation on an element says. */
    Optional<StructMark> mark(TypeElement element) {
        return Annotations.find(element, Annotations.STRUCT).map(mirror -> mark(element, mirror));
    }

    private StructMark mark(TypeElement element, AnnotationMirror mirror) {
        return new StructMark(
                places.of(element, mirror),
                Annotations.attribute(mirror, "tagged", Boolean.class),
                Annotations.attribute(mirror, "tag", String.class),
                Annotations.attribute(mirror, "tagNumber", Long.class)
                        .map(OptionalLong::of)
                        .orElse(OptionalLong.empty()),
                Annotations.attribute(mirror, "tagField", String.class),
                Annotations.attribute(mirror, "rename", VariableElement.class)
                        .map(constant -> Rename.valueOf(constant.getSimpleName().toString())),
                Annotations.attribute(mirror, "asArray", Boolean.class),
                Annotations.attribute(mirror, "omitDefaults", Boolean.class),
                Annotations.attribute(mirror, "forbidUnknownFields", Boolean.class));
    }

    /** The constructors that give defaults. */
    List<Defaults> defaults(TypeElement element) {
        return ElementFilter.constructorsIn(element.getEnclosedElements()).stream()
                .flatMap(
                        constructor -> Annotations.find(constructor, Annotations.DEFAULTS)
                                .map(mirror -> defaults(element, constructor, mirror))
                                .stream())
                .toList();
    }

    private Defaults defaults(TypeElement element, ExecutableElement constructor, AnnotationMirror mirror) {
        List<Given> given = constructor.getParameters().stream()
                .map(parameter -> new Given(
                        parameter.getSimpleName().toString(),
                        places.of(parameter),
                        element.getRecordComponents().stream().anyMatch(component -> same(component, parameter))))
                .toList();
        boolean callable = names.reachable(constructor, home)
                && constructor.getThrownTypes().isEmpty()
                && !constructor.isVarArgs();
        return new Defaults(places.of(constructor, mirror), callable, given);
    }

    private boolean same(RecordComponentElement component, VariableElement parameter) {
        return component.getSimpleName().equals(parameter.getSimpleName())
                && types.isSameType(component.asType(), parameter.asType());
    }
}
