package tractor.task;

import org.jspecify.annotations.Nullable;

/** A task that says when it has begun in earnest; see {@link TaskNursery#startAndWait}. */
@FunctionalInterface
public interface StartedTask<V extends @Nullable Object> {
    /**
     * Calls {@link Started#started} once it is up, then goes on as an ordinary task.
     */
    void run(Started<V> ready) throws Exception;

    /** Through which the task tells its starter that it is up. */
    @FunctionalInterface
    interface Started<V extends @Nullable Object> {
        /**
         * Hands the value to the starter. Without effect if that one was cancelled meanwhile: then so is this task.
         *
         * @throws IllegalStateException if called twice
         */
        void started(V value);
    }
}
