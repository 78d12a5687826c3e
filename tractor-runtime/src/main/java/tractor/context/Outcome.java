package tractor.context;

import org.jspecify.annotations.Nullable;
import tractor.msg.Uid;

/**
 * How a context stands or ended, as a value.
 *
 * @param <R> the result
 */
public sealed interface Outcome<R extends @Nullable Object> {
    /** The callee's task still runs. */
    record Pending<R extends @Nullable Object>() implements Outcome<R> {}

    /** The callee returned. */
    record Ok<R extends @Nullable Object>(R value) implements Outcome<R> {}

    /** The callee failed, or the link to it was lost. */
    record Failed<R extends @Nullable Object>(RuntimeException failure) implements Outcome<R> {}

    /** The callee was cancelled; the canceller is null when the peer did not tell. */
    record Cancelled<R extends @Nullable Object>(@Nullable Uid canceller) implements Outcome<R> {}
}
