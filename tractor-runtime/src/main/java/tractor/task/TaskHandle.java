package tractor.task;

import org.jspecify.annotations.Nullable;

/** One task of a nursery, seen from outside; safe for any thread. Nobody needs to join: the nursery waits anyway. */
public sealed interface TaskHandle<T extends @Nullable Object> permits Task {
    /** How far a task has come. */
    enum State {
        /** Not over, perhaps not begun. */
        RUNNING,
        /** Returned. */
        SUCCEEDED,
        /** Threw; its nursery fails too, unless {@link TaskNursery#startAndWait} passed the failure to the starter. */
        FAILED,
        /** Ended by a cancellation. */
        CANCELLED
    }

    /** The name that the task was started with. */
    String name();

    /** What has become of the task so far. Never blocks. */
    State state();

    /** Cancels this task alone; its nursery and siblings go on. Returns whether this call did it. */
    boolean cancel();

    /** As {@link #cancel()}, with a reason for {@link TaskCancelledException#reason()}. */
    boolean cancel(@Nullable Object reason);

    /**
     * Waits for the end of the task and returns its value.
     *
     * @throws TaskFailedException if it failed, with the failure as cause; a nursery does not report that twice
     * @throws java.util.concurrent.CancellationException if the task was cancelled, though the waiter was not
     * @throws InterruptedException if the waiter itself is cancelled or interrupted; that alone never ends the task
     */
    T join() throws InterruptedException;

    /** Has the callback run once when the task is over, on its thread, which it must not block. */
    void onDone(Runnable callback);
}
