package tractor.task;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A value or a failure that comes once, from any thread, for any number of waiters. Completing never blocks and runs no
 * code of the waiters, only the short callbacks given to {@link #onDone}.
 *
 * <p>Races considered: of several completers one wins, by compare-and-set; a callback is taken off its stack by exactly
 * one thread, and whoever pushes one looks at the outcome afterwards, so none is forgotten; an outcome is published
 * before the waiters are released.
 */
public final class Promise<T extends @Nullable Object> {
    private record Outcome<T extends @Nullable Object>(
            T value, @Nullable Throwable failure) {}

    private record Callback(Runnable action, @Nullable Callback next) {}

    private final AtomicReference<@Nullable Outcome<@Nullable T>> outcome = new AtomicReference<>();
    private final AtomicReference<@Nullable Callback> callbacks = new AtomicReference<>();
    private final CountDownLatch done = new CountDownLatch(1);

    /** Without an outcome yet. */
    public Promise() {}

    /** Gives the value. Returns false, and changes nothing, if an outcome was there already. */
    public boolean complete(T value) {
        return settle(new Outcome<>(value, null));
    }

    /** Gives a failure instead. Returns false, and changes nothing, if an outcome was there already. */
    public boolean fail(Throwable failure) {
        return settle(new Outcome<>(null, failure));
    }

    /** Whether it has a value or has failed. Never blocks. */
    public boolean isDone() {
        return outcome.get() != null;
    }

    /**
     * Waits for the outcome.
     *
     * @throws InterruptedException if the current scope is cancelled or the thread interrupted; the promise stays
     * @throws RuntimeException the failure, as itself; a checked one within {@link TaskFailedException}
     */
    public T await() throws InterruptedException {
        awaitDone();
        return result();
    }

    /** Waits for the outcome, not for longer than that. Returns {@link #isDone()}; does not throw a failure. */
    public boolean await(Duration timeout) throws InterruptedException {
        Tasks.checkpoint();
        try {
            return done.await(Deadline.nanos(timeout), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupt) {
            throw Tasks.asCancelled(interrupt);
        }
    }

    /**
     * Waits for the outcome, not for longer than that, through any interrupt, which is put back at the end. Returns
     * {@link #isDone()}; does not throw a failure.
     */
    public boolean awaitUninterruptibly(Duration timeout) {
        long nanos = Deadline.nanos(timeout);
        long end = System.nanoTime() + nanos;
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return done.await(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException interrupt) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /**
     * The outcome, without waiting.
     *
     * @throws IllegalStateException if there is none yet
     * @throws RuntimeException the failure, as itself; a checked one within {@link TaskFailedException}
     */
    public T result() {
        Outcome<@Nullable T> settled = outcome.get();
        if (settled == null) {
            throw new IllegalStateException("no outcome yet");
        }
        if (settled.failure() != null) {
            throw Failures.<RuntimeException>raise(Failures.unchecked(settled.failure(), "promise"));
        }
        return valueOf(settled);
    }

    /** Has the callback run once by the completer, which it must not block; at once, here, if the outcome is there. */
    public void onDone(Runnable callback) {
        callbacks.updateAndGet(next -> new Callback(callback, next));
        if (isDone()) {
            runCallbacks();
        }
    }

    /** The failure, or null if there is none, or no outcome. */
    @Nullable
    Throwable failure() {
        Outcome<@Nullable T> settled = outcome.get();
        return settled == null ? null : settled.failure();
    }

    /** Waits for the outcome, however long it takes and through any interrupt, which is put back at the end. */
    public void awaitUninterruptibly() {
        while (!awaitUninterruptibly(Duration.ofDays(1))) {
            // not for ever yet
        }
    }

    void awaitDone() throws InterruptedException {
        Tasks.checkpoint();
        try {
            done.await();
        } catch (InterruptedException interrupt) {
            throw Tasks.asCancelled(interrupt);
        }
    }

    private boolean settle(Outcome<@Nullable T> settled) {
        if (!outcome.compareAndSet(null, settled)) {
            return false;
        }
        done.countDown();
        runCallbacks();
        return true;
    }

    private void runCallbacks() {
        for (Callback each = callbacks.getAndSet(null); each != null; each = each.next()) {
            Callbacks.run(each.action());
        }
    }

    @SuppressWarnings("NullAway") // a value is null only where T allows it
    private static <T extends @Nullable Object> T valueOf(Outcome<@Nullable T> settled) {
        return settled.value();
    }
}
