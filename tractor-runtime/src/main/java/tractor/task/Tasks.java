package tractor.task;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** The face of this package: opens nurseries and holds the blocking calls that belong to no object. */
public final class Tasks {
    private static final String UNNAMED = "nursery";

    private Tasks() {}

    /**
     * Runs the body with a new {@link TaskNursery}, on the current thread, and returns when it and all tasks have
     * ended.
     *
     * @throws X as thrown by the body
     * @throws TaskFailedException if a task failed with a checked exception; other failures come as themselves
     * @throws InterruptedException if a scope around is cancelled, or the thread was interrupted from elsewhere
     */
    public static <X extends Exception> void nursery(TaskNursery.Body<X> body) throws X, InterruptedException {
        TaskNursery.run(UNNAMED, TaskThreads.VIRTUAL, body);
    }

    /** As {@link #nursery(TaskNursery.Body)}, with a name for tasks and messages. */
    public static <X extends Exception> void nursery(String name, TaskNursery.Body<X> body)
            throws X, InterruptedException {
        TaskNursery.run(name, TaskThreads.VIRTUAL, body);
    }

    /** As {@link #nursery(TaskNursery.Body)}, with a name and a choice of threads. */
    public static <X extends Exception> void nursery(String name, TaskThreads threads, TaskNursery.Body<X> body)
            throws X, InterruptedException {
        TaskNursery.run(name, threads, body);
    }

    /**
     * As {@link #nursery(TaskNursery.Body)}, returning the body's value.
     *
     * @throws java.util.concurrent.CancellationException if there is none, as the nursery's own cancel cut the body
     */
    public static <T extends @Nullable Object, X extends Exception> T callInNursery(TaskNursery.CallBody<T, X> body)
            throws X, InterruptedException {
        return TaskNursery.call(UNNAMED, TaskThreads.VIRTUAL, body);
    }

    /** As {@link #callInNursery(TaskNursery.CallBody)}, with a name for tasks and messages. */
    public static <T extends @Nullable Object, X extends Exception> T callInNursery(
            String name, TaskNursery.CallBody<T, X> body) throws X, InterruptedException {
        return TaskNursery.call(name, TaskThreads.VIRTUAL, body);
    }

    /** As {@link #callInNursery(TaskNursery.CallBody)}, with a name and a choice of threads. */
    public static <T extends @Nullable Object, X extends Exception> T callInNursery(
            String name, TaskThreads threads, TaskNursery.CallBody<T, X> body) throws X, InterruptedException {
        return TaskNursery.call(name, threads, body);
    }

    /** What runs in several scopes at once, with what they have opened, in order. */
    @FunctionalInterface
    public interface GatheredBody<T extends @Nullable Object, X extends Exception> {
        void run(List<T> values) throws X, InterruptedException;
    }

    /** As {@link GatheredBody}, returning a value. */
    @FunctionalInterface
    public interface GatheredCall<T extends @Nullable Object, R extends @Nullable Object, X extends Exception> {
        R call(List<T> values) throws X, InterruptedException;
    }

    /**
     * Opens all of them at once, each in a task of its own, and runs the body when all are open, on the current thread.
     * They are closed, at once again, when the body is over. One that fails, to open or later, cancels the others and
     * the body, as in a {@link TaskNursery}, and so does the body.
     *
     * @param openers at least one
     * @throws IllegalArgumentException if there is none
     * @throws X as thrown by the body
     * @throws TaskFailedException if one of them failed with a checked exception; other failures come as themselves
     * @throws InterruptedException if a scope around is cancelled, or the thread was interrupted from elsewhere
     */
    public static <T extends @Nullable Object, X extends Exception> void gatherContexts(
            List<? extends ScopeOpener<T>> openers, GatheredBody<T, X> body) throws X, InterruptedException {
        Tasks.<T, Boolean, X>callInContexts(openers, values -> {
            body.run(values);
            return true;
        });
    }

    /** As {@link #gatherContexts}, returning the body's value. */
    public static <T extends @Nullable Object, R extends @Nullable Object, X extends Exception> R callInContexts(
            List<? extends ScopeOpener<T>> openers, GatheredCall<T, R, X> body) throws X, InterruptedException {
        return GatheredScopes.call(openers, body);
    }

    /** The innermost scope around the caller, or null outside of any. */
    public static @Nullable CancelScope currentScope() {
        return Ambient.current().scope();
    }

    /** Raises if the current scope is cancelled or the thread interrupted; else returns at once, having read two flags. */
    public static void checkpoint() throws InterruptedException {
        CancelScope scope = Ambient.current().scope();
        if (scope != null && scope.effectivelyCancelled()) {
            throw scope.raised(false);
        }
        if (Thread.interrupted()) {
            throw asCancelled(new InterruptedException());
        }
    }

    /** Waits that long; raises when cancelled or interrupted, also for a duration that is not positive. */
    public static void sleep(Duration duration) throws InterruptedException {
        checkpoint();
        try {
            Thread.sleep(duration);
        } catch (InterruptedException interrupt) {
            throw asCancelled(interrupt);
        }
    }

    /**
     * Runs the work on a platform thread and returns its result, while the calling task waits. For calls that would
     * hold up the other tasks of an actor, such as reading {@code System.in}.
     *
     * <p>When the waiter is cancelled or interrupted the work is cancelled and its thread interrupted, but the waiter
     * does not stay for its end, since such calls often cannot be interrupted; a late result or failure is dropped.
     * Owner and scope are the caller's.
     *
     * @throws Exception what the work throws, as itself
     * @throws InterruptedException if the waiter was cancelled or interrupted
     */
    public static <T extends @Nullable Object> T blocking(Callable<T> work) throws Exception {
        return BlockingCalls.call(work);
    }

    /**
     * A daemon platform thread, not yet started; for the runtime's own loops, which no cancellation reaches. It inherits
     * nothing from the current thread, no thread-locals, class loader or ambient.
     */
    public static Thread platformThread(String name, Runnable loop) {
        return Thread.ofPlatform()
                .daemon()
                .name(name)
                .inheritInheritableThreadLocals(false)
                .unstarted(loop);
    }

    /**
     * The interrupt that a blocking call has just thrown, as the cancellation that it is, or itself if it came from
     * elsewhere. For upper floors that block by means of the platform.
     */
    public static InterruptedException asCancelled(InterruptedException interrupt) {
        CancelScope scope = Ambient.current().scope();
        return scope != null && scope.effectivelyCancelled() ? scope.raised(true) : interrupt;
    }
}
