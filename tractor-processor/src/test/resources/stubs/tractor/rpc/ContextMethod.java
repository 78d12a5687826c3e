package tractor.rpc;

import java.util.function.BiFunction;
import tractor.codec.PayloadCodec;

public final class ContextMethod<A, S, I, O, R> {
    private ContextMethod() {}

    public static <A, S, I, O, R> ContextMethod<A, S, I, O, R> of(String namespace, String name, PayloadCodec<A> arguments, PayloadCodec<S> started, PayloadCodec<I> inbound, PayloadCodec<O> outbound, PayloadCodec<R> result) {
        return new ContextMethod<>();
    }

    public <X extends Throwable> ContextMethod<A, S, I, O, R> declaring(Class<X> type, BiFunction<String, Throwable, X> factory) {
        return this;
    }
}
