package tractor.actor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tractor.log.TractorLog;

/** What is to be closed when an actor is over, the last first. Safe for any thread; {@link #close} runs user code. */
final class ExitStack {
    private static final TractorLog LOG = TractorLog.of("actor");

    private final Deque<AutoCloseable> callbacks = new ArrayDeque<>(); // guarded by this
    private boolean closed; // guarded by this

    synchronized void push(AutoCloseable callback) {
        if (closed) {
            throw new IllegalStateException("the actor is over: nothing more is closed with it");
        }
        callbacks.push(callback);
    }

    /**
     * Closes all, whatever each of them throws, and through any interrupt, which it keeps in the thread's flag.
     *
     * @return what they have thrown
     */
    List<Throwable> close() {
        List<Throwable> failures = new ArrayList<>();
        boolean interrupted = Thread.interrupted();
        for (AutoCloseable callback = pop(); callback != null; callback = pop()) {
            try {
                callback.close();
            } catch (Throwable thrown) { // user code: the next one is to be closed all the same
                LOG.error(() -> "a callback at the actor's exit failed", thrown);
                failures.add(thrown);
            }
            interrupted |= Thread.interrupted();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return failures;
    }

    @Nullable
    private synchronized AutoCloseable pop() {
        closed = callbacks.isEmpty();
        return callbacks.poll();
    }
}
