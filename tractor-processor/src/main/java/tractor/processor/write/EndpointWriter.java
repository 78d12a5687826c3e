package tractor.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import tractor.processor.model.ActorMethod;
import tractor.processor.model.Thrown;
import tractor.processor.model.Thrown.Rebuild;
import tractor.processor.model.TypeUse;

/** Writes the constant that stands for a remote method: its address, codecs and declared exceptions. */
final class EndpointWriter {
    private final PayloadNames names;

    EndpointWriter(PayloadNames names) {
        this.names = names;
    }

    FieldSpec write(ActorMethod method) {
        ClassName kind = kind(method);
        List<TypeUse> payloads = payloads(method);
        List<TypeName> typeArguments = new ArrayList<>();
        typeArguments.add(names.argsType(method));
        payloads.forEach(payload -> typeArguments.add(names.typeArgument(payload)));

        CodeBlock.Builder value = CodeBlock.builder()
                .add(
                        Layout.BREAK + "$T.of(NAMESPACE," + Layout.SPACE + "$S," + Layout.SPACE + "$L",
                        kind,
                        method.name(),
                        argsCodec(method));
        payloads.forEach(payload -> value.add("," + Layout.SPACE + "$L", names.codec(payload)));
        value.add(")");
        method.declaredExceptions().forEach(exception -> value.add(declaring(exception)));
        return FieldSpec.builder(
                        ParameterizedTypeName.get(kind, typeArguments.toArray(TypeName[]::new)), names.endpoint(method))
                .addModifiers(Modifier.STATIC, Modifier.FINAL)
                .initializer(value.build())
                .build();
    }

    private static ClassName kind(ActorMethod method) {
        if (method.context().isPresent()) {
            return RuntimeTypes.CONTEXT_METHOD;
        }
        return method.returns() instanceof TypeUse.StreamOf ? RuntimeTypes.STREAM_METHOD : RuntimeTypes.RPC_METHOD;
    }

    /** What travels besides the arguments: started, inbound, outbound of a context, and the result or item. */
    private static List<TypeUse> payloads(ActorMethod method) {
        List<TypeUse> payloads = new ArrayList<>();
        method.callee().ifPresent(callee -> payloads.addAll(callee.inner()));
        payloads.add(method.returns() instanceof TypeUse.StreamOf(TypeUse element) ? element : method.returns());
        return payloads;
    }

    private CodeBlock argsCodec(ActorMethod method) {
        return method.payloadParameters().isEmpty()
                ? CodeBlock.of("$T.CODEC", RuntimeTypes.NO_ARGS)
                : CodeBlock.of("new $T()", names.argsCodecType(method));
    }

    private static CodeBlock declaring(Thrown.Declared exception) {
        ClassName type = JavaTypes.of(exception.id());
        String format = exception.rebuild() == Rebuild.MESSAGE_AND_CAUSE
                ? "\n$>$>.declaring($1T.class, $1T::new)$<$<"
                : "\n$>$>.declaring($1T.class, (message, _) -> new $1T(message))$<$<";
        return CodeBlock.of(format, type);
    }
}
