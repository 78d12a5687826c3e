package tractor.processor.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ErrorType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import tractor.processor.model.UnknownType;

/** What a name that leads nowhere may have meant: the types that a simple name reaches there, and those that can travel. */
final class KnownTypes {
    private final Names names;
    private final Places places;

    KnownTypes(Names names, Places places) {
        this.names = names;
        this.places = places;
    }

    UnknownType unknown(ErrorType type, Element at) {
        Element missing = type.asElement();
        Map<String, String> known = missing.getEnclosingElement() instanceof TypeElement holder
                        && holder.asType().getKind() != type.getKind()
                ? members(holder)
                : around(at);
        return new UnknownType(places.of(at), missing.getSimpleName().toString(), known);
    }

    /** Nested types, told with the type that holds them. */
    private static Map<String, String> members(TypeElement holder) {
        Map<String, String> known = new HashMap<>();
        // One of that very name is there, but private: the compiler says so.
        ElementFilter.typesIn(holder.getEnclosedElements()).stream()
                .filter(member -> !member.getModifiers().contains(Modifier.PRIVATE))
                .forEach(member -> known.put(
                        member.getSimpleName().toString(), holder.getSimpleName() + "." + member.getSimpleName()));
        return known;
    }

    private Map<String, String> around(Element at) {
        Map<String, String> known = new HashMap<>();
        Stream.concat(TypeReader.simpleTypes().stream(), Containers.names().stream())
                .forEach(name -> known.put(name.substring(name.lastIndexOf('.') + 1), name));
        addAll(known, ElementFilter.typesIn(names.packageOf(at).getEnclosedElements()));
        for (Element around = at; around != null && !(around instanceof PackageElement); ) {
            if (around instanceof TypeElement type) {
                addInherited(known, type);
            }
            around = around.getEnclosingElement();
        }
        return known;
    }

    private static void addInherited(Map<String, String> known, TypeElement type) {
        addAll(known, ElementFilter.typesIn(type.getEnclosedElements()));
        for (TypeMirror parent : type.getInterfaces()) {
            if (parent instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
                addInherited(known, element);
            }
        }
    }

    private static void addAll(Map<String, String> known, List<TypeElement> types) {
        types.stream()
                .filter(type -> type.getKind() != ElementKind.ANNOTATION_TYPE)
                .map(type -> type.getSimpleName().toString())
                .forEach(name -> known.put(name, name));
    }
}
