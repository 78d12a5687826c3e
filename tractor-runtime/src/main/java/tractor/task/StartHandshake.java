package tractor.task;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Between a starter and a task that must say {@code started} first. Whoever moves it out of PENDING decides whose the
 * task is: STARTED, the nursery's like any other; ABANDONED by a cancelled starter, or ENDED without a word, the
 * starter's, who takes its failure.
 */
final class StartHandshake<V extends @Nullable Object> implements StartedTask.Started<V> {
    private enum Phase {
        PENDING,
        STARTED,
        ABANDONED,
        ENDED
    }

    private final AtomicReference<Phase> phase = new AtomicReference<>(Phase.PENDING);

    /** Completed with the value by {@code started}, or failed when the task ends; both at most once. */
    final Promise<V> value = new Promise<>();

    @Override
    public void started(V ready) {
        if (phase.compareAndSet(Phase.PENDING, Phase.STARTED)) {
            value.complete(ready);
        } else if (phase.get() == Phase.STARTED) {
            throw new IllegalStateException("started() called twice");
        }
    }

    /** The starter gives up; false if the task was quicker, and {@link #value} settled or about to be. */
    boolean abandon() {
        return phase.compareAndSet(Phase.PENDING, Phase.ABANDONED);
    }

    /** The task is over; returns whether its failure goes to the starter and not to the nursery. */
    boolean ended() {
        phase.compareAndSet(Phase.PENDING, Phase.ENDED);
        return phase.get() != Phase.STARTED;
    }
}
