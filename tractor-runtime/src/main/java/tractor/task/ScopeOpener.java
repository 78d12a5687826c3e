package tractor.task;

import org.jspecify.annotations.Nullable;

/**
 * Opens something that lasts for as long as a block runs in it, such as a context, a nursery, or a resource in
 * try-with-resources: {@code inside -> quotes.watch("btcusdt", watch -> inside.run(watch))}.
 *
 * @param <T> what it opens
 */
@FunctionalInterface
public interface ScopeOpener<T extends @Nullable Object> {
    /** Opens it, calls {@code inside} once with it, closes it, and returns. */
    void open(Inside<T> inside) throws Exception;

    /** The block in which it is open. */
    @FunctionalInterface
    interface Inside<T extends @Nullable Object> {
        /**
         * Returns when it may be closed.
         *
         * @throws InterruptedException when it must be closed, since the block was cancelled: let it pass
         * @throws IllegalStateException if called before
         */
        void run(T value) throws InterruptedException;
    }
}
