package tractor.processor.write;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import javax.lang.model.element.Modifier;
import tractor.processor.model.ActorMethod;
import tractor.processor.model.ActorType;
import tractor.processor.model.Definition;
import tractor.processor.model.Definition.EnumType;
import tractor.processor.model.Definition.RecordType;
import tractor.processor.model.Definition.UnionType;
import tractor.processor.model.TypeUse;

/** Writes {@code ...Payloads}: the codecs of what travels, one constant per remote method, the argument records. */
final class PayloadsWriter {
    private final ActorType actor;
    private final PayloadNames names;
    private final RecordCodecWriter recordCodecs;
    private final UnionCodecWriter unionCodecs;
    private final EndpointWriter endpoints;

    PayloadsWriter(ActorType actor, PayloadNames names) {
        this.actor = actor;
        this.names = names;
        this.recordCodecs = new RecordCodecWriter(names);
        this.unionCodecs = new UnionCodecWriter(names);
        this.endpoints = new EndpointWriter(names);
    }

    TypeSpec write() {
        TypeSpec.Builder type = TypeSpec.classBuilder(names.payloads())
                .addJavadoc("Arguments, endpoints and payload codecs of {@link $T}.\n", JavaTypes.of(actor.id()))
                .addModifiers(Modifier.FINAL)
                .addField(namespace());
        if (hasTags()) {
            type.addField(CodecWriter.names("TYPE", List.of("type")));
        }
        actor.payloads().all().forEach(definition -> type.addField(codecConstant(definition)));
        names.composites().forEach(use -> type.addField(compositeConstant(use)));
        actor.remoteMethods().forEach(method -> type.addField(endpoints.write(method)));
        type.addMethod(
                MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
        actor.remoteMethods().forEach(method -> addArguments(type, method));
        actor.payloads().all().forEach(definition -> addCodec(type, definition));
        return type.build();
    }

    private FieldSpec namespace() {
        return FieldSpec.builder(String.class, "NAMESPACE", Modifier.STATIC, Modifier.FINAL)
                .initializer("$S", actor.namespace())
                .build();
    }

    private boolean hasTags() {
        return actor.payloads().all().stream()
                .anyMatch(definition -> definition instanceof UnionType
                        || (definition instanceof RecordType record && record.tagged()));
    }

    private FieldSpec codecConstant(Definition definition) {
        CodeBlock codec = definition instanceof EnumType
                ? CodeBlock.of(Layout.BREAK + "$T.enumOf($T.class)", RuntimeTypes.CODECS, JavaTypes.of(definition.id()))
                : CodeBlock.of(Layout.BREAK + "new $T()", names.codecType(definition.id()));
        return constant(new TypeUse.Named(definition.id()), codec);
    }

    private FieldSpec compositeConstant(TypeUse use) {
        CodeBlock inner = names.codec(use.arguments().getLast());
        String factory = switch (use) {
            case TypeUse.ListOf _ -> "list";
            case TypeUse.MapOf _ -> "map";
            default -> "optional";
        };
        return constant(use, CodeBlock.of(Layout.BREAK + "$T.$L($L)", RuntimeTypes.CODECS, factory, inner));
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
        type.addType(TypeSpec.recordBuilder(shape.type())
                .recordConstructor(components.build())
                .build());
        type.addType(recordCodecs.write(names.argsCodecType(method), shape));
    }

    private void addCodec(TypeSpec.Builder type, Definition definition) {
        switch (definition) {
            case RecordType record -> type.addType(recordCodecs.write(names.codecType(record.id()), Shape.of(record)));
            case UnionType union -> type.addType(unionCodecs.write(union, actor.payloads()));
            case EnumType _ -> {}
        }
    }
}
