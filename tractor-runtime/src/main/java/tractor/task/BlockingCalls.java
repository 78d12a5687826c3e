package tractor.task;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Runs blocking work on daemon platform threads, which are kept for ten seconds. The work gets a scope of its own below
 * the caller's, so that a cancel interrupts exactly this work and never what the thread does next.
 */
final class BlockingCalls {
    private static final AtomicLong COUNT = new AtomicLong();
    private static final ExecutorService THREADS = new ThreadPoolExecutor(
            0,
            Integer.MAX_VALUE,
            10,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            work -> Tasks.platformThread("tractor-blocking-" + COUNT.incrementAndGet(), work));

    private BlockingCalls() {}

    static <T extends @Nullable Object> T call(Callable<T> work) throws Exception {
        Tasks.checkpoint();
        Ambient ambient = Ambient.current();
        CancelScope scope = CancelScope.below(ambient.scope(), TaskTree.Kind.BLOCKING, "");
        Promise<T> outcome = new Promise<>();
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        boolean handedOver = false;
        try {
            THREADS.execute(() -> {
                Thread thread = Thread.currentThread();
                ClassLoader usual = thread.getContextClassLoader();
                thread.setContextClassLoader(loader);
                try {
                    perform(work, ambient, scope, outcome);
                } finally {
                    thread.setContextClassLoader(usual);
                }
            });
            handedOver = true;
            outcome.awaitDone();
        } catch (InterruptedException interrupt) {
            scope.cancel("its caller was interrupted");
            throw interrupt;
        } finally {
            if (!handedOver) {
                scope.leave(false);
            }
        }
        Throwable failure = outcome.failure();
        if (failure != null) {
            throw Failures.<Exception>raise(failure);
        }
        return outcome.result();
    }

    private static <T extends @Nullable Object> void perform(
            Callable<T> work, Ambient ambient, CancelScope scope, Promise<T> outcome) {
        T value;
        scope.enter();
        try {
            value = ambient.within(scope).call(work);
        } catch (Throwable failure) {
            scope.leave(false);
            outcome.fail(failure);
            return;
        }
        scope.leave(false);
        outcome.complete(value);
    }
}
