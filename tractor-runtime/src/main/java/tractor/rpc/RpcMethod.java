package tractor.rpc;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tractor.codec.PayloadCodec;
import tractor.msg.FuncType;

/**
 * A method with one reply.
 *
 * @param <A> the record of the arguments
 * @param <R> the result, {@code Void} when there is none
 */
public final class RpcMethod<A, R extends @Nullable Object> extends Endpoint<A, RpcMethod<A, R>> {
    private final PayloadCodec<R> result;

    private RpcMethod(
            String namespace,
            String name,
            PayloadCodec<A> arguments,
            PayloadCodec<R> result,
            List<DeclaredException<?>> declared) {
        super(namespace, name, arguments, declared);
        this.result = Objects.requireNonNull(result, "result");
    }

    public static <A, R extends @Nullable Object> RpcMethod<A, R> of(
            String namespace, String name, PayloadCodec<A> arguments, PayloadCodec<R> result) {
        return new RpcMethod<>(namespace, name, arguments, result, List.of());
    }

    /** How the result travels. */
    public PayloadCodec<R> result() {
        return result;
    }

    @Override
    RpcMethod<A, R> withDeclared(List<DeclaredException<?>> exceptions) {
        return new RpcMethod<>(namespace(), name(), arguments(), result, exceptions);
    }

    @Override
    FuncType functype() {
        return FuncType.FUNCTION;
    }
}
