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
    private final CodecReader codecs;

    MethodReader(Types types, Places places, TypeReader typeReader, ThrownReader thrownReader, CodecReader codecs) {
        this.types = types;
        this.places = places;
        this.typeReader = typeReader;
        this.thrownReader = thrownReader;
        this.codecs = codecs;
    }

    ActorMethod read(DeclaredType actor, ExecutableElement method) {
        ExecutableType type = (ExecutableType) types.asMemberOf(actor, method);
        Site site = new Site(method, CodecScope.NONE.nearer(codecs.on(method, method, type.getReturnType())));
        Optional<Place> rpc = Annotations.find(method, Annotations.RPC).map(mirror -> places.of(method, mirror));
        Optional<ContextMark> context =
                Annotations.find(method, Annotations.CONTEXT).map(mirror -> contextMark(mirror, method, site));
        boolean remote = rpc.isPresent() || context.isPresent();
        List<TypeUse> spec = context.stream()
                .flatMap(mark -> mark.spec().stream())
                .map(SpecEntry::type)
                .toList();
        return new ActorMethod(
                method.getSimpleName().toString(),
                places.of(method),
                kind(method),
                rpc,
                context,
                !method.getTypeParameters().isEmpty(),
                method.isVarArgs(),
                Deprecations.marked(method),
                remote ? parameters(method, type, site, spec) : List.of(),
                remote ? within(spec, result(method, type.getReturnType(), site)) : new TypeUse.Nothing(false),
                remote ? thrown(method, type) : List.of());
    }

    /** With several types in the spec, Object is any of them. */
    private static TypeUse within(List<TypeUse> spec, TypeUse use) {
        if (spec.size() < 2 || spec.contains(new TypeUse.Dynamic())) {
            return use;
        }
        return switch (use) {
            case TypeUse.Dynamic _ -> new TypeUse.AnyOf(spec);
            case TypeUse.Callee(TypeUse started, TypeUse inbound, TypeUse outbound) ->
                new TypeUse.Callee(within(spec, started), within(spec, inbound), within(spec, outbound));
            default -> use;
        };
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

    private List<Parameter> parameters(
            ExecutableElement method, ExecutableType type, Site methodSite, List<TypeUse> spec) {
        List<Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < method.getParameters().size(); i++) {
            VariableElement parameter = method.getParameters().get(i);
            TypeMirror parameterType = type.getParameterTypes().get(i);
            String name = parameter.getSimpleName().toString();
            Optional<String> wireName = Annotations.wireName(parameter);
            boolean nameKnown = places.inSource(method) || wireName.isPresent() || !name.equals("arg" + i);
            Site site = new Site(parameter, methodSite.scope().nearer(codecs.on(parameter, parameter, parameterType)));
            TypeUse use = nullable(parameter, parameterType, typeReader.read(parameterType, site));
            TypeUse held = use instanceof TypeUse.Callee ? within(spec, use) : use;
            parameters.add(new Parameter(name, places.of(parameter), nameKnown, held, wireName.orElse(name)));
        }
        return parameters;
    }

    private TypeUse result(ExecutableElement method, TypeMirror type, Site site) {
        return nullable(method, type, typeReader.read(type, site));
    }

    /** Takes note of a Nullable that stands on the declaration and not on the type. */
    private static TypeUse nullable(Element declared, TypeMirror type, TypeUse use) {
        boolean plain = use instanceof TypeUse.Unusable || !Annotations.nullable(declared);
        return plain ? use : new TypeUse.Unusable(Reason.NULLABLE, JavaNames.simple(type));
    }

    private List<Thrown> thrown(ExecutableElement method, ExecutableType type) {
        List<Thrown> thrown = new ArrayList<>();
        for (TypeMirror each : type.getThrownTypes()) {
            if (each instanceof DeclaredType declared && Deprecations.on(declared.asElement())) {
                typeReader.markDeprecated();
            }
            Thrown read = thrownReader.read(each);
            if (read instanceof Thrown.Unresolved) {
                typeReader.markUnknown(each, method);
            }
            thrown.add(read);
        }
        return thrown;
    }

    private ContextMark contextMark(AnnotationMirror mirror, ExecutableElement method, Site site) {
        List<SpecEntry> spec = new ArrayList<>();
        Annotations.attribute(mirror, "pldSpec")
                .ifPresentOrElse(value -> collect(mirror, value, site, spec), typeReader::markIncomplete);
        return new ContextMark(places.of(method, mirror), spec);
    }

    private void collect(AnnotationMirror mirror, AnnotationValue value, Site site, List<SpecEntry> spec) {
        if (value.getValue() instanceof List<?> entries) {
            for (Object entry : entries) {
                if (entry instanceof AnnotationValue nested) {
                    collect(mirror, nested, site, spec);
                }
            }
        } else if (value.getValue() instanceof TypeMirror type) {
            TypeUse use = typeReader.read(type, site);
            spec.add(new SpecEntry(places.of(site.element(), mirror, value), type.toString(), use));
        } else {
            // javac shows a class that it cannot find as the string "<error>", and tells its name itself.
            typeReader.markIncomplete();
            TypeUse missing = new TypeUse.Unusable(Reason.UNRESOLVED, String.valueOf(value.getValue()));
            spec.add(new SpecEntry(places.of(site.element(), mirror, value), "", missing));
        }
    }
}
