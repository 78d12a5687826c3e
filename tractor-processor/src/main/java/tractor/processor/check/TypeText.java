package tractor.processor.check;

import java.util.List;
import java.util.stream.Collectors;
import tractor.processor.model.JavaType;
import tractor.processor.model.Scalar;
import tractor.processor.model.TypeId;
import tractor.processor.model.TypeUse;

/** Types as they are told to the user. */
final class TypeText {
    private TypeText() {}

    static String of(TypeUse use) {
        return switch (use) {
            case TypeUse.Plain(Scalar scalar, boolean boxed) -> scalar(scalar, boxed);
            case TypeUse.Named(TypeId id, List<TypeUse> arguments) -> id.nestedName() + list(arguments);
            case TypeUse.Custom(var _, JavaType type) -> type.shown();
            case TypeUse.ListOf(TypeUse element) -> "List<" + of(element) + ">";
            case TypeUse.SetOf(TypeUse element, boolean sorted) -> (sorted ? "SortedSet<" : "Set<") + of(element) + ">";
            case TypeUse.MapOf(TypeUse key, TypeUse value, boolean sorted) ->
                (sorted ? "SortedMap<" : "Map<") + of(key) + ", " + of(value) + ">";
            case TypeUse.OptionalOf(TypeUse.Plain(Scalar scalar, boolean boxed))
            when !boxed ->
                "Optional" + Character.toUpperCase(scalar.primitive().charAt(0))
                        + scalar.primitive().substring(1);
            case TypeUse.OptionalOf(TypeUse value) -> "Optional<" + of(value) + ">";
            case TypeUse.ArrayOf(TypeUse element) -> of(element) + "[]";
            case TypeUse.StreamOf(TypeUse element) -> "Stream<" + of(element) + ">";
            case TypeUse.Dynamic _, TypeUse.AnyOf _ -> "Object";
            case TypeUse.Undecoded _ -> "Raw";
            case TypeUse.Nothing(boolean boxed) -> boxed ? "Void" : "void";
            case TypeUse.Callee _ -> "CalleeContext";
            case TypeUse.Unusable(TypeUse.Reason _, String shown) -> shown;
        };
    }

    private static String list(List<TypeUse> arguments) {
        return arguments.isEmpty()
                ? ""
                : arguments.stream().map(TypeText::of).collect(Collectors.joining(", ", "<", ">"));
    }

    private static String scalar(Scalar scalar, boolean boxed) {
        return scalar.hasPrimitive() && !boxed
                ? scalar.primitive()
                : scalar.type().substring(scalar.type().lastIndexOf('.') + 1);
    }
}
