package tractor.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import javax.lang.model.element.Modifier;
import tractor.processor.model.ActorMethod;
import tractor.processor.model.ActorType;
import tractor.processor.model.Parameter;
import tractor.processor.model.TypeUse;

/** Writes {@code ...Portal}: the caller's side, one line per method. */
final class PortalWriter {
    private static final String LIST = "$L," + Layout.SPACE + "$L";

    private final ActorType actor;
    private final PayloadNames names;
    private final ClassName contract;
    private final ClassName portal;

    PortalWriter(ActorType actor, PayloadNames names) {
        this.actor = actor;
        this.names = names;
        this.contract = JavaTypes.of(actor.id());
        this.portal = JavaTypes.of(actor.id().generated("Portal"));
    }

    TypeSpec write() {
        TypeSpec.Builder type = TypeSpec.classBuilder(portal)
                .addJavadoc("The caller's side of {@link $T}, which runs in another process.\n", contract)
                .addModifiers(Modifier.FINAL)
                .superclass(RuntimeTypes.TYPED_PORTAL)
                .addField(type())
                .addMethod(constructor())
                .addMethod(serving());
        actor.remoteMethods().forEach(method -> type.addMethod(method(method)));
        return type.build();
    }

    static TypeSpec placeholder(ActorType actor) {
        return TypeSpec.classBuilder(JavaTypes.of(actor.id().generated("Portal")))
                .addJavadoc("Stands in until the mistakes in {@link $T} are mended.\n", JavaTypes.of(actor.id()))
                .addModifiers(Modifier.FINAL)
                .superclass(RuntimeTypes.TYPED_PORTAL)
                .addMethod(constructor())
                .build();
    }

    private static MethodSpec constructor() {
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PUBLIC)
                .addParameter(RuntimeTypes.PORTAL, "portal")
                .addStatement("super(portal)")
                .build();
    }

    private FieldSpec type() {
        return FieldSpec.builder(ParameterizedTypeName.get(RuntimeTypes.PORTAL_TYPE, contract, portal), "TYPE")
                .addJavadoc("Names this portal wherever a service is started or looked up.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .initializer(
                        "$T.of(" + Layout.BREAK
                                + "$T.class, $T.class, $T.NAMESPACE, $T.FINGERPRINT, $T::new, $T::new)"
                                        .replace(" ", Layout.SPACE),
                        RuntimeTypes.PORTAL_TYPE,
                        contract,
                        portal,
                        names.payloads(),
                        names.payloads(),
                        portal,
                        JavaTypes.of(actor.id().generated("Dispatcher")))
                .build();
    }

    private MethodSpec serving() {
        TypeName service = ParameterizedTypeName.get(ClassName.get(Class.class), WildcardTypeName.subtypeOf(contract));
        return MethodSpec.methodBuilder("serving")
                .addJavadoc("An actor that runs {@code service} in a process of its own.\n")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(ParameterizedTypeName.get(RuntimeTypes.ACTOR_SPEC, portal))
                .addParameter(service, "service")
                .addStatement("return $T.serving(TYPE, service)", RuntimeTypes.ACTOR_SPEC)
                .build();
    }

    private MethodSpec method(ActorMethod remote) {
        NameAllocator locals = new NameAllocator();
        MethodSpec.Builder method = MethodSpec.methodBuilder(remote.name()).addModifiers(Modifier.PUBLIC);
        if (remote.deprecated()) {
            method.addAnnotation(Deprecated.class);
        }
        for (Parameter parameter : remote.payloadParameters()) {
            method.addParameter(JavaTypes.of(parameter.type()), locals.newName(parameter.name(), parameter));
        }
        remote.declaredExceptions().forEach(exception -> method.addException(JavaTypes.of(exception.id())));
        CodeBlock endpoint = CodeBlock.of("$T.$L", names.payloads(), names.endpoint(remote));
        CodeBlock args = arguments(remote, locals);
        if (remote.callee().isPresent()) {
            context(method, remote, remote.callee().get(), CodeBlock.of(LIST, endpoint, args), locals);
        } else {
            call(method, remote, CodeBlock.of(LIST, endpoint, args));
        }
        return method.addException(InterruptedException.class).build();
    }

    private CodeBlock arguments(ActorMethod remote, NameAllocator locals) {
        if (remote.payloadParameters().isEmpty()) {
            return CodeBlock.of("$T.INSTANCE", RuntimeTypes.NO_ARGS);
        }
        CodeBlock values = remote.payloadParameters().stream()
                .map(parameter -> CodeBlock.of("$N", locals.get(parameter)))
                .collect(CodeBlock.joining(", "));
        return CodeBlock.of("new $T($L)", names.argsType(remote), values);
    }

    private static void call(MethodSpec.Builder method, ActorMethod remote, CodeBlock arguments) {
        switch (remote.returns()) {
            case TypeUse.Nothing _ -> method.addStatement("portal().call(" + Layout.BREAK + "$L)", arguments);
            case TypeUse.StreamOf(TypeUse element) ->
                method.returns(ParameterizedTypeName.get(RuntimeTypes.RECEIVE_STREAM, JavaTypes.boxed(element)))
                        .addStatement("return portal().stream(" + Layout.BREAK + "$L)", arguments);
            default ->
                method.returns(JavaTypes.of(remote.returns()))
                        .addStatement("return portal().call(" + Layout.BREAK + "$L)", arguments);
        }
    }

    private void context(
            MethodSpec.Builder method,
            ActorMethod remote,
            TypeUse.Callee callee,
            CodeBlock arguments,
            NameAllocator locals) {
        TypeVariableName result = TypeVariableName.get(names.typeVariable("T"));
        TypeVariableName failure = TypeVariableName.get(names.typeVariable("X"), Exception.class);
        TypeName context = ParameterizedTypeName.get(
                RuntimeTypes.CALLER_CONTEXT,
                names.typeArgument(callee.started()),
                names.typeArgument(callee.inbound()),
                names.typeArgument(callee.outbound()),
                names.typeArgument(remote.returns()));
        String body = locals.newName("body");
        method.addTypeVariable(result)
                .addTypeVariable(failure)
                .returns(result)
                .addParameter(ParameterizedTypeName.get(RuntimeTypes.CONTEXT_BODY, context, result, failure), body)
                .addException(failure)
                .addStatement("return portal().context(" + Layout.BREAK + LIST + ")", arguments, body);
    }
}
