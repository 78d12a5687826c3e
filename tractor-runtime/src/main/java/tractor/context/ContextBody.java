package tractor.context;

import org.jspecify.annotations.Nullable;

/**
 * What the caller does while a context is open. Returning means: wait for the callee's result; throwing means: cancel
 * the callee.
 *
 * @param <C> the caller's face of the context
 * @param <T> the body's own result
 * @param <X> what the body throws besides a cancellation
 */
@FunctionalInterface
public interface ContextBody<C, T extends @Nullable Object, X extends Exception> {
    /** Runs the block; what it returns or throws comes out of the call that opened the context. */
    T run(C context) throws X, InterruptedException;
}
