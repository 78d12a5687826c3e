package tractor.processor.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import tractor.processor.model.Component;
import tractor.processor.model.Definition;
import tractor.processor.model.Payloads;
import tractor.processor.model.TypeUse;
import tractor.processor.model.TypeUse.Named;

/** Reads the records, enums and sealed interfaces that types lead to, each once for every choice of type arguments. */
final class DefinitionReader {
    private final TypeReader types;
    private final Types javaTypes;
    private final Names names;
    private final Places places;
    private final PackageElement home;
    private final CodecReader codecs;
    private final StructReader structs;
    private final SubtypeReader subtypes;
    private final EnumReader enums;
    private final Map<Named, Definition> definitions = new LinkedHashMap<>();
    private final Set<Named> begun = new HashSet<>();
    private final Map<TypeElement, CodecScope> ownCodecs = new HashMap<>();

    DefinitionReader(
            TypeReader types, Types javaTypes, Names names, Places places, PackageElement home, CodecReader codecs) {
        this.types = types;
        this.javaTypes = javaTypes;
        this.names = names;
        this.places = places;
        this.home = home;
        this.codecs = codecs;
        structs = new StructReader(javaTypes, names, places, home);
        subtypes = new SubtypeReader(types, javaTypes, names);
        enums = new EnumReader(names, places, home);
    }

    Payloads payloads() {
        return new Payloads(definitions);
    }

    void read(Named use, TypeElement element) {
        if (begun.add(use)) {
            Definition definition = switch (element.getKind()) {
                case ENUM -> enums.read(use, element);
                case RECORD -> record(use, element);
                default -> union(use, element);
            };
            definitions.put(use, definition);
        }
    }

    /** The codecs that stand on the declaration of a type. */
    CodecScope ownCodecs(TypeMirror type) {
        if (type.getKind() != TypeKind.DECLARED) {
            return CodecScope.NONE;
        }
        TypeElement element = (TypeElement) ((DeclaredType) type).asElement();
        CodecScope known = ownCodecs.get(element);
        if (known == null) {
            known = CodecScope.NONE.nearer(codecs.on(element, element, element.asType()));
            ownCodecs.put(element, known);
        }
        return known;
    }

    private Definition.RecordType record(Named use, TypeElement element) {
        CodecScope scope = ownCodecs(element.asType());
        Map<TypeParameterElement, TypeUse> variables = variables(use, element);
        StructReader.Style style = structs.style(element);
        List<Component> components = element.getRecordComponents().stream()
                .map(component -> component(component, new Site(component, scope, variables), style))
                .toList();
        return new Definition.RecordType(
                use,
                places.of(element),
                names.reachable(element, home),
                ordered(element),
                style.struct(),
                components,
                structs.defaults(element));
    }

    private Component component(RecordComponentElement component, Site outer, StructReader.Style style) {
        if (Deprecations.on(component.getAccessor())) {
            types.markDeprecated();
        }
        String name = component.getSimpleName().toString();
        TypeMirror type = component.asType();
        Site site = outer.with(outer.scope().nearer(codecs.on(component, component, type)));
        String wireName =
                Annotations.wireName(component).orElseGet(() -> style.rename().apply(name));
        return new Component(name, places.of(component), types.read(type, site), wireName);
    }

    private static Map<TypeParameterElement, TypeUse> variables(Named use, TypeElement element) {
        Map<TypeParameterElement, TypeUse> variables = new HashMap<>();
        for (int i = 0; i < use.arguments().size(); i++) {
            variables.put(element.getTypeParameters().get(i), use.arguments().get(i));
        }
        return variables;
    }

    private Definition.UnionType union(Named use, TypeElement element) {
        List<TypeUse> permitted = element.getPermittedSubclasses().stream()
                .map(subtype -> subtypes.read(use, element, subtype))
                .flatMap(Optional::stream)
                .toList();
        return new Definition.UnionType(
                use,
                places.of(element),
                names.reachable(element, home),
                ordered(element),
                structs.mark(element),
                permitted);
    }

    private boolean ordered(TypeElement element) {
        return isComparable(element.asType());
    }

    private boolean isComparable(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                && (((TypeElement) ((DeclaredType) type).asElement())
                                .getQualifiedName()
                                .contentEquals("java.lang.Comparable")
                        || javaTypes.directSupertypes(type).stream().anyMatch(this::isComparable));
    }
}
