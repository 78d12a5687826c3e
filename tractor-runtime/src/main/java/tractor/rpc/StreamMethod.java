package tractor.rpc;

import java.util.List;
import java.util.Objects;
import tractor.codec.PayloadCodec;
import tractor.msg.FuncType;

/**
 * A method that answers with a one-way stream of items.
 *
 * @param <A> the record of the arguments
 * @param <T> the item
 */
public final class StreamMethod<A, T> extends Endpoint<A, StreamMethod<A, T>> {
    private final PayloadCodec<T> item;

    private StreamMethod(
            String namespace,
            String name,
            PayloadCodec<A> arguments,
            PayloadCodec<T> item,
            List<DeclaredException<?>> declared) {
        super(namespace, name, arguments, declared);
        this.item = Objects.requireNonNull(item, "item");
    }

    public static <A, T> StreamMethod<A, T> of(
            String namespace, String name, PayloadCodec<A> arguments, PayloadCodec<T> item) {
        return new StreamMethod<>(namespace, name, arguments, item, List.of());
    }

    /** How an item travels. */
    public PayloadCodec<T> item() {
        return item;
    }

    @Override
    StreamMethod<A, T> withDeclared(List<DeclaredException<?>> exceptions) {
        return new StreamMethod<>(namespace(), name(), arguments(), item, exceptions);
    }

    @Override
    FuncType functype() {
        return FuncType.GENERATOR;
    }
}
