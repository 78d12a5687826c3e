package tractor.rpc;

import java.util.function.BiFunction;
import tractor.codec.PayloadCodec;

public final class StreamMethod<A, T> {
    private StreamMethod() {}

    public static <A, T> StreamMethod<A, T> of(String namespace, String name, PayloadCodec<A> arguments, PayloadCodec<T> item) {
        return new StreamMethod<>();
    }

    public <X extends Throwable> StreamMethod<A, T> declaring(Class<X> type, BiFunction<String, Throwable, X> factory) {
        return this;
    }
}
