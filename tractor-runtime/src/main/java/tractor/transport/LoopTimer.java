package tractor.transport;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Something that an {@link IoLoop} will run at its time, unless cancelled before. Thread-safe. */
public final class LoopTimer {

    final long deadlineNanos;
    private final AtomicReference<@Nullable Runnable> action;

    LoopTimer(long deadlineNanos, Runnable action) {
        this.deadlineNanos = deadlineNanos;
        this.action = new AtomicReference<>(action);
    }

    /** Prevents the run. Returns false if it has begun, or was cancelled already. */
    public boolean cancel() {
        return action.getAndSet(null) != null;
    }

    /** Takes the action to run, or null if it was cancelled. */
    @Nullable
    Runnable take() {
        return action.getAndSet(null);
    }
}
