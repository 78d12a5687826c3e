package tractor.processor.read;

import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import tractor.processor.model.Definition.Constant;
import tractor.processor.model.Definition.EnumType;
import tractor.processor.model.Definition.ValueMethod;
import tractor.processor.model.Definition.ValueMethod.Kind;
import tractor.processor.model.TypeUse.Named;

/** Reads enums, and how their constants travel. */
final class EnumReader {
    private final Names names;
    private final Places places;
    private final PackageElement home;

    EnumReader(Names names, Places places, PackageElement home) {
        this.names = names;
        this.places = places;
        this.home = home;
    }

    EnumType read(Named use, TypeElement element) {
        List<ValueMethod> values = ElementFilter.methodsIn(element.getEnclosedElements()).stream()
                .flatMap(method ->
                        Annotations.find(method, Annotations.WIRE_VALUE)
                                .map(mirror -> places.of(method, mirror))
                                .stream()
                                .map(place ->
                                        new ValueMethod(method.getSimpleName().toString(), place, kind(method))))
                .toList();
        List<Constant> constants = element.getEnclosedElements().stream()
                .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
                .map(member -> new Constant(member.getSimpleName().toString(), places.of(member)))
                .toList();
        return new EnumType(use, places.of(element), names.reachable(element, home), constants, values);
    }

    private Kind kind(ExecutableElement method) {
        boolean callable = names.reachable(method, home)
                && !method.getModifiers().contains(Modifier.STATIC)
                && method.getParameters().isEmpty()
                && method.getThrownTypes().isEmpty();
        return callable ? kind(method.getReturnType()) : Kind.UNUSABLE;
    }

    private static Kind kind(TypeMirror type) {
        return switch (type.getKind()) {
            case BYTE, SHORT, INT, LONG -> Kind.NUMBER;
            case DECLARED -> {
                TypeElement element = (TypeElement) ((DeclaredType) type).asElement();
                yield element.getQualifiedName().contentEquals("java.lang.String") ? Kind.TEXT : Kind.UNUSABLE;
            }
            default -> Kind.UNUSABLE;
        };
    }
}
