package tractor.processor.check;

import java.util.Locale;
import tractor.processor.model.Scalar;
import tractor.processor.model.TypeId;
import tractor.processor.model.TypeUse;

/** Types as they are told to the user. */
final class TypeText {
    private TypeText() {}

    static String of(TypeUse use) {
        return switch (use) {
            case TypeUse.Plain(Scalar scalar, boolean boxed) -> scalar(scalar, boxed);
            case TypeUse.Named(TypeId id) -> id.nestedName();
            case TypeUse.ListOf(TypeUse element) -> "List<" + of(element) + ">";
            case TypeUse.MapOf(TypeUse key, TypeUse value) -> "Map<" + of(key) + ", " + of(value) + ">";
            case TypeUse.OptionalOf(TypeUse value) -> "Optional<" + of(value) + ">";
            case TypeUse.StreamOf(TypeUse element) -> "Stream<" + of(element) + ">";
            case TypeUse.Nothing(boolean boxed) -> boxed ? "Void" : "void";
            case TypeUse.Callee _ -> "CalleeContext";
            case TypeUse.Unusable(TypeUse.Reason _, String shown) -> shown;
        };
    }

    private static String scalar(Scalar scalar, boolean boxed) {
        return switch (scalar) {
            case BINARY -> "byte[]";
            case INT -> boxed ? "Integer" : "int";
            case CHAR -> boxed ? "Character" : "char";
            default -> {
                String name = scalar.name().toLowerCase(Locale.ROOT);
                yield boxed ? Character.toUpperCase(name.charAt(0)) + name.substring(1) : name;
            }
        };
    }
}
