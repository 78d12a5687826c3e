package tractor.task;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
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
    private final TaskTree.Kind kind;
    private final ScopeTimer timer;
    private volatile String name;
    private final ScopeNode node; // set last: with it, other threads see this scope

    private CancelScope(
            @Nullable CancelScope outer, TaskTree.Kind kind, String name, TimeLimit limit, boolean shielded) {
        this.outer = outer;
        this.kind = kind;
        this.timer = new ScopeTimer(this, limit);
        this.name = name;
        this.node = ScopeNode.attach(outer == null ? null : outer.node, this, shielded);
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
        return open(TimeLimit.NONE).running(body);
    }

    /** Runs the body in a new scope. Returns its value: empty if the scope was cut short, or the value was null. */
    public static <T, X extends Exception> Optional<T> call(CallBody<T, X> body) throws X, InterruptedException {
        return open(TimeLimit.NONE).calling(body);
    }

    /** Runs the body, but not for longer than that. Returns whether it was cut short. */
    public static <X extends Exception> boolean moveOnAfter(Duration timeout, Body<X> body)
            throws X, InterruptedException {
        return open(TimeLimit.after(timeout)).running(body).cancelledCaught();
    }

    /** As {@link #moveOnAfter}, until that deadline. */
    public static <X extends Exception> boolean moveOnAt(Deadline deadline, Body<X> body)
            throws X, InterruptedException {
        return open(TimeLimit.at(deadline)).running(body).cancelledCaught();
    }

    /** Runs the body, but not for longer than that. Returns its value: empty if it was cut short. */
    public static <T, X extends Exception> Optional<T> callOrMoveOn(Duration timeout, CallBody<T, X> body)
            throws X, InterruptedException {
        return open(TimeLimit.after(timeout)).calling(body);
    }

    /** As {@link #callOrMoveOn(Duration, CallBody)}, until that deadline. */
    public static <T, X extends Exception> Optional<T> callOrMoveOn(Deadline deadline, CallBody<T, X> body)
            throws X, InterruptedException {
        return open(TimeLimit.at(deadline)).calling(body);
    }

    /**
     * Runs the body and fails if it takes longer than that.
     *
     * @throws DeadlineExceededException if the scope was cut short
     */
    public static <X extends Exception> void failAfter(Duration timeout, Body<X> body) throws X, InterruptedException {
        open(TimeLimit.after(timeout)).running(body).orFail();
    }

    /**
     * As {@link #failAfter}, until that deadline.
     *
     * @throws DeadlineExceededException if the scope was cut short
     */
    public static <X extends Exception> void failAt(Deadline deadline, Body<X> body) throws X, InterruptedException {
        open(TimeLimit.at(deadline)).running(body).orFail();
    }

    /**
     * As {@link #failAfter}, with the body's value, which is not null.
     *
     * @throws DeadlineExceededException if the scope was cut short
     */
    public static <T, X extends Exception> T callOrFail(Duration timeout, CallBody<T, X> body)
            throws X, InterruptedException {
        return open(TimeLimit.after(timeout)).callingOrFailing(body);
    }

    /**
     * As {@link #failAt}, with the body's value, which is not null.
     *
     * @throws DeadlineExceededException if the scope was cut short
     */
    public static <T, X extends Exception> T callOrFail(Deadline deadline, CallBody<T, X> body)
            throws X, InterruptedException {
        return open(TimeLimit.at(deadline)).callingOrFailing(body);
    }

    /** Runs the body out of reach of the scopes around it, as clean-up needs. Give the scope a deadline of its own. */
    public static <X extends Exception> CancelScope shield(Body<X> body) throws X, InterruptedException {
        return openShield().running(body);
    }

    /** As {@link #shield}, with the body's value: empty if this scope itself was cancelled. */
    public static <T, X extends Exception> Optional<T> callShielded(CallBody<T, X> body)
            throws X, InterruptedException {
        return openShield().calling(body);
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

    /**
     * What was given to the cancel that this scope and its blocking calls obey: the first to reach it, on itself or on
     * a scope around it. Null if nothing was given, or no cancel has come. Stays when the scope is over.
     */
    public @Nullable Object cancelReason() {
        return node.reason();
    }

    /** Sets or moves the deadline: cancels that much later, at once if not positive, unless the scope is over. */
    public void cancelAfter(Duration timeout) {
        timer.set(TimeLimit.after(timeout));
    }

    /** Sets or moves the deadline, or takes it away with {@link Deadline#NEVER}; at once if it has passed. */
    public void cancelAt(Deadline deadline) {
        timer.set(TimeLimit.at(deadline));
    }

    /** This scope's own deadline, {@link Deadline#NEVER} without one; see also {@link #timeLeft()}. */
    public Deadline deadline() {
        return timer.deadline();
    }

    /** The time left to the nearest deadline, of this scope or those around it up to a shield; empty without one. */
    public Optional<Duration> timeLeft() {
        Deadline nearest = Deadline.NEVER;
        for (CancelScope each = this; each != null; each = each.node.shielded() ? null : each.outer) {
            nearest = nearest.earlier(each.deadline());
        }
        return nearest.timeLeft();
    }

    /**
     * Has the callback run once when this scope becomes effectively cancelled: on the canceller's thread, which may be
     * the timer or an I/O thread, so it must be short and must not block; at once, here, if it is cancelled already. It
     * runs under no lock, and not at all when the scope ends uncancelled.
     */
    public Registration onCancel(Runnable callback) {
        return node.onCancel(callback);
    }

    /** What this scope is called in a {@link #tree()}; empty unless it was given a name. */
    public String name() {
        return name;
    }

    /** Gives it a name, for a {@link #tree()}. */
    public void setName(String newName) {
        name = Objects.requireNonNull(newName, "newName");
    }

    /** This scope with all nurseries, tasks and scopes in it, as they are now. From any thread. */
    public TaskTree tree() {
        return TaskTree.from(node.look());
    }

    TaskTree.Kind kind() {
        return kind;
    }

    boolean shielded() {
        return node.shielded();
    }

    /** The outermost scope around this one. */
    CancelScope outermost() {
        CancelScope each = this;
        while (each.outer != null) {
            each = each.outer;
        }
        return each;
    }

    /** A scope below the current one, entered by the current thread, which must {@link #leave} it. */
    static CancelScope open(TaskTree.Kind kind, String name) {
        return entered(kind, name, TimeLimit.NONE, false);
    }

    /** A scope below that one, or a root, for a thread that has yet to {@link #enter}. */
    static CancelScope below(@Nullable CancelScope outer, TaskTree.Kind kind, String name) {
        return new CancelScope(outer, kind, name, TimeLimit.NONE, false);
    }

    void enter() {
        node.enter();
    }

    /** Ends the scope, on the thread in it; returns whether it absorbs the echo, if it is one that unwinds. */
    boolean leave(boolean byEcho) {
        timer.end();
        return node.leave(byEcho);
    }

    /** The exception to raise on the current thread; see {@link ScopeNode#raised}. */
    TaskCancelledException raised(boolean interruptTaken) {
        return node.raised(interruptTaken);
    }

    private static CancelScope open(TimeLimit limit) {
        return entered(TaskTree.Kind.SCOPE, "", limit, false);
    }

    private static CancelScope openShield() {
        return entered(TaskTree.Kind.SCOPE, "", TimeLimit.NONE, true);
    }

    private static CancelScope entered(TaskTree.Kind kind, String name, TimeLimit limit, boolean shielded) {
        CancelScope scope = new CancelScope(Ambient.current().scope(), kind, name, limit, shielded);
        scope.node.enter();
        return scope;
    }

    private <X extends Exception> CancelScope running(Body<X> body) throws X, InterruptedException {
        calling(scope -> {
            body.run(scope);
            return true;
        });
        return this;
    }

    private <T, X extends Exception> T callingOrFailing(CallBody<T, X> body) throws X, InterruptedException {
        Optional<T> value = calling(body);
        orFail();
        return value.orElseThrow(() -> new NullPointerException("the body returned null"));
    }

    private void orFail() {
        if (cancelledCaught()) {
            throw new DeadlineExceededException("not done within the time given: " + Failures.text(cancelReason()));
        }
    }

    private <T, X extends Exception> Optional<T> calling(CallBody<T, X> body) throws X, InterruptedException {
        T value = null;
        Throwable thrown = null;
        try {
            timer.start();
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
