package tractor.processor.read;

import java.util.Locale;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;

/** Types as text, without the annotations that javac prints among them. */
final class JavaNames {
    private JavaNames() {}

    /** The simple name where it has one. */
    static String simple(TypeMirror type) {
        return type instanceof DeclaredType declared
                ? declared.asElement().getSimpleName().toString()
                : plain(type);
    }

    static String plain(TypeMirror type) {
        return switch (type) {
            case ArrayType array -> plain(array.getComponentType()) + "[]";
            case PrimitiveType primitive -> primitive.getKind().name().toLowerCase(Locale.ROOT);
            case DeclaredType declared
            when declared.asElement() instanceof TypeElement element -> {
                String arguments = declared.getTypeArguments().stream()
                        .map(JavaNames::plain)
                        .collect(Collectors.joining(","));
                yield element.getQualifiedName() + (arguments.isEmpty() ? "" : "<" + arguments + ">");
            }
            default -> type.toString();
        };
    }
}
