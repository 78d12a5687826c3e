package tractor.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tractor.processor.model.ActorMethod;
import tractor.processor.model.ActorType;
import tractor.processor.model.CodecClass;
import tractor.processor.model.Component;
import tractor.processor.model.Definition;
import tractor.processor.model.JavaType;
import tractor.processor.model.Parameter;
import tractor.processor.model.Scalar;
import tractor.processor.model.TypeUse;
import tractor.processor.model.TypeUse.Named;

/** What everything in one {@code ...Payloads} class is called: constants, codecs, argument records. */
final class PayloadNames {
    private static final Set<String> TAKEN_CONSTANTS = Set.of("NAMESPACE", "FINGERPRINT", "FIELDS", "TAG", "TAGS");
    private static final Set<String> TAKEN_TYPES = Set.of(
            "Arrays",
            "AssertionError",
            "Class",
            "Codecs",
            "ContextMethod",
            "Double",
            "FieldNames",
            "Float",
            "IllegalArgumentException",
            "List",
            "Map",
            "Members",
            "NoArgs",
            "Object",
            "Objects",
            "Optional",
            "Override",
            "PayloadCodec",
            "RpcMethod",
            "Set",
            "SortedMap",
            "SortedSet",
            "StreamMethod",
            "String",
            "Tags",
            "Unsigned",
            "Void",
            "WireReader",
            "WireWriter");

    private final ClassName payloads;
    private final boolean hasNullable;
    private final UniqueNames constants = new UniqueNames();
    private final UniqueNames types = new UniqueNames();
    private final Map<TypeUse, String> codecConstants = new LinkedHashMap<>();
    private final Map<TypeUse, String> codecTypes = new HashMap<>();
    private final Map<ActorMethod, String> endpoints = new HashMap<>();
    private final Map<ActorMethod, String> argsTypes = new HashMap<>();
    private final List<TypeUse> composites = new ArrayList<>();

    PayloadNames(ActorType actor) {
        hasNullable = actor.hasNullable();
        payloads = JavaTypes.of(actor.id().generated("Payloads"));
        reserve(actor);
        for (Definition definition : actor.payloads().all()) {
            String name = TypeWords.of(definition.use());
            codecTypes.put(definition.use(), types.take(name + "Codec"));
            codecConstants.put(definition.use(), constants.take(UniqueNames.constant(name)));
        }
        for (Definition definition : actor.payloads().all()) {
            switch (definition) {
                case Definition.RecordType type ->
                    type.components().stream().map(Component::type).forEach(this::addComposites);
                case Definition.UnionType union -> union.permitted().forEach(this::addComposites);
                case Definition.EnumType _ -> {}
            }
        }
        for (ActorMethod method : actor.remoteMethods()) {
            method.payloadParameters().stream().map(Parameter::type).forEach(this::addComposites);
            method.callee().ifPresent(callee -> callee.inner().forEach(this::addComposites));
            addComposites(method.returns() instanceof TypeUse.StreamOf(TypeUse element) ? element : method.returns());
        }
        for (ActorMethod method : actor.remoteMethods()) {
            endpoints.put(method, constants.take(UniqueNames.constant(method.name()), "_METHOD"));
            argsTypes.put(method, types.take(UniqueNames.capitalized(method.name()) + "Args"));
        }
    }

    private void reserve(ActorType actor) {
        TAKEN_CONSTANTS.forEach(constants::reserve);
        TAKEN_TYPES.forEach(types::reserve);
        types.reserve(payloads.simpleName());
        types.reserve(actor.id().simpleNames().getFirst());
        for (Scalar scalar : Scalar.values()) {
            types.reserve(scalar.type().substring(scalar.type().lastIndexOf('.') + 1));
        }
        actor.payloads()
                .all()
                .forEach(definition -> definition.id().simpleNames().forEach(types::reserve));
        for (ActorMethod method : actor.remoteMethods()) {
            method.declaredExceptions()
                    .forEach(exception -> exception.id().simpleNames().forEach(types::reserve));
        }
    }

