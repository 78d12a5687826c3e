package tractor.task;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A block that owns tasks and does not end before the last of them has. Made by {@link Tasks#nursery} and its siblings;
 * modelled on Trio's nursery.
 *
 * <p>Tasks may be started from any thread, also by each other and by threads that are no tasks, while the body runs or
 * a task lives. When the body or a task fails, all others are cancelled. The first failure comes out of the nursery,
 * later ones as its suppressed; what tasks throw because they are cancelled is dropped. Unchecked failures and errors
 * come out as themselves, as do the body's own checked ones; a checked failure of a task comes out as the cause of a
 * {@link TaskFailedException}. The wait for cancelled tasks cannot be interrupted: a task that ignores its cancellation
 * keeps the nursery open. The {@linkplain Ambient#owner() owner} and the context class loader are inherited from where the
 * nursery was opened.
 *
 * <p>Races considered:
 * <ul>
 *   <li><b>start against close:</b> both are decided under the lock, and a start counts as a living task before its
 *       thread exists.
 *   <li><b>start against cancel:</b> the task's scope hangs below the nursery's before the thread starts, so it is
 *       reached by the push or born cancelled; the task then runs to its first blocking call, as in Trio.
 *   <li><b>failure against the interrupt it causes:</b> a failure is booked before the scope is cancelled, so whoever
 *       is interrupted by it finds the scope cancelled, and the books hold the failure before the count reaches zero.
 *   <li><b>owner interrupted while it waits:</b> by a cancel, the tasks are reached by the same push; from elsewhere,
 *       the owner cancels the nursery, waits on, and raises the interrupt at the end.
 * </ul>
 */
public final class TaskNursery {
    private final String name;
    private final TaskThreads threads;
    private final CancelScope scope;
    private final Ambient ambient;
    private final @Nullable ClassLoader contextLoader;
    private final AtomicLong unnamed = new AtomicLong();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition idle = lock.newCondition();

    // guarded by lock
    private final List<Throwable> failures = new ArrayList<>();
    private int living;
    private boolean cut;
    private boolean closed;

    private TaskNursery(String name, TaskThreads threads, CancelScope scope) {
        this.name = name;
        this.threads = threads;
        this.scope = scope;
        this.ambient = Ambient.current().within(scope);
        this.contextLoader = Thread.currentThread().getContextClassLoader();
    }

    /** What runs in a nursery. */
    @FunctionalInterface
    public interface Body<X extends Exception> {
        void run(TaskNursery nursery) throws X, InterruptedException;
    }

    /** What runs in a nursery and returns a value. */
    @FunctionalInterface
    public interface CallBody<T extends @Nullable Object, X extends Exception> {
        T call(TaskNursery nursery) throws X, InterruptedException;
    }

    /** Work without a result. */
    @FunctionalInterface
    public interface Work {
        void run() throws Exception;
    }

    static <X extends Exception> void run(String name, TaskThreads threads, Body<X> body)
            throws X, InterruptedException {
        TaskNursery nursery = new TaskNursery(name, threads, CancelScope.open(TaskTree.Kind.NURSERY, name));
        Throwable thrown = null;
        try {
            nursery.ambient.call(() -> {
                body.run(nursery);
                return true;
            });
        } catch (Throwable unwinding) {
            thrown = unwinding;
        }
        nursery.<X>end(thrown);
    }

    static <T extends @Nullable Object, X extends Exception> T call(
            String name, TaskThreads threads, CallBody<T, X> body) throws X, InterruptedException {
        TaskNursery nursery = new TaskNursery(name, threads, CancelScope.open(TaskTree.Kind.NURSERY, name));
        Promise<T> value = new Promise<>();
        Throwable thrown = null;
        try {
            nursery.ambient.call(() -> value.complete(body.call(nursery)));
        } catch (Throwable unwinding) {
            thrown = unwinding;
        }
        nursery.<X>end(thrown);
        if (!value.isDone()) {
            throw new CancellationException("nursery " + name + " was cancelled before its body returned a value");
        }
        return value.result();
    }

    /** The name by which it appears in dumps. */
    public String name() {
        return name;
    }

    /** The scope around the body and all tasks. */
    public CancelScope scope() {
        return scope;
    }

    /** The nursery with all tasks, nurseries and scopes in it, as they are now. From any thread. */
    public TaskTree tree() {
        return scope.tree();
    }

    /** Cancels the body and all tasks; the nursery absorbs that and returns. From any thread. */
    public boolean cancel() {
        return scope.cancel();
    }

    /** As {@link #cancel()}, with a reason for {@link TaskCancelledException#reason()}. */
    public boolean cancel(@Nullable Object reason) {
        return scope.cancel(reason);
    }

    /**
     * Starts a task, on a thread that is named after the nursery and the task. In a cancelled nursery it runs up to its first blocking call.
     *
     * @throws IllegalStateException if the nursery is over
     */
    public <T extends @Nullable Object> TaskHandle<T> start(String taskName, Callable<T> work) {
        return launch(taskName, work, null);
    }

    /** As {@link #start(String, Callable)}, for work without a result. */
    public TaskHandle<@Nullable Void> start(String taskName, Work work) {
        return launch(taskName, calling(work), null);
    }

    /** As {@link #start(String, Callable)}, under a name made of the nursery's and a number. */
    public <T extends @Nullable Object> TaskHandle<T> start(Callable<T> work) {
        return launch(nextName(), work, null);
    }

    /** As {@link #start(Callable)}, for work without a result. */
    public TaskHandle<@Nullable Void> start(Work work) {
        return launch(nextName(), calling(work), null);
    }

    /**
     * Starts a task and waits until it says {@link StartedTask.Started#started}; returns the value given there. The
     * task then goes on as any other. If it fails before, the failure is thrown here, a checked one within
     * {@link TaskFailedException}, and the nursery does not fail. If the starter is cancelled before, the task is
     * cancelled, and its end awaited, however long it takes.
     *
     * @throws IllegalStateException if the nursery is over, or the task returned without saying it
     * @throws CancellationException if the task was cancelled before it said it, though the starter was not
     */
    public <V extends @Nullable Object> V startAndWait(String taskName, StartedTask<V> work)
            throws InterruptedException {
        Tasks.checkpoint();
        StartHandshake<V> handshake = new StartHandshake<>();
        Task<@Nullable Void> task = launch(taskName, calling(() -> work.run(handshake)), handshake);
        try {
            return handshake.value.await();
        } catch (InterruptedException interrupt) {
            boolean abandoned = handshake.abandon();
            if (abandoned) {
                task.cancel("its starter was interrupted");
                Throwable failure = task.awaitFailure();
                if (failure == null) {
                    throw interrupt;
                }
            }
            // settled in the same moment, or failed on the way out: that stands, and the interrupt stays pending
            handshake.value.awaitUninterruptibly();
            Thread.currentThread().interrupt();
            return handshake.value.result();
        }
    }

    Ambient ambient() {
        return ambient;
    }

    /** Books a failure, then cancels everybody else if it is the first. */
    void fail(Throwable failure) {
        lock.lock();
        try {
            failures.add(failure);
        } finally {
            lock.unlock();
        }
        scope.cancel(failure);
    }

    /** A task ended by a cancellation. */
    void childCut() {
        lock.lock();
        try {
            cut = true;
        } finally {
            lock.unlock();
        }
    }

    void childGone() {
        lock.lock();
        try {
            living--;
            if (living == 0) {
                idle.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    private <T extends @Nullable Object> Task<T> launch(
            String taskName, Callable<T> work, @Nullable StartHandshake<?> handshake) {
        lock.lock();
        try {
            if (closed) {
                throw new IllegalStateException("nursery " + name + " is over: cannot start task " + taskName);
            }
            living++;
        } finally {
            lock.unlock();
        }
        Task<T> task = null;
        boolean begun = false;
        try {
            task = new Task<>(this, taskName, work, handshake);
            Thread thread = threads.newThread(threadName(taskName), task);
            thread.setContextClassLoader(contextLoader);
            thread.start();
            begun = true;
            return task;
        } finally {
            if (!begun) {
                if (task != null) {
                    task.neverBegan();
                }
                childGone();
            }
        }
    }

    /** After the body: waits for the tasks, leaves the scope, throws what is to be thrown. */
    private <X extends Exception> void end(@Nullable Throwable thrown) throws X, InterruptedException {
        Throwable foreign = null;
        boolean echo = false;
        if (thrown != null && !Failures.isEcho(thrown)) {
            fail(thrown);
        } else if (thrown != null && scope.effectivelyCancelled()) {
            echo = true;
            Failures.hiddenIn(thrown).forEach(this::fail);
        } else if (thrown != null) {
            foreign = thrown;
            scope.cancel(thrown);
        }
        Throwable whileWaiting = awaitTasks();
        if (foreign == null) {
            foreign = whileWaiting;
        }
        boolean cutShort = foreign == null && (echo || (cut && scope.effectivelyCancelled()));
        boolean absorbed = scope.leave(cutShort);
        if (!failures.isEmpty()) {
            if (foreign != null) {
                Thread.currentThread().interrupt();
            }
            throw Failures.<X>raise(Failures.combine(failures, thrown, "task of nursery " + name));
        }
        if (foreign != null) {
            throw Failures.<X>raise(foreign);
        }
        if (cutShort && !absorbed) {
            throw Failures.<X>raise(thrown != null ? thrown : scope.raised(false));
        }
    }

    /** Returns when no task is left and none can be started; with an interrupt that came from elsewhere, if any. */
    private @Nullable InterruptedException awaitTasks() {
        InterruptedException foreign = null;
        while (true) {
            try {
                awaitIdle();
                return foreign;
            } catch (InterruptedException interrupt) {
                if (scope.effectivelyCancelled()) {
                    scope.raised(true); // noted, and not thrown yet
                } else {
                    foreign = interrupt;
                    scope.cancel(interrupt);
                }
            }
        }
    }

    /** Raises an interrupt while uncancelled only: after that the tasks are told, and it is their turn to end. */
    private void awaitIdle() throws InterruptedException {
        lock.lock();
        try {
            while (living > 0) {
                if (scope.effectivelyCancelled()) {
                    idle.awaitUninterruptibly();
                } else {
                    idle.await();
                }
            }
            closed = true;
        } finally {
            lock.unlock();
        }
    }

    /** Tells nursery and task, once. */
    private String threadName(String taskName) {
        return taskName.startsWith(name + "-") ? taskName : name + "/" + taskName;
    }

    private String nextName() {
        return name + "-" + unnamed.incrementAndGet();
    }

    private static Callable<@Nullable Void> calling(Work work) {
        return () -> {
            work.run();
            return null;
        };
    }
}
