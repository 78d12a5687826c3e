package tractor.processor.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import tractor.processor.model.TypeUse;
import tractor.processor.model.TypeUse.Named;
import tractor.processor.model.TypeUse.Reason;

/** Reads what a sealed interface permits: for {@code Result<Tick>} the {@code Ok<Tick>} that is one. */
final class SubtypeReader {
    private final TypeReader types;

    SubtypeReader(TypeReader types) {
        this.types = types;
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
            if (!fits(patterns.get(i), union.arguments().get(i), variables, element)) {
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

    private boolean fits(
            TypeMirror pattern, TypeUse actual, Map<TypeParameterElement, TypeUse> variables, TypeElement subtype) {
        if (pattern instanceof TypeVariable variable) {
            TypeUse known = variables.putIfAbsent((TypeParameterElement) variable.asElement(), actual);
            return known == null || known.equals(actual);
        }
        return types.read(pattern, new Site(subtype, CodecScope.NONE)).equals(actual);
    }

    private static TypeUse unbound(TypeElement element) {
        return new TypeUse.Unusable(
                Reason.TYPE_VARIABLE, element.getQualifiedName().toString());
    }
}
