package tractor.processor.read;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import tractor.processor.model.Component;
import tractor.processor.model.Definition;
import tractor.processor.model.Payloads;
import tractor.processor.model.Scalar;
import tractor.processor.model.TypeId;
import tractor.processor.model.TypeUse;
import tractor.processor.model.TypeUse.Reason;

/** Reads types as they are used by one interface, and the records, enums and sealed interfaces that they lead to. */
final class TypeReader {
    private static final Map<String, TypeUse> SIMPLE = Map.ofEntries(
            Map.entry("java.lang.Boolean", new TypeUse.Plain(Scalar.BOOLEAN, true)),
            Map.entry("java.lang.Byte", new TypeUse.Plain(Scalar.BYTE, true)),
            Map.entry("java.lang.Short", new TypeUse.Plain(Scalar.SHORT, true)),
            Map.entry("java.lang.Integer", new TypeUse.Plain(Scalar.INT, true)),
            Map.entry("java.lang.Long", new TypeUse.Plain(Scalar.LONG, true)),
            Map.entry("java.lang.Float", new TypeUse.Plain(Scalar.FLOAT, true)),
            Map.entry("java.lang.Double", new TypeUse.Plain(Scalar.DOUBLE, true)),
            Map.entry("java.lang.Character", new TypeUse.Plain(Scalar.CHAR, true)),
            Map.entry("java.lang.String", new TypeUse.Plain(Scalar.STRING, true)),
            Map.entry("java.time.Instant", new TypeUse.Plain(Scalar.INSTANT, true)),
            Map.entry("java.lang.Void", new TypeUse.Nothing(true)));

    private final Names names;
    private final Places places;
    private final PackageElement home;
    private final Map<TypeId, Definition> definitions = new LinkedHashMap<>();
    private final Set<TypeId> begun = new HashSet<>();
    private boolean complete = true;
    private boolean deprecated;

    TypeReader(Names names, Places places, PackageElement home) {
        this.names = names;
        this.places = places;
        this.home = home;
    }

    Payloads payloads() {
        return new Payloads(definitions);
    }

    /** Whether every type met so far exists. */
    boolean complete() {
        return complete;
    }

    /** Whether a deprecated type was met. */
    boolean deprecated() {
        return deprecated;
    }

    void markIncomplete() {
        complete = false;
    }

    void markDeprecated() {
        deprecated = true;
    }

    TypeUse read(TypeMirror type) {
        return switch (type.getKind()) {
            case BOOLEAN, BYTE, SHORT, INT, LONG, FLOAT, DOUBLE, CHAR ->
                new TypeUse.Plain(Scalar.valueOf(type.getKind().name()), false);
            case VOID -> new TypeUse.Nothing(false);
            case ARRAY -> array((ArrayType) type);
            case DECLARED -> declared((DeclaredType) type);
            case WILDCARD -> new TypeUse.Unusable(Reason.WILDCARD, type.toString());
            case TYPEVAR -> new TypeUse.Unusable(Reason.TYPE_VARIABLE, type.toString());
            case ERROR -> {
                markIncomplete();
                yield new TypeUse.Unusable(Reason.UNRESOLVED, type.toString());
            }
            default -> new TypeUse.Unusable(Reason.UNSUPPORTED, type.toString());
        };
    }

    private TypeUse array(ArrayType type) {
        if (Annotations.nullable(type)) {
            return new TypeUse.Unusable(Reason.NULLABLE, "byte[]");
        }
        if (type.getComponentType().getKind() == TypeKind.BYTE) {
            return new TypeUse.Plain(Scalar.BINARY, true);
        }
        if (type.getComponentType().getKind() == TypeKind.ERROR) {
            return read(type.getComponentType());
        }
        return new TypeUse.Unusable(Reason.UNSUPPORTED, type.toString());
    }

    private TypeUse declared(DeclaredType type) {
        TypeElement element = (TypeElement) type.asElement();
        String name = element.getQualifiedName().toString();
        if (Annotations.nullable(type) && !name.equals("java.lang.Void")) {
            return new TypeUse.Unusable(Reason.NULLABLE, element.getSimpleName().toString());
        }
        TypeUse simple = SIMPLE.get(name);
        if (simple != null) {
            return simple;
        }
        boolean raw = type.getTypeArguments().isEmpty()
                && !element.getTypeParameters().isEmpty();
        return switch (name) {
            case "java.util.List", "java.util.Map", "java.util.Optional", "java.util.stream.Stream" ->
                raw ? new TypeUse.Unusable(Reason.RAW, name) : container(name, readAll(type.getTypeArguments()));
            case "tractor.context.CalleeContext" ->
                raw ? new TypeUse.Unusable(Reason.RAW_CALLEE, name) : container(name, readAll(type.getTypeArguments()));
            default -> named(element, type);
        };
    }

    private List<TypeUse> readAll(List<? extends TypeMirror> types) {
        return types.stream().map(this::read).toList();
    }

    private static TypeUse container(String name, List<TypeUse> arguments) {
        return switch (name) {
            case "java.util.List" -> new TypeUse.ListOf(arguments.get(0));
            case "java.util.Map" -> new TypeUse.MapOf(arguments.get(0), arguments.get(1));
            case "java.util.Optional" -> new TypeUse.OptionalOf(arguments.get(0));
            case "java.util.stream.Stream" -> new TypeUse.StreamOf(arguments.get(0));
            default -> new TypeUse.Callee(arguments.get(0), arguments.get(1), arguments.get(2));
        };
    }

    private TypeUse named(TypeElement element, DeclaredType type) {
        boolean union = element.getKind() == ElementKind.INTERFACE && sealed(element);
        if (!union && element.getKind() != ElementKind.ENUM && element.getKind() != ElementKind.RECORD) {
            return new TypeUse.Unusable(Reason.UNSUPPORTED, type.toString());
        }
        TypeId id = names.id(element);
        if (begun.add(id)) {
            deprecated |= Deprecations.on(element);
            Definition definition = switch (element.getKind()) {
                case ENUM -> new Definition.EnumType(id, places.of(element), reachable(element));
                case RECORD -> record(id, element);
                default -> union(id, element);
            };
            definitions.put(id, definition);
        }
        return new TypeUse.Named(id);
    }

    private Definition.RecordType record(TypeId id, TypeElement element) {
        boolean tagged = element.getInterfaces().stream()
                .anyMatch(parent -> parent.getKind() == TypeKind.DECLARED
                        && ((DeclaredType) parent).asElement() instanceof TypeElement parentElement
                        && sealed(parentElement));
        List<Component> components = element.getRecordComponents().stream()
                .map(component -> {
                    deprecated |= Deprecations.on(component.getAccessor());
                    return new Component(
                            component.getSimpleName().toString(), places.of(component), read(component.asType()));
                })
                .toList();
        return new Definition.RecordType(
                id, places.of(element), reachable(element), generic(element), tagged, components);
    }

    private Definition.UnionType union(TypeId id, TypeElement element) {
        List<TypeUse> permitted = readAll(element.getPermittedSubclasses());
        return new Definition.UnionType(id, places.of(element), reachable(element), generic(element), permitted);
    }

    private boolean reachable(TypeElement element) {
        return names.reachable(element, home);
    }

    private static boolean sealed(TypeElement element) {
        return element.getModifiers().contains(Modifier.SEALED);
    }

    private static boolean generic(TypeElement element) {
        return !element.getTypeParameters().isEmpty();
    }
}
