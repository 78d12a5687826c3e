package tractor.processor.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.Types;
import tractor.processor.model.JavaType;
import tractor.processor.model.PayloadTypes;
import tractor.processor.model.Scalar;
import tractor.processor.model.TypeId;
import tractor.processor.model.TypeUse;
import tractor.processor.model.TypeUse.Named;
import tractor.processor.model.TypeUse.Reason;

/** Reads what a sealed interface permits: for {@code Result<Tick>} the {@code Ok<Tick>} that is one. */
final class SubtypeReader {
    private final TypeReader types;
    private final Types javaTypes;
    private final Names names;

    SubtypeReader(TypeReader types, Types javaTypes, Names names) {
        this.types = types;
        this.javaTypes = javaTypes;
        this.names = names;
    }

    /** The subtype as a type in use; empty when it is no subtype for these type arguments. */
    Optional<TypeUse> read(Named union, TypeElement unionElement, TypeMirror subtype) {
        if (!(subtype instanceof DeclaredType declared) || subtype.getKind() != TypeKind.DECLARED) {
            return Optional.of(types.read(subtype, new Site(unionElement, CodecScope.NONE)));
        }
        TypeElement element = (TypeElement) declared.asElement();
        if (union.arguments().isEmpty() && element.getTypeParameters().isEmpty()) {
            return Optional.of(types.read(element.asType(), new Site(unionElement, CodecScope.NONE)));
        }
        Optional<DeclaredType> parent = parent(element, unionElement);
        if (parent.isEmpty()) {
            return Optional.of(unbound(element));
        }
        Map<TypeParameterElement, TypeUse> variables = new HashMap<>();
        List<? extends TypeMirror> patterns = parent.get().getTypeArguments();
        for (int i = 0; i < patterns.size(); i++) {
            if (!fits(patterns.get(i), union.arguments().get(i), variables)) {
                return Optional.empty();
            }
        }
        if (!variables.keySet().containsAll(element.getTypeParameters())) {
            return Optional.of(unbound(element));
        }
        return Optional.of(types.read(element.asType(), new Site(unionElement, CodecScope.NONE, variables)));
    }

    private static Optional<DeclaredType> parent(TypeElement subtype, TypeElement union) {
        return subtype.getInterfaces().stream()
                .filter(DeclaredType.class::isInstance)
                .map(DeclaredType.class::cast)
                .filter(parent -> parent.asElement().equals(union))
                .findFirst();
    }

    /** Whether the pattern stands for the type: {@code List<T>} for {@code List<String>}, with which {@code T} is known. */
    private boolean fits(TypeMirror pattern, TypeUse actual, Map<TypeParameterElement, TypeUse> variables) {
        return switch (pattern) {
            case TypeVariable variable -> {
                TypeUse known = variables.putIfAbsent((TypeParameterElement) variable.asElement(), actual);
                yield (known == null || known.equals(actual)) && withinBounds(variable, actual);
            }
            case ArrayType array
            when actual instanceof TypeUse.ArrayOf(TypeUse element) && !primitive(element) ->
                fits(array.getComponentType(), element, variables);
            case DeclaredType declared when !declared.getTypeArguments().isEmpty() -> fits(declared, actual, variables);
            default -> names.javaType(pattern).equals(PayloadTypes.boxed(actual));
        };
    }

    private boolean fits(DeclaredType pattern, TypeUse actual, Map<TypeParameterElement, TypeUse> variables) {
        boolean same = PayloadTypes.boxed(actual).stream()
                .anyMatch(type -> type instanceof JavaType.Declared(TypeId id, var _)
                        && id.equals(names.id((TypeElement) pattern.asElement())));
        List<TypeUse> arguments = actual instanceof Named(TypeId _, List<TypeUse> ofNamed) ? ofNamed : actual.inner();
        List<? extends TypeMirror> patterns = pattern.getTypeArguments();
        if (!same || actual instanceof TypeUse.Custom) {
            // What a codec of the user's is for has no parts here: a parameter within remains unbound, which is told.
            return same;
        }
        for (int i = 0; i < patterns.size(); i++) {
            if (!fits(patterns.get(i), arguments.get(i), variables)) {
                return false;
            }
        }
        return true;
    }

    private static boolean primitive(TypeUse use) {
        return use instanceof TypeUse.Plain(Scalar _, boolean boxed) && !boxed;
    }

    /** Erased, which is enough to leave out what cannot be a subtype. */
    private boolean withinBounds(TypeVariable variable, TypeUse actual) {
        Optional<TypeMirror> type = PayloadTypes.boxed(actual).map(names::erased);
        return ((TypeParameterElement) variable.asElement())
                .getBounds().stream()
                        .allMatch(bound -> type.isEmpty() || javaTypes.isSubtype(type.get(), javaTypes.erasure(bound)));
    }

    private static TypeUse unbound(TypeElement element) {
        return new TypeUse.Unusable(
                Reason.TYPE_VARIABLE, element.getQualifiedName().toString());
    }
}