    /** Gives what is put together from other codecs, or has a codec of the user's, a constant: the inner ones first. */
    private void addComposites(TypeUse use) {
        use.inner().forEach(this::addComposites);
        boolean composite = switch (use) {
            case TypeUse.ListOf _, TypeUse.SetOf _, TypeUse.MapOf _, TypeUse.Custom _, TypeUse.AnyOf _ -> true;
            case TypeUse.OptionalOf(TypeUse value) -> !isPrimitive(value);
            case TypeUse.ArrayOf(TypeUse element) -> !isPrimitive(element);
            default -> false;
        };
        if (composite && !codecConstants.containsKey(shared(use))) {
            codecConstants.put(shared(use), constants.take(UniqueNames.constant(TypeWords.of(use))));
            composites.add(use);
            if (use instanceof TypeUse.AnyOf) {
                codecTypes.put(use, types.take(TypeWords.of(use) + "Codec"));
            }
        }
    }

    private static boolean isPrimitive(TypeUse use) {
        return use instanceof TypeUse.Plain(Scalar _, boolean boxed) && !boxed;
    }

    /** What a primitive type and its box have in common. */
    private static TypeUse shared(TypeUse use) {
        return use instanceof TypeUse.Custom(CodecClass codec, JavaType.Primitive type)
                ? new TypeUse.Custom(codec, type.boxed())
                : use;
    }

    private String constantOf(TypeUse use) {
        String constant = codecConstants.get(shared(use));
        if (constant == null) {
            throw new IllegalArgumentException("no codec for " + use);
        }
        return constant;
    }

    List<TypeUse> composites() {
        return composites;
    }

    /** A payload as a type argument; that of {@code Void} is always null, which is said where it can be. */
    TypeName typeArgument(TypeUse use) {
        TypeName type = JavaTypes.boxed(use);
        return use instanceof TypeUse.Nothing && hasNullable
                ? type.annotated(AnnotationSpec.builder(RuntimeTypes.NULLABLE).build())
                : type;
    }

    /** The expression that is the codec of a payload type. */
    CodeBlock codec(TypeUse use) {
        return switch (use) {
            case TypeUse.Plain(Scalar scalar, boolean _) -> ofRuntime(scalar.name());
            case TypeUse.OptionalOf(TypeUse.Plain(Scalar scalar, boolean boxed))
            when !boxed -> ofRuntime("OPTIONAL_" + scalar.name());
            case TypeUse.ArrayOf(TypeUse.Plain(Scalar scalar, boolean boxed))
            when !boxed -> ofRuntime(scalar.name() + "_ARRAY");
            case TypeUse.Dynamic _ -> ofRuntime("OBJECT");
            case TypeUse.Undecoded _ -> ofRuntime("RAW");
            case TypeUse.Nothing _ -> ofRuntime("NIL");
            default -> CodeBlock.of("$L", constantOf(use));
        };
    }

    private static CodeBlock ofRuntime(String constant) {
        return CodeBlock.of("$T.$L", RuntimeTypes.CODECS, constant);
    }

    /** The constant that {@link #codec} names, if it is one of this class. */
    Optional<String> constantIn(TypeUse use) {
        return Optional.ofNullable(codecConstants.get(shared(use)));
    }

    String codecConstant(Named use) {
        return constantOf(use);
    }

    ClassName payloads() {
        return payloads;
    }

    ClassName codecType(TypeUse use) {
        return payloads.nestedClass(codecTypes.getOrDefault(use, ""));
    }

    /** A type variable that hides no type of the interface. */
    String typeVariable(String wish) {
        return types.free(wish);
    }

    String endpoint(ActorMethod method) {
        return endpoints.getOrDefault(method, "");
    }

    /** The argument record of a method, or the runtime's own when it takes none. */
    ClassName argsType(ActorMethod method) {
        return method.payloadParameters().isEmpty()
                ? RuntimeTypes.NO_ARGS
                : payloads.nestedClass(argsTypes.getOrDefault(method, ""));
    }

    ClassName argsCodecType(ActorMethod method) {
        return payloads.nestedClass(argsTypes.getOrDefault(method, "") + "Codec");
    }
}
