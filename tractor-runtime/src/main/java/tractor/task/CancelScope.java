package tractor.task;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A block of code that can be cancelled as a whole: by {@link #cancel}, from any thread, by its deadline, or because a
 * scope around it is cancelled. Modelled on Trio's cancel scopes.
 *
 * <p>While a scope is cancelled every blocking call of this library made in it raises {@link TaskCancelledException},
 * again and again, and the thread in it is interrupted once, so that blocking calls of others end too. What unwinds out
 * of the body because of that is absorbed by the scope that was cancelled, unless a scope around it is cancelled as
 * well. A body that returns or fails all the same is taken at its word: a failure is never masked, not even one that
 * merely sits among the suppressed of the interrupt; that one comes out in its place, in a {@link TaskFailedException}
 * if it is checked. No interrupt of a scope is left behind for the code after it; one from elsewhere is.
 *
 * <p>A scope lives on the thread that entered it and ends with the body. Its other methods may be called from any
 * thread, at any time; after the end {@code cancel} has no effect.
 */
public final class CancelScope {
    private final @Nullable CancelScope outer;
    private final ScopeNode node;
    private final Deadline deadline = new Deadline(this);

    private CancelScope(@Nullable CancelScope outer, boolean shielded) {
        this.outer = outer;
        this.node = ScopeNode.attach(outer == null ? null : outer.node, shielded);
    }

    /** What runs in a scope. */
    @FunctionalInterface
    public interface Body<X extends Exception> {
        void run(CancelScope scope) throws X, InterruptedException;
    }

    /** What runs in a scope and returns a value. */
    @FunctionalInterface
    public interface CallBody<T, X extends Exception> {
        T call(CancelScope scope) throws X, InterruptedException;
    }

    /** Runs the body in a new scope. Returns the scope, now over, to ask whether it {@link #cancelledCaught()}. */
    public static <X extends Exception> CancelScope run(Body<X> body) throws X, InterruptedException {
        return open(false).running(null, body);
    }

    /** Runs the body in a new scope. Returns its value: empty if the scope was cut short, or the value was null. */
    public static <T, X extends Exception> Optional<T> call(CallBody<T, X> body) throws X, InterruptedException {
        return open(false).calling(null, body);
    }

    /** Runs the body, but not for longer than that. Returns whether it was cut short. */
    public static <X extends Exception> boolean moveOnAfter(Duration timeout, Body<X> body)
            throws X, InterruptedException {
        return open(false).running(timeout, body).cancelledCaught();
    }

    /** Runs the body, but not for longer than that. Returns its value: empty if it was cut short. */
    public static <T, X extends Exception> Optional<T> callOrMoveOn(Duration timeout, CallBody<T, X> body)
            throws X, InterruptedException {
        return open(false).calling(timeout, body);
    }

    /**
     * Runs the body and fails if it takes longer than that.
     *
     * @throws DeadlineExceededException if the scope was cut short
     */
    public static <X extends Exception> void failAfter(Duration timeout, Body<X> body) throws X, InterruptedException {
        if (open(false).running(timeout, body).cancelledCaught()) {
            throw new DeadlineExceededException("not done within " + timeout);
        }
    }

    /**
     * As {@link #failAfter}, with the body's value.
     *
     * @throws DeadlineExceededException if the scope was cut short
     */
    public static <T, X extends Exception> T callOrFail(Duration timeout, CallBody<T, X> body)
            throws X, InterruptedException {
        CancelScope scope = open(false);
        Optional<T> value = scope.calling(timeout, body);
        if (scope.cancelledCaught()) {
            throw new DeadlineExceededException("not done within " + timeout);
        }
        return value.orElseThrow(() -> new NullPointerException("the body returned null"));
    }

    /** Runs the body out of reach of the scopes around it, as clean-up needs. Give the scope a deadline of its own. */
    public static <X extends Exception> CancelScope shield(Body<X> body) throws X, InterruptedException {
        return open(true).running(null, body);
    }

    /** As {@link #shield}, with the body's value: empty if this scope itself was cancelled. */
    public static <T, X extends Exception> Optional<T> callShielded(CallBody<T, X> body)
            throws X, InterruptedException {
        return open(true).calling(null, body);
    }

    /** {@link #cancel(Object) Cancels} without a reason. */
    public boolean cancel() {
        return cancel(null);
    }

    /**
     * Cancels this scope and all within it, down to the shields. Never blocks for long; from any thread.
     *
     * @param reason who or why, for {@link TaskCancelledException#reason()}; the first cancel to reach a scope wins
     * @return whether this call did it; false if it had been cancelled itself, or is over
     */
    public boolean cancel(@Nullable Object reason) {
        return node.cancel(reason);
    }

    /** Whether this scope itself was cancelled, by a call or by its deadline; not whether one around it was. */
    public boolean cancelCalled() {
        return node.cancelCalled();
    }

    /** Whether this scope is over and ended by absorbing its own cancellation. */
    public boolean cancelledCaught() {
        return node.caught();
    }

    /** Whether blocking calls raise here: this scope or an unshielded one around it is cancelled. One volatile read. */
    public boolean effectivelyCancelled() {
        return node.effectivelyCancelled();
    }

    /** Sets or moves the deadline: cancels that much later, at once if not positive, unless the scope is over. */
    public void cancelAfter(Duration timeout) {
        deadline.set(timeout);
    }

    /** The time left to the nearest deadline, of this scope or those around it up to a shield; empty without one. */
    public Optional<Duration> timeLeft() {
        long nanos = Long.MAX_VALUE;
        for (CancelScope each = this; each != null; each = each.node.shielded() ? null : each.outer) {
            nanos = Math.min(nanos, each.deadline.nanosLeft());
        }
        return nanos == Long.MAX_VALUE ? Optional.empty() : Optional.of(Duration.ofNanos(Math.max(0, nanos)));
    }

    /**
     * Has the callback run once when this scope becomes effectively cancelled: on the canceller's thread, which may be
     * the timer or an I/O thread, so it must be short and must not block; at once, here, if it is cancelled already. It
     * runs under no lock, and not at all when the scope ends uncancelled.
     */
    public Registration onCancel(Runnable callback) {
        return node.onCancel(callback);
    }

    /** A scope below the current one, entered by the current thread, which must {@link #leave} it. */
    static CancelScope open(boolean shielded) {
        CancelScope scope = new CancelScope(Ambient.current().scope(), shielded);
        scope.node.enter();
        return scope;
    }

    /** A scope below that one, or a root, for a thread that has yet to {@link #enter}. */
    static CancelScope below(@Nullable CancelScope outer) {
        return new CancelScope(outer, false);
    }

    void enter() {
        node.enter();
    }

    /** Ends the scope, on the thread in it; returns whether it absorbs the echo, if it is one that unwinds. */
    boolean leave(boolean byEcho) {
        deadline.end();
        return node.leave(byEcho);
    }

    /** The exception to raise on the current thread; see {@link ScopeNode#raised}. */
    TaskCancelledException raised(boolean interruptTaken) {
        return node.raised(interruptTaken);
    }

    private <X extends Exception> CancelScope running(@Nullable Duration timeout, Body<X> body)
            throws X, InterruptedException {
        calling(timeout, scope -> {
            body.run(scope);
            return true;
        });
        return this;
    }

    private <T, X extends Exception> Optional<T> calling(@Nullable Duration timeout, CallBody<T, X> body)
            throws X, InterruptedException {
        T value = null;
        Throwable thrown = null;
        try {
            if (timeout != null) {
                cancelAfter(timeout);
            }
            value = Ambient.current().within(this).call(() -> body.call(this));
        } catch (Throwable unwinding) {
            thrown = unwinding;
        }
        boolean absorbed = leave(thrown != null && Failures.isEcho(thrown));
        if (thrown != null && !absorbed) {
            throw Failures.<X>raise(thrown);
        }
        List<Throwable> hidden = thrown == null ? List.of() : Failures.hiddenIn(thrown);
        if (!hidden.isEmpty()) {
            throw Failures.<RuntimeException>raise(Failures.combine(hidden, null, "clean-up under cancellation"));
        }
        return Optional.ofNullable(value);
    }
}
