package tractor.processor.read;

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

    private static TypeElement type(AnnotationMirror annotation) {
        return (TypeElement) annotation.getAnnotationType().asElement();
    }
}
