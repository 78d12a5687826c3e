package tractor.processor.write;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tractor.processor.model.CodecClass;
import tractor.processor.model.JavaType;
import tractor.processor.model.Scalar;
import tractor.processor.model.TypeId;
import tractor.processor.model.TypeUse;

/** Types as words for the names of generated things: {@code Map<String, List<Tick>>} gives {@code TickListMap}. */
final class TypeWords {
    /** Of so many alternatives all are named. */
    private static final int MOST_NAMED = 3;

    private TypeWords() {}

    static String of(TypeUse use) {
        return switch (use) {
            case TypeUse.Plain(Scalar scalar, boolean _) -> capitalWords(scalar.name());
            case TypeUse.Named(TypeId id, List<TypeUse> arguments) ->
                String.join("", id.simpleNames()) + (arguments.isEmpty() ? "" : "Of" + joined(arguments, "And"));
            case TypeUse.Custom(CodecClass codec, JavaType type) -> custom(codec, type);
            case TypeUse.ListOf(TypeUse element) -> of(element) + "List";
            case TypeUse.SetOf(TypeUse element, boolean sorted) -> of(element) + (sorted ? "SortedSet" : "Set");
            case TypeUse.MapOf(TypeUse key, TypeUse value, boolean sorted) -> {
                boolean text = key instanceof TypeUse.Plain(Scalar scalar, boolean _) && scalar == Scalar.STRING;
                yield (text ? "" : of(key) + "To") + of(value) + (sorted ? "SortedMap" : "Map");
            }
            case TypeUse.OptionalOf(TypeUse value) -> of(value) + "Optional";
            case TypeUse.ArrayOf(TypeUse element) -> of(element) + "Array";
            case TypeUse.AnyOf(List<TypeUse> members) ->
                members.size() <= MOST_NAMED ? joined(members, "Or") : of(members.getFirst()) + "OrOthers";
            case TypeUse.Dynamic _ -> "Object";
            case TypeUse.Undecoded _ -> "Raw";
            case TypeUse.Nothing _ -> "Nil";
            case TypeUse.StreamOf _, TypeUse.Callee _, TypeUse.Unusable _ ->
                throw new IllegalArgumentException("no payload: " + use);
        };
    }

    /** A codec is named by itself, one for all kinds of types by the type. */
    private static String custom(CodecClass codec, JavaType type) {
        String name = codec.id().simpleName();
        boolean plain = !codec.generic() && name.endsWith("Codec") && name.length() > "Codec".length();
        if (plain) {
            return name.substring(0, name.length() - "Codec".length());
        }
        return codec.generic() ? of(type) : String.join("", codec.id().simpleNames());
    }

    private static String of(JavaType type) {
        return switch (type) {
            case JavaType.Primitive(String name) -> UniqueNames.capitalized(name);
            case JavaType.Array(JavaType element) -> of(element) + "Array";
            case JavaType.Declared(TypeId id, List<JavaType> arguments) ->
                String.join("", id.simpleNames())
                        + arguments.stream().map(TypeWords::of).collect(Collectors.joining());
        };
    }

    private static String joined(List<TypeUse> uses, String word) {
        return uses.stream().map(TypeWords::of).collect(Collectors.joining(word));
    }

    /** {@code LOCAL_DATE} gives {@code LocalDate}. */
    private static String capitalWords(String constant) {
        StringBuilder words = new StringBuilder();
        for (String word : constant.split("_", -1)) {
            words.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return words.toString();
    }
}
