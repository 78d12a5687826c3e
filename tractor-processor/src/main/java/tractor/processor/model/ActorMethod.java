package tractor.processor.model;

import java.util.List;
import java.util.Optional;

/**
 * A method of an actor interface, its own or inherited.
 *
 * @param rpc where {@code @Rpc} stands, if it does
 * @param context what {@code @Context} says, if it is there
 */
public record ActorMethod(
        String name,
        Place place,
        Kind kind,
        Optional<Place> rpc,
        Optional<ContextMark> context,
        boolean generic,
        boolean varargs,
        boolean deprecated,
        List<Parameter> parameters,
        TypeUse returns,
        List<Thrown> thrown) {
    public ActorMethod {
        parameters = List.copyOf(parameters);
        thrown = List.copyOf(thrown);
    }

    /** Whether the method has a body, and which. */
    public enum Kind {
        ABSTRACT,
        DEFAULT,
        STATIC,
        PRIVATE
    }

    /** {@code @Context}: where it stands, and the classes of its {@code pldSpec}, each where it stands. */
    public record ContextMark(Place place, List<SpecEntry> spec) {
        public ContextMark {
            spec = List.copyOf(spec);
        }
    }

    /** One class of a {@code pldSpec}. */
    public record SpecEntry(Place place, String shown, TypeUse type) {}

    public boolean remote() {
        return rpc.isPresent() || context.isPresent();
    }

    /** The parameters that travel: all but the callee's end of a context. */
    public List<Parameter> payloadParameters() {
        return parameters.stream()
                .filter(parameter -> !(parameter.type() instanceof TypeUse.Callee))
                .toList();
    }

    /** The callee's end of a context. */
    public Optional<TypeUse.Callee> callee() {
        return parameters.stream()
                .map(Parameter::type)
                .filter(TypeUse.Callee.class::isInstance)
                .map(TypeUse.Callee.class::cast)
                .findFirst();
    }

    /** The exceptions that come back as themselves. */
    public List<Thrown.Declared> declaredExceptions() {
        return thrown.stream()
                .filter(Thrown.Declared.class::isInstance)
                .map(Thrown.Declared.class::cast)
                .toList();
    }
}
