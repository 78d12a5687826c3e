package tractor.rpc;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import tractor.codec.PayloadCodec;
import tractor.msg.FuncType;

/**
 * What both sides know of one remote method: where it is found, how its arguments travel, and which exceptions come
 * back as themselves. Generated code holds one constant per method.
 *
 * @param <A> the generated record of the arguments
 * @param <E> the kind of endpoint itself
 */
public abstract sealed class Endpoint<A, E extends Endpoint<A, E>> permits RpcMethod, StreamMethod, ContextMethod {
    private final String namespace;
    private final String name;
    private final PayloadCodec<A> arguments;
    private final List<DeclaredException<?>> declared;

    Endpoint(String namespace, String name, PayloadCodec<A> arguments, List<DeclaredException<?>> declared) {
        this.namespace = Objects.requireNonNull(namespace, "namespace");
        this.name = Objects.requireNonNull(name, "name");
        this.arguments = Objects.requireNonNull(arguments, "arguments");
        this.declared = List.copyOf(declared);
    }

    /** The namespace, {@code ns} on the wire. */
    public final String namespace() {
        return namespace;
    }

    /** The method's name, {@code func} on the wire. */
    public final String name() {
        return name;
    }

    /** How the arguments travel: a map by parameter name. */
    public final PayloadCodec<A> arguments() {
        return arguments;
    }

    /**
     * The same endpoint with one more exception that comes back as itself.
     *
     * @param rebuild makes the exception from the remote message and the remote failure as cause; runs on the caller's task
     */
    public final <X extends Exception> E declaring(Class<X> type, BiFunction<String, Throwable, X> rebuild) {
        List<DeclaredException<?>> more = new ArrayList<>(declared);
        more.add(new DeclaredException<>(type, rebuild));
        return withDeclared(more);
    }

    abstract E withDeclared(List<DeclaredException<?>> exceptions);

    final List<DeclaredException<?>> declared() {
        return declared;
    }

    abstract FuncType functype();

    /** Namespace and name, as people write it. */
    @Override
    public final String toString() {
        return namespace.substring(namespace.lastIndexOf('.') + 1) + "." + name;
    }
}
