package tractor.processor.model;

import java.util.List;

/**
 * A type annotated with {@code @Actor}.
 *
 * @param visibility what generated types may be: public only when the interface can be named from anywhere
 * @param namespace the first part of a method's address on the wire
 * @param namespacePlace where that is written, or else the interface
 * @param typeParameters where its type parameters stand
 * @param codecs every annotation that names a codec
 * @param unknown types that are not there
 * @param taken names that the processor would write, were they not written by hand already
 * @param hiding names of {@code java.lang} that mean another type here, one of the interface's package
 * @param hasGenerated whether {@code javax.annotation.processing.Generated} can be named here
 * @param hasNullable whether JSpecify's {@code Nullable} can be named here
 * @param deprecated whether anything that generated code must name is deprecated
 */
public record ActorType(
        TypeId id,
        Place place,
        boolean isInterface,
        Visibility visibility,
        String namespace,
        Place namespacePlace,
        List<Place> typeParameters,
        List<ActorMethod> methods,
        Payloads payloads,
        List<CodecMark> codecs,
        List<UnknownType> unknown,
        List<String> taken,
        List<String> hiding,
        boolean hasGenerated,
        boolean hasNullable,
        boolean deprecated) {
    public ActorType {
        typeParameters = List.copyOf(typeParameters);
        methods = List.copyOf(methods);
        codecs = List.copyOf(codecs);
        unknown = List.copyOf(unknown);
        taken = List.copyOf(taken);
        hiding = List.copyOf(hiding);
    }

    /** From where the interface can be named. */
    public enum Visibility {
        PUBLIC,
        PACKAGE,
        NONE
    }

    public List<ActorMethod> remoteMethods() {
        return methods.stream().filter(ActorMethod::remote).toList();
    }
}
