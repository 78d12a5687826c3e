package tractor.rpc;

import java.util.function.BiFunction;
import tractor.codec.PayloadCodec;

public final class RpcMethod<A, R> {
    private RpcMethod() {}

    public static <A, R> RpcMethod<A, R> of(String namespace, String name, PayloadCodec<A> arguments, PayloadCodec<R> result) {
        return new RpcMethod<>();
    }

    public <X extends Throwable> RpcMethod<A, R> declaring(Class<X> type, BiFunction<String, Throwable, X> factory) {
        return this;
    }
}
