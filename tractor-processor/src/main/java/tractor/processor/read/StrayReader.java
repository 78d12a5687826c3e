package tractor.processor.read;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;
import tractor.processor.model.Place;
import tractor.processor.model.StrayMark;

/** Finds annotations where they have no effect: methods outside actor interfaces, types that are no records. */
public final class StrayReader {
    private final ProcessingEnvironment environment;
    private final Places places;

    public StrayReader(ProcessingEnvironment environment, Places places) {
        this.environment = environment;
        this.places = places;
    }

    public List<StrayMark> read(RoundEnvironment round) {
        Stream<StrayMark> methods =
                Stream.of(Annotations.RPC, Annotations.CONTEXT).flatMap(annotation -> read(round, annotation));
        return Stream.concat(methods, structs(round)).toList();
    }

    private Stream<StrayMark> structs(RoundEnvironment round) {
        TypeElement annotation = environment.getElementUtils().getTypeElement(Annotations.STRUCT);
        return annotation == null
                ? Stream.empty()
                : ElementFilter.typesIn(round.getElementsAnnotatedWith(annotation)).stream()
                        .filter(type -> type.getKind() != ElementKind.RECORD)
                        .filter(type -> type.getKind() != ElementKind.INTERFACE || !TypeReader.sealed(type))
                        .map(this::struct);
    }

    private StrayMark struct(TypeElement type) {
        Place place = Annotations.find(type, Annotations.STRUCT)
                .map(mirror -> places.of(type, mirror))
                .orElseGet(() -> places.of(type));
        return new StrayMark(place, StrayMark.STRUCT, type.getSimpleName().toString(), false, false);
    }

    private Stream<StrayMark> read(RoundEnvironment round, String annotation) {
        TypeElement annotationType = environment.getElementUtils().getTypeElement(annotation);
        if (annotationType == null) {
            return Stream.empty();
        }
        Set<TypeElement> actors = actors(round);
        return round.getElementsAnnotatedWith(annotationType).stream()
                .filter(method -> !Annotations.has(ownerOf(method), Annotations.ACTOR))
                .map(method -> mark(method, annotationType, actors));
    }

    private Set<TypeElement> actors(RoundEnvironment round) {
        TypeElement actor = environment.getElementUtils().getTypeElement(Annotations.ACTOR);
        return actor == null ? Set.of() : ElementFilter.typesIn(round.getElementsAnnotatedWith(actor));
    }

    private static TypeElement ownerOf(Element method) {
        return (TypeElement) Objects.requireNonNull(method.getEnclosingElement(), "a method has a type around it");
    }

    private StrayMark mark(Element method, TypeElement annotation, Set<TypeElement> actors) {
        TypeElement owner = ownerOf(method);
        Types types = environment.getTypeUtils();
        boolean base = !owner.getTypeParameters().isEmpty()
                || actors.stream().anyMatch(actor -> types.isSubtype(actor.asType(), owner.asType()));
        boolean inInterface = owner.getKind() == ElementKind.INTERFACE;
        return new StrayMark(
                Annotations.find(method, annotation.getQualifiedName().toString())
                        .map(mirror -> places.of(method, mirror))
                        .orElseGet(() -> places.of(method)),
                annotation.getSimpleName().toString(),
                owner.getSimpleName() + "." + method.getSimpleName(),
                inInterface,
                inInterface && base);
    }
}
