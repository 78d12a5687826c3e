package tractor.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import tractor.processor.model.ActorMethod;
import tractor.processor.model.ActorType;
import tractor.processor.model.CodecClass;
import tractor.processor.model.Definition;
import tractor.processor.model.Definition.EnumType;
import tractor.processor.model.Definition.RecordType;
import tractor.processor.model.Definition.UnionType;
import tractor.processor.model.Definition.ValueMethod;
import tractor.processor.model.JavaType;
import tractor.processor.model.Scalar;
import tractor.processor.model.TypeUse;

/** Writes {@code ...Payloads}: the codecs of what travels, one constant per remote method, the argument records. */
final class PayloadsWriter {
    private final ActorType actor;
    private final PayloadNames names;
    private final long fingerprint;
    private final RecordCodecWriter recordCodecs;
    private final UnionCodecWriter unionCodecs;
    private final EndpointWriter endpoints;

    PayloadsWriter(ActorType actor, PayloadNames names, long fingerprint) {
        this.actor = actor;
        this.names = names;
        this.fingerprint = fingerprint;
        this.recordCodecs = new RecordCodecWriter(names);
        this.unionCodecs = new UnionCodecWriter(names, actor.payloads());
        this.endpoints = new EndpointWriter(names);
    }

    TypeSpec write() {
        TypeSpec.Builder type = TypeSpec.classBuilder(names.payloads())
                .addJavadoc("Arguments, endpoints and payload codecs of {@link $T}.\n", JavaTypes.of(actor.id()))
                .addModifiers(Modifier.FINAL)
                .addField(namespace())
                .addField(fingerprint());
        actor.payloads().all().forEach(definition -> type.addField(codecConstant(definition)));
        names.composites().forEach(use -> type.addField(compositeConstant(use)));
        actor.remoteMethods().forEach(method -> type.addField(endpoints.write(method)));
        type.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        actor.remoteMethods().forEach(method -> addArguments(type, method));
        actor.payloads().all().forEach(definition -> addCodec(type, definition));
        names.composites().forEach(use -> addCodec(type, use));
        return type.build();
    }

    private FieldSpec namespace() {
        return FieldSpec.builder(String.class, "NAMESPACE", Modifier.STATIC, Modifier.FINAL)
                .initializer("$S", actor.namespace())
                .build();
    }

    private FieldSpec fingerprint() {
        return FieldSpec.builder(long.class, "FINGERPRINT", Modifier.STATIC, Modifier.FINAL)
                .initializer("0x$LL", HexFormat.of().toHexDigits(fingerprint))
                .build();
    }

    private FieldSpec codecConstant(Definition definition) {
        CodeBlock codec = definition instanceof EnumType type
                ? enumCodec(type)
                : CodeBlock.of(Layout.BREAK + "new $T()", names.codecType(definition.use()));
        return constant(definition.use(), codec);
    }

    private static CodeBlock enumCodec(EnumType type) {
        ClassName name = JavaTypes.of(type.id());
        return type.value()
                .map(value -> CodeBlock.of(
                        Layout.BREAK + "$1T.$2L($3T.class," + Layout.SPACE + "$3T::$4N)",
                        RuntimeTypes.CODECS,
                        value.kind() == ValueMethod.Kind.NUMBER ? "enumByNumber" : "enumByText",
                        name,
                        value.name()))
                .orElseGet(() -> CodeBlock.of(Layout.BREAK + "$T.enumOf($T.class)", RuntimeTypes.CODECS, name));
    }

    private FieldSpec compositeConstant(TypeUse use) {
        return constant(use, CodeBlock.of(Layout.BREAK + "$L", compositeCodec(use)));
    }

    private CodeBlock compositeCodec(TypeUse use) {
        return switch (use) {
            case TypeUse.ListOf(TypeUse element) -> factory("list", element);
            case TypeUse.SetOf(TypeUse element, boolean sorted) -> factory(sorted ? "sortedSet" : "set", element);
            case TypeUse.MapOf(TypeUse key, TypeUse value, boolean sorted)
            when !sorted && key.equals(new TypeUse.Plain(Scalar.STRING, true)) -> factory("map", value);
            case TypeUse.MapOf(TypeUse key, TypeUse value, boolean sorted) ->
                factory(sorted ? "sortedMap" : "map", key, value);
            case TypeUse.OptionalOf(TypeUse value) -> factory("optional", value);
            case TypeUse.ArrayOf(TypeUse element) ->
                CodeBlock.of(
                        "$T.array($L," + Layout.SPACE + "$T[]::new)",
                        RuntimeTypes.CODECS,
                        names.codec(element),
                        JavaTypes.of(element));
            case TypeUse.Custom(CodecClass codec, JavaType type) -> {
                CodeBlock argument = codec.takesClass()
                        ? CodeBlock.of("$T.class", JavaTypes.of(type).box())
                        : CodeBlock.of("");
                yield CodeBlock.of(codec.generic() ? "new $T<>($L)" : "new $T($L)", JavaTypes.of(codec.id()), argument);
            }
            default -> CodeBlock.of("new $T()", names.codecType(use));
        };
    }

    private CodeBlock factory(String name, TypeUse... inner) {
        CodeBlock codecs = Stream.of(inner).map(names::codec).collect(CodeBlock.joining("," + Layout.SPACE));
        return CodeBlock.of("$T.$L($L)", RuntimeTypes.CODECS, name, codecs);
    }

    private FieldSpec constant(TypeUse use, CodeBlock codec) {
        return FieldSpec.builder(
                        ParameterizedTypeName.get(RuntimeTypes.PAYLOAD_CODEC, JavaTypes.boxed(use)),
                        names.codec(use).toString(),
                        Modifier.STATIC,
                        Modifier.FINAL)
                .initializer(codec)
                .build();
    }

    private void addArguments(TypeSpec.Builder type, ActorMethod method) {
        if (method.payloadParameters().isEmpty()) {
            return;
        }
        Shape shape = Shape.of(method, names.argsType(method));
        MethodSpec.Builder components = MethodSpec.constructorBuilder();
        shape.fields().forEach(field -> components.addParameter(JavaTypes.of(field.type()), field.accessor()));
        type.addType(TypeSpec.recordBuilder(names.argsType(method))
                .recordConstructor(components.build())
                .build());
        type.addType(recordCodecs.write(names.argsCodecType(method), shape));
    }

    private void addCodec(TypeSpec.Builder type, Definition definition) {
        switch (definition) {
            case RecordType record -> {
                Shape shape = Shape.of(record, actor.payloads().recursive(record));
                type.addType(recordCodecs.write(names.codecType(record.use()), shape));
            }
            case UnionType union ->
                type.addType(unionCodecs.write(
                        names.codecType(union.use()), JavaTypes.of(union.use()), union.permitted(), true));
            case EnumType _ -> {}
        }
    }

    private void addCodec(TypeSpec.Builder type, TypeUse use) {
        if (use instanceof TypeUse.AnyOf(List<TypeUse> members)) {
            type.addType(unionCodecs.write(names.codecType(use), JavaTypes.of(use), members, false));
        }
    }
}
