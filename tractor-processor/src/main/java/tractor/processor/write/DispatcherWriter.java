package tractor.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import tractor.processor.model.ActorMethod;
import tractor.processor.model.ActorType;
import tractor.processor.model.TypeUse;

/** Writes {@code ...Dispatcher}: the callee's side, one switch over the method names. */
final class DispatcherWriter {
    /** What is left of a line behind the indentation of an argument of its own. */
    private static final int RESULT_WIDTH = 94;

    private final ActorType actor;
    private final PayloadNames names;

    DispatcherWriter(ActorType actor, PayloadNames names) {
        this.actor = actor;
        this.names = names;
    }

    TypeSpec write() {
        ClassName contract = JavaTypes.of(actor.id());
        return TypeSpec.classBuilder(JavaTypes.of(actor.id().generated("Dispatcher")))
                .addJavadoc("The callee's side of {@link $T}: hands incoming calls to the service.\n", contract)
                .addModifiers(Modifier.FINAL)
                .addSuperinterface(RuntimeTypes.DISPATCHER)
                .addField(contract, "service", Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PUBLIC)
                        .addParameter(contract, "service")
                        .addStatement("this.service = service")
                        .build())
                .addMethod(dispatch())
                .build();
    }

    private MethodSpec dispatch() {
        MethodSpec.Builder method = MethodSpec.methodBuilder("dispatch")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .addParameter(RuntimeTypes.INCOMING_CALL, "call")
                .addException(Exception.class);
        if (actor.remoteMethods().isEmpty()) {
            return method.addStatement("throw call.unknownMethod()").build();
        }
        method.beginControlFlow("switch (call.method())");
        for (ActorMethod remote : actor.remoteMethods()) {
            method.beginControlFlow("case $S ->", remote.name());
            serve(method, remote);
            method.endControlFlow();
        }
        return method.addCode("default -> throw call.unknownMethod();\n")
                .endControlFlow()
                .build();
    }

    private void serve(MethodSpec.Builder method, ActorMethod remote) {
        CodeBlock endpoint = CodeBlock.of("$T.$L", names.payloads(), names.endpoint(remote));
        ClassName argsType = names.argsType(remote);
        if (remote.payloadParameters().isEmpty()) {
            method.addStatement("call.accept($L)", endpoint);
        } else {
            method.addStatement("$T args = call.accept($L)", argsType, endpoint);
        }
        List<CodeBlock> arguments = new ArrayList<>();
        remote.callee().ifPresent(_ -> arguments.add(CodeBlock.of("call.context($L)", endpoint)));
        for (Shape.Field field : Shape.of(remote, argsType).fields()) {
            arguments.add(CodeBlock.of("args.$N()", field.accessor()));
        }
        if (remote.returns() instanceof TypeUse.Nothing) {
            method.addStatement(invocation(remote, Layout.BREAK, arguments, Layout.SPACE))
                    .addStatement("call.complete($L)", endpoint);
        } else {
            method.addStatement(
                    "call.complete(" + Layout.BREAK + "$L," + Layout.SPACE + "$L)",
                    endpoint,
                    result(remote, arguments));
        }
    }

    /** What the service returns; broken within only when it does not fit into a line of its own. */
    private CodeBlock result(ActorMethod remote, List<CodeBlock> arguments) {
        CodeBlock whole = invocation(remote, "", arguments, " ");
        int width = whole.toString()
                .replace(names.payloads().packageName() + ".", "")
                .length();
        return width <= RESULT_WIDTH ? whole : invocation(remote, Layout.BREAK, arguments, Layout.SPACE);
    }

    private static CodeBlock invocation(ActorMethod remote, String begin, List<CodeBlock> arguments, String space) {
        return CodeBlock.of("service.$N(" + begin + "$L)", remote.name(), CodeBlock.join(arguments, "," + space));
    }
}
