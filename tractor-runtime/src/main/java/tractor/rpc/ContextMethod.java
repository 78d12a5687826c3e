package tractor.rpc;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tractor.codec.PayloadCodec;
import tractor.context.ContextCodecs;
import tractor.msg.FuncType;

/**
 * A method that opens a context.
 *
 * @param <A> the record of the arguments
 * @param <S> the first value, sent by the callee's {@code started}
 * @param <I> what the callee receives
 * @param <O> what the callee sends
 * @param <R> the result
 */
public final class ContextMethod<
                A,
                S extends @Nullable Object,
                I extends @Nullable Object,
                O extends @Nullable Object,
                R extends @Nullable Object>
        extends Endpoint<A, ContextMethod<A, S, I, O, R>> {
    private final ContextCodecs<S, I, O, R> payloads;

    private ContextMethod(
            String namespace,
            String name,
            PayloadCodec<A> arguments,
            ContextCodecs<S, I, O, R> payloads,
            List<DeclaredException<?>> declared) {
        super(namespace, name, arguments, declared);
        this.payloads = payloads;
    }

    public static <
                    A,
                    S extends @Nullable Object,
                    I extends @Nullable Object,
                    O extends @Nullable Object,
                    R extends @Nullable Object>
            ContextMethod<A, S, I, O, R> of(
                    String namespace,
                    String name,
                    PayloadCodec<A> arguments,
                    PayloadCodec<S> started,
                    PayloadCodec<I> inbound,
                    PayloadCodec<O> outbound,
                    PayloadCodec<R> result) {
        ContextCodecs<S, I, O, R> payloads = new ContextCodecs<>(started, inbound, outbound, result);
        return new ContextMethod<>(namespace, name, arguments, payloads, List.of());
    }

    /** How the four kinds of payload travel. */
    public ContextCodecs<S, I, O, R> payloads() {
        return payloads;
    }

    @Override
    ContextMethod<A, S, I, O, R> withDeclared(List<DeclaredException<?>> exceptions) {
        return new ContextMethod<>(namespace(), name(), arguments(), payloads, exceptions);
    }

    @Override
    FuncType functype() {
        return FuncType.CONTEXT;
    }
}
