package tractor.processor.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import tractor.processor.model.ActorType.Visibility;
import tractor.processor.model.JavaType;
import tractor.processor.model.TypeId;

/** How types are called and from where they can be named. */
final class Names {
    private final Elements elements;
    private final Types types;

    Names(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    TypeId id(TypeElement type) {
        Deque<String> simpleNames = new ArrayDeque<>();
        for (Element at = type; at instanceof TypeElement; at = at.getEnclosingElement()) {
            simpleNames.addFirst(at.getSimpleName().toString());
        }
        return new TypeId(packageOf(type).getQualifiedName().toString(), List.copyOf(simpleNames));
    }

    /** The type as it can be written down; empty when it cannot. */
    Optional<JavaType> javaType(TypeMirror type) {
        return switch (type) {
            case PrimitiveType primitive ->
                Optional.of(new JavaType.Primitive(primitive.getKind().name().toLowerCase(Locale.ROOT)));
            case ArrayType array -> javaType(array.getComponentType()).map(JavaType.Array::new);
            case DeclaredType declared when declared.getKind() == TypeKind.DECLARED -> declaredType(declared);
            default -> Optional.empty();
        };
    }

    private Optional<JavaType> declaredType(DeclaredType type) {
        List<JavaType> arguments = new ArrayList<>();
        for (TypeMirror argument : type.getTypeArguments()) {
            Optional<JavaType> written = javaType(argument);
            if (written.isEmpty()) {
                return Optional.empty();
            }
            arguments.add(written.get());
        }
        return Optional.of(new JavaType.Declared(id((TypeElement) type.asElement()), arguments));
    }

    /** A type that was written down, without its type arguments. */
    TypeMirror erased(JavaType type) {
        return switch (type) {
            case JavaType.Primitive(String name) ->
                types.getPrimitiveType(TypeKind.valueOf(name.toUpperCase(Locale.ROOT)));
            case JavaType.Array(JavaType element) -> types.getArrayType(erased(element));
            case JavaType.Declared(TypeId id, var _) ->
                types.erasure(elements.getTypeElement(id.qualifiedName()).asType());
        };
    }

    PackageElement packageOf(Element element) {
        return elements.getPackageOf(element);
    }

    /** From where {@code element}, with the types around it, can be named. */
    Visibility visibility(Element element) {
        Visibility visibility = Visibility.PUBLIC;
        for (Element at = element; at != null && !(at instanceof PackageElement); at = at.getEnclosingElement()) {
            if (at.getModifiers().contains(Modifier.PRIVATE)) {
                return Visibility.NONE;
            }
            if (!at.getModifiers().contains(Modifier.PUBLIC)) {
                visibility = Visibility.PACKAGE;
            }
        }
        return visibility;
    }

    boolean reachable(Element element, PackageElement from) {
        return switch (visibility(element)) {
            case PUBLIC -> true;
            case PACKAGE -> packageOf(element).equals(from);
            case NONE -> false;
        };
    }
}
