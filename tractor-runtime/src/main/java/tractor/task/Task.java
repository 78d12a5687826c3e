package tractor.task;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** One task: its scope, its run, its outcome. */
final class Task<T extends @Nullable Object> implements TaskHandle<T>, Runnable {
    private final TaskNursery nursery;
    private final String name;
    private final CancelScope scope;
    private final Callable<T> work;
    private final @Nullable StartHandshake<?> handshake;
    private final Promise<T> outcome = new Promise<>();
    private volatile State state = State.RUNNING;

    Task(TaskNursery nursery, String name, Callable<T> work, @Nullable StartHandshake<?> handshake) {
        this.nursery = nursery;
        this.name = name;
        this.scope = CancelScope.below(nursery.scope(), TaskTree.Kind.TASK, name);
        this.work = work;
        this.handshake = handshake;
    }

    /** On the task's own thread. */
    @Override
    public void run() {
        try {
            perform();
        } catch (Throwable broken) { // such as no memory left to book the outcome with
            nursery.fail(broken);
            if (handshake != null) {
                handshake.value.fail(broken);
            }
            outcome.fail(broken);
        } finally {
            nursery.childGone();
        }
    }

    private void perform() {
        T value = null;
        Throwable thrown = null;
        scope.enter();
        try {
            value = nursery.ambient().task(name, scope).call(work);
        } catch (Throwable unwinding) {
            thrown = unwinding;
        }
        boolean cancelled = scope.effectivelyCancelled();
        scope.leave(false);
        if (thrown == null) {
            succeed(value);
        } else if (cancelled && Failures.isEcho(thrown)) {
            cancelled(thrown);
        } else {
            failed(thrown);
        }
    }

    @SuppressWarnings("NullAway") // the value is null only where T allows it
    private void succeed(@Nullable T value) {
        state = State.SUCCEEDED;
        if (handshake != null && handshake.ended()) {
            handshake.value.fail(new IllegalStateException("task " + name + " returned without calling started()"));
        }
        outcome.complete(value);
    }

    private void cancelled(Throwable echo) {
        var hidden = Failures.hiddenIn(echo);
        if (hidden.isEmpty()) {
            state = State.CANCELLED;
            nursery.childCut();
            if (handshake != null && handshake.ended()) {
                handshake.value.fail(new CancellationException("task " + name + " was cancelled before it started"));
            }
            outcome.fail(new CancellationException("task " + name + " was cancelled"));
        } else {
            failed(Failures.combine(hidden, null, "clean-up of task " + name));
        }
    }

    /** The nursery hears of it first, so that whoever joins finds it failing. */
    private void failed(Throwable failure) {
        state = State.FAILED;
        if (handshake != null && handshake.ended()) {
            handshake.value.fail(Failures.unchecked(failure, "task " + name));
        } else {
            nursery.fail(failure);
        }
        outcome.fail(failure);
    }

    /** Its thread could not be started: as if it had never been. */
    void neverBegan() {
        scope.leave(false);
    }

    /** Waits for its end, however long that takes; then what it failed with, if it failed. */
    @Nullable
    Throwable awaitFailure() {
        outcome.awaitUninterruptibly();
        return state == State.FAILED ? outcome.failure() : null;
    }

    @Override
    public T join() throws InterruptedException {
        try {
            outcome.awaitDone();
        } catch (InterruptedException interrupt) {
            if (state != State.FAILED) {
                throw interrupt;
            }
            // its failure is what has cancelled the waiter: the failure is told, and the interrupt stays pending
            outcome.awaitUninterruptibly();
            Thread.currentThread().interrupt();
        }
        Throwable failure = outcome.failure();
        if (failure != null && state == State.FAILED) {
            throw new TaskFailedException("task " + name + " failed: " + Failures.text(failure), failure);
        }
        return outcome.result();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public State state() {
        return state;
    }

    @Override
    public boolean cancel() {
        return scope.cancel(null);
    }

    @Override
    public boolean cancel(@Nullable Object reason) {
        return scope.cancel(reason);
    }

    @Override
    public void onDone(Runnable callback) {
        outcome.onDone(callback);
    }

    @Override
    public String toString() {
        return "task " + name + " [" + state + "]";
    }
}
