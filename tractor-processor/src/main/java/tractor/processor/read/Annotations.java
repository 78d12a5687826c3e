package tractor.processor.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;

/** Finds annotations by name: the processor never loads what it processes. */
final class Annotations {
    static final String ACTOR = "tractor.annotation.Actor";
    static final String RPC = "tractor.annotation.Rpc";
    static final String CONTEXT = "tractor.annotation.Context";
    static final String STRUCT = "tractor.annotation.Struct";
    static final String DEFAULTS = "tractor.annotation.Defaults";
    static final String WIRE_NAME = "tractor.annotation.WireName";
    static final String WIRE_VALUE = "tractor.annotation.WireValue";
    static final String UNSIGNED = "tractor.annotation.Unsigned";
    static final String CODEC = "tractor.annotation.Codec";
    static final String CODECS = "tractor.annotation.Codec.Several";
    static final String GENERATED = "tractor.annotation.GeneratedByTractor";

    private Annotations() {}

    static Optional<AnnotationMirror> find(AnnotatedConstruct annotated, String name) {
        for (AnnotationMirror annotation : annotated.getAnnotationMirrors()) {
            if (type(annotation).getQualifiedName().contentEquals(name)) {
                return Optional.of(annotation);
            }
        }
        return Optional.empty();
    }

    static boolean has(AnnotatedConstruct annotated, String name) {
        return find(annotated, name).isPresent();
    }

    /** Whether it carries an annotation called Nullable, whoever declares that. */
    static boolean nullable(AnnotatedConstruct annotated) {
        return annotated.getAnnotationMirrors().stream()
                .anyMatch(annotation -> type(annotation).getSimpleName().contentEquals("Nullable"));
    }

    /** What is written for an attribute, empty when the default holds. */
    static Optional<AnnotationValue> attribute(AnnotationMirror annotation, String name) {
        return annotation.getElementValues().entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().contentEquals(name))
                .<AnnotationValue>map(entry -> entry.getValue())
                .findFirst();
    }

    /** As {@link #attribute}, of a known class. */
    static <T> Optional<T> attribute(AnnotationMirror annotation, String name, Class<T> type) {
        return attribute(annotation, name)
                .map(AnnotationValue::getValue)
                .filter(type::isInstance)
                .map(type::cast);
    }

    /** The annotations that an annotation's attribute holds. */
    static List<AnnotationMirror> nested(AnnotationValue values) {
        List<AnnotationMirror> nested = new ArrayList<>();
        if (values.getValue() instanceof List<?> entries) {
            for (Object entry : entries) {
                if (entry instanceof AnnotationValue value && value.getValue() instanceof AnnotationMirror mirror) {
                    nested.add(mirror);
                }
            }
        }
        return nested;
    }

    /** What the element is called on the wire. */
    static Optional<String> wireName(AnnotatedConstruct annotated) {
        return find(annotated, WIRE_NAME).flatMap(mirror -> attribute(mirror, "value", String.class));
    }

    private static TypeElement type(AnnotationMirror annotation) {
        return (TypeElement) annotation.getAnnotationType().asElement();
    }
}
