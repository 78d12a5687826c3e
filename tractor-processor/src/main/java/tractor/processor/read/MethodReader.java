package tractor.processor.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import tractor.processor.model.ActorMethod;
import tractor.processor.model.ActorMethod.ContextMark;
import tractor.processor.model.ActorMethod.Kind;
import tractor.processor.model.ActorMethod.SpecEntry;
import tractor.processor.model.Parameter;
import tractor.processor.model.Place;
import tractor.processor.model.Thrown;
import tractor.processor.model.TypeUse;
import tractor.processor.model.TypeUse.Reason;

/** Reads one method as a member of the actor interface, the type arguments of generic base interfaces filled in. */
final class MethodReader {
    private final Types types;
    private final Places places;
    private final TypeReader typeReader;
    private final ThrownReader thrownReader;

    MethodReader(Types types, Places places, TypeReader typeReader, ThrownReader thrownReader) {
        this.types = types;
        this.places = places;
        this.typeReader = typeReader;
        this.thrownReader = thrownReader;
    }

    ActorMethod read(DeclaredType actor, ExecutableElement method) {
        Optional<Place> rpc = Annotations.find(method, Annotations.RPC).map(mirror -> places.of(method, mirror));
        Optional<ContextMark> context =
                Annotations.find(method, Annotations.CONTEXT).map(mirror -> contextMark(method, mirror));
        boolean remote = rpc.isPresent() || context.isPresent();
        ExecutableType type = (ExecutableType) types.asMemberOf(actor, method);
        return new ActorMethod(
                method.getSimpleName().toString(),
                places.of(method),
                kind(method),
                rpc,
                context,
                !method.getTypeParameters().isEmpty(),
                method.isVarArgs(),
                Deprecations.marked(method),
                remote ? parameters(method, type) : List.of(),
                remote ? result(method, type.getReturnType()) : new TypeUse.Nothing(false),
                remote ? thrown(type) : List.of());
    }

    private static Kind kind(ExecutableElement method) {
        if (method.getModifiers().contains(Modifier.STATIC)) {
            return Kind.STATIC;
        }
        if (method.getModifiers().contains(Modifier.PRIVATE)) {
            return Kind.PRIVATE;
        }
        return method.isDefault() ? Kind.DEFAULT : Kind.ABSTRACT;
    }

    private List<Parameter> parameters(ExecutableElement method, ExecutableType type) {
        List<Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < method.getParameters().size(); i++) {
            VariableElement parameter = method.getParameters().get(i);
            String name = parameter.getSimpleName().toString();
            boolean nameKnown = places.inSource(method) || !name.equals("arg" + i);
            TypeUse use =
                    nullable(parameter, typeReader.read(type.getParameterTypes().get(i)));
            parameters.add(new Parameter(name, places.of(parameter), nameKnown, use));
        }
        return parameters;
    }

    private TypeUse result(ExecutableElement method, TypeMirror type) {
        return nullable(method, typeReader.read(type));
    }

    /** Takes note of a Nullable that stands on the declaration and not on the type. */
    private static TypeUse nullable(Element declared, TypeUse use) {
        boolean plain = use instanceof TypeUse.Unusable || !Annotations.nullable(declared);
        return plain ? use : new TypeUse.Unusable(Reason.NULLABLE, "the value");
    }

    private List<Thrown> thrown(ExecutableType type) {
        List<Thrown> thrown = new ArrayList<>();
        for (TypeMirror each : type.getThrownTypes()) {
            if (each instanceof DeclaredType declared && Deprecations.on(declared.asElement())) {
                typeReader.markDeprecated();
            }
            Thrown read = thrownReader.read(each);
            if (read instanceof Thrown.Unresolved) {
                typeReader.markIncomplete();
            }
            thrown.add(read);
        }
        return thrown;
    }

    private ContextMark contextMark(ExecutableElement method, AnnotationMirror mirror) {
        List<SpecEntry> spec = new ArrayList<>();
        Annotations.attribute(mirror, "pldSpec")
                .ifPresentOrElse(value -> collect(method, mirror, value, spec), typeReader::markIncomplete);
        return new ContextMark(places.of(method, mirror), spec);
    }

    private void collect(
            ExecutableElement method, AnnotationMirror mirror, AnnotationValue value, List<SpecEntry> spec) {
        if (value.getValue() instanceof List<?> entries) {
            for (Object entry : entries) {
                if (entry instanceof AnnotationValue nested) {
                    collect(method, mirror, nested, spec);
                }
            }
        } else if (value.getValue() instanceof TypeMirror type) {
            TypeUse use = typeReader.read(type);
            spec.add(new SpecEntry(places.of(method, mirror, value), type.toString(), use));
        } else {
            // javac shows a class that it cannot find as the string "<error>"
            typeReader.markIncomplete();
        }
    }
}
