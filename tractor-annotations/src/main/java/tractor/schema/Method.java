package tractor.schema;

import java.util.ArrayList;
import java.util.List;

/**
 * A remote method.
 *
 * @param parameters in the order of the source; they travel by name
 * @param spec the types that a context's {@code pldSpec} names; empty for other kinds
 * @param started the first value of a context; {@link WireType.Plain#NIL} for other kinds
 * @param inbound what the callee of a context receives; nil for other kinds
 * @param outbound what the callee of a context sends; nil for other kinds
 * @param result the result, or the item of a stream
 * @param exceptions the qualified names of those that come back as themselves
 */
public record Method(
        String name,
        Kind kind,
        List<Field> parameters,
        List<WireType> spec,
        WireType started,
        WireType inbound,
        WireType outbound,
        WireType result,
        List<String> exceptions) {
    public Method {
        parameters = List.copyOf(parameters);
        spec = List.copyOf(spec);
        exceptions = List.copyOf(exceptions);
    }

    /** How a method answers. */
    public enum Kind {
        /** With one value. */
        RPC("rpc"),
        /** With a stream of items. */
        STREAM("stream"),
        /** With a linked task. */
        CONTEXT("context");

        private final String text;

        Kind(String text) {
            this.text = text;
        }

        /** As the file has it. */
        public String text() {
            return text;
        }
    }

    /** Every type that it names. */
    List<WireType> wireTypes() {
        List<WireType> types = new ArrayList<>(spec);
        parameters.forEach(parameter -> types.add(parameter.type()));
        types.addAll(List.of(started, inbound, outbound, result));
        return types;
    }
}
