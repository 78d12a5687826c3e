package tractor.context;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tractor.codec.PayloadCodec;

/**
 * How the four kinds of payload of a context travel.
 *
 * @param started the first value, from the callee
 * @param inbound what the callee receives
 * @param outbound what the callee sends
 * @param result the final value, from the callee
 */
public record ContextCodecs<
        S extends @Nullable Object, I extends @Nullable Object, O extends @Nullable Object, R extends @Nullable Object>(
        PayloadCodec<S> started, PayloadCodec<I> inbound, PayloadCodec<O> outbound, PayloadCodec<R> result) {
    public ContextCodecs {
        Objects.requireNonNull(started, "started");
        Objects.requireNonNull(inbound, "inbound");
        Objects.requireNonNull(outbound, "outbound");
        Objects.requireNonNull(result, "result");
    }
}
