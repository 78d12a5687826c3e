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
import tractor.processor.model.Component;
import tractor.processor.model.Definition;
import tractor.processor.model.Parameter;
import tractor.processor.model.Scalar;
import tractor.processor.model.TypeId;
import tractor.processor.model.TypeUse;

/** What everything in one {@code ...Payloads} class is called: constants, codecs, argument records. */
final class PayloadNames {
    private static final Set<String> TAKEN_CONSTANTS = Set.of("NAMESPACE", "TYPE", "FIELDS", "TAG", "TAGS");
    private static final Set<String> TAKEN_TYPES = Set.of(
            "Codecs",
            "ContextMethod",
            "FieldNames",
            "Instant",
            "List",
            "Map",
            "NoArgs",
            "Optional",
            "Override",
            "PayloadCodec",
            "RpcMethod",
            "StreamMethod",
            "String",
            "Void",
            "WireReader",
            "WireWriter");

    private final ClassName payloads;
    private final boolean hasNullable;
    private final UniqueNames constants = new UniqueNames();
    private final UniqueNames types = new UniqueNames();
    private final Map<TypeUse, String> codecConstants = new LinkedHashMap<>();
    private final Map<TypeId, String> codecTypes = new HashMap<>();
    private final Map<ActorMethod, String> endpoints = new HashMap<>();
    private final Map<ActorMethod, String> argsTypes = new HashMap<>();
    private final List<TypeUse> composites = new ArrayList<>();

    PayloadNames(ActorType actor) {
        hasNullable = actor.hasNullable();
        payloads = JavaTypes.of(actor.id().generated("Payloads"));
        TAKEN_CONSTANTS.forEach(constants::reserve);
        TAKEN_TYPES.forEach(types::reserve);
        types.reserve(payloads.simpleName());
        types.reserve(actor.id().simpleNames().getFirst());
        actor.payloads()
                .all()
                .forEach(definition -> definition.id().simpleNames().forEach(types::reserve));
        for (ActorMethod method : actor.remoteMethods()) {
            method.declaredExceptions()
                    .forEach(exception -> exception.id().simpleNames().forEach(types::reserve));
        }

        for (Definition definition : actor.payloads().all()) {
            String name = String.join("", definition.id().simpleNames());
            codecTypes.put(definition.id(), types.take(name + "Codec"));
            codecConstants.put(new TypeUse.Named(definition.id()), constants.take(UniqueNames.constant(name)));
        }
        for (Definition definition : actor.payloads().all()) {
            if (definition instanceof Definition.RecordType type) {
                type.components().stream().map(Component::type).forEach(this::addComposites);
            }
        }
        for (ActorMethod method : actor.remoteMethods()) {
            method.payloadParameters().stream().map(Parameter::type).forEach(this::addComposites);
            addComposites(method.returns() instanceof TypeUse.StreamOf(TypeUse element) ? element : method.returns());
        }
        for (ActorMethod method : actor.remoteMethods()) {
            endpoints.put(method, constants.take(UniqueNames.constant(method.name())));
            argsTypes.put(method, types.take(UniqueNames.capitalized(method.name()) + "Args"));
        }
    }

    /** Gives lists, maps and optionals constants of their own, the inner ones first. */
    private void addComposites(TypeUse use) {
        use.arguments().forEach(this::addComposites);
        boolean composite =
                use instanceof TypeUse.ListOf || use instanceof TypeUse.MapOf || use instanceof TypeUse.OptionalOf;
        if (composite && !codecConstants.containsKey(use)) {
            codecConstants.put(use, constants.take(compositeName(use)));
            composites.add(use);
        }
    }

    private String compositeName(TypeUse use) {
        return switch (use) {
            case TypeUse.ListOf(TypeUse element) -> compositeName(element) + "_LIST";
            case TypeUse.MapOf(TypeUse _, TypeUse value) -> compositeName(value) + "_MAP";
            case TypeUse.OptionalOf(TypeUse value) -> compositeName(value) + "_OPTIONAL";
            case TypeUse.Plain(Scalar scalar, boolean _) -> scalar.name();
            default -> constantOf(use);
        };
    }

    private String constantOf(TypeUse use) {
        String constant = codecConstants.get(use);
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
            case TypeUse.Plain(Scalar scalar, boolean _) -> CodeBlock.of("$T.$L", RuntimeTypes.CODECS, scalar.name());
            case TypeUse.Nothing _ -> CodeBlock.of("$T.NIL", RuntimeTypes.CODECS);
            default -> CodeBlock.of("$L", constantOf(use));
        };
    }

    /** The constant that {@link #codec} names, if it is one of this class. */
    Optional<String> constantIn(TypeUse use) {
        return Optional.ofNullable(codecConstants.get(use));
    }

    String codecConstant(TypeId id) {
        return constantOf(new TypeUse.Named(id));
    }

    ClassName payloads() {
        return payloads;
    }

    ClassName codecType(TypeId id) {
        return payloads.nestedClass(codecTypes.getOrDefault(id, ""));
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
