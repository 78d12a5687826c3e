package tractor.processor.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.util.Elements;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;
import tractor.processor.model.Place;
import tractor.processor.problem.Finding;

/** Gives out {@link Place}s for elements, and shows mistakes where they lead. */
public final class Places {
    private record Spot(
            Element element,
            @Nullable AnnotationMirror annotation,
            @Nullable AnnotationValue value) {}

    private final Elements elements;
    private final Map<Spot, Place> places = new HashMap<>();
    private final Map<Integer, Spot> spots = new HashMap<>();
    private final Set<Finding> printed = new HashSet<>();

    public Places(Elements elements) {
        this.elements = elements;
    }

    Place of(Element element) {
        return of(new Spot(element, null, null));
    }

    Place of(Element element, AnnotationMirror annotation) {
        return of(new Spot(element, annotation, null));
    }

    Place of(Element element, AnnotationMirror annotation, AnnotationValue value) {
        return of(new Spot(element, annotation, value));
    }

    private Place of(Spot spot) {
        return places.computeIfAbsent(spot, key -> {
            Place place = new Place(spots.size(), inSource(key.element()));
            spots.put(place.id(), key);
            return place;
        });
    }

    boolean inSource(Element element) {
        Element owner = element instanceof TypeParameterElement parameter ? parameter.getGenericElement() : element;
        JavaFileObject file = elements.getFileObjectOf(owner);
        return file != null && file.getKind() == JavaFileObject.Kind.SOURCE;
    }

    /** Shows the mistake as a compilation error, once. */
    public void print(Finding finding, Messager messager) {
        if (!printed.add(finding)) {
            return;
        }
        Spot spot = spots.get(finding.place().id());
        if (spot == null) {
            messager.printError(finding.message());
        } else if (spot.annotation() == null) {
            messager.printError(finding.message(), spot.element());
        } else {
            messager.printMessage(
                    Diagnostic.Kind.ERROR, finding.message(), spot.element(), spot.annotation(), spot.value());
        }
    }
}
