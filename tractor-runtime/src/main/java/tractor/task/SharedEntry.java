package tractor.task;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One opened {@link SharedResource}, from its first user to its end.
 *
 * <p>Races considered: a user joins under the lock or not at all, and the last one to leave closes the door under the
 * same lock, so nobody joins what is about to close; the entry leaves the map before its end is told, so whoever waited
 * for that does not find it again; a user that enters its body as the resource fails is either cancelled with the others
 * or never begins.
 */
final class SharedEntry<V extends @Nullable Object> {
    /** How a user leaves. */
    private enum Departure {
        /** Others use it still. */
        EARLY,
        /** It closes now. */
        LAST,
        /** It has failed in use. */
        BROKEN
    }

    private final String name;
    private final ReentrantLock lock;
    private final CancelScope scope;
    private final Promise<V> opened = new Promise<>();
    private final Promise<Boolean> unused = new Promise<>();
    private final Promise<Boolean> over = new Promise<>();

    // guarded by lock
    private final Set<CancelScope> bodies = new HashSet<>();
    private int users = 1;
    private boolean closing;
    private boolean broken;

    /** Written before {@code over} is complete, read after. */
    private @Nullable Throwable failure;

    SharedEntry(String name, ReentrantLock lock) {
        this.name = name;
        this.lock = lock;
        this.scope = CancelScope.below(null, TaskTree.Kind.TASK, "shared " + name);
    }

    /** Opens it on a thread of its own, with the first user's owner. {@code forget} runs under the lock at its end. */
    void start(ScopeOpener<V> opener, Runnable forget) {
        Ambient ambient = Ambient.current().task(scope.name(), scope);
        TaskThreads.VIRTUAL
                .newThread(scope.name(), () -> hold(ambient, opener, forget))
                .start();
    }

    /** Complete when it is closed. */
    Promise<Boolean> over() {
        return over;
    }

    /** Under the lock: one more user, unless it is about to close. */
    boolean join() {
        if (closing) {
            return false;
        }
        users++;
        return true;
    }

    /** Under the lock. */
    int users() {
        return users;
    }

    /** A resource that needs itself in order to open or close would wait for ever. */
    void refuseItself() {
        CancelScope current = Tasks.currentScope();
        if (current != null && current.outermost() == scope) {
            throw new IllegalStateException("shared resource " + name + " needs itself");
        }
    }

    <R extends @Nullable Object, X extends Exception> R use(SharedResource.CallBody<? super V, R, X> body)
            throws X, InterruptedException {
        BodyResult<R> result = new BodyResult<>();
        Throwable thrown = null;
        try {
            V value = opened.await();
            CancelScope.run(user -> {
                begin(user);
                try {
                    Tasks.checkpoint();
                    result.set(body.call(value));
                } finally {
                    end(user);
                }
            });
        } catch (Throwable unwinding) {
            thrown = unwinding;
        }
        Departure departure = leave();
        if (departure != Departure.EARLY) {
            awaitOver();
            thrown = departure == Departure.BROKEN ? inUse(thrown) : atTheEnd(thrown);
        }
        if (thrown != null) {
            throw Failures.<X>raise(thrown);
        }
        return result.get();
    }

    private void begin(CancelScope user) {
        user.setName("using " + name);
        lock.lock();
        try {
            if (!broken) {
                bodies.add(user);
                return;
            }
        } finally {
            lock.unlock();
        }
        user.cancel(failed());
    }

    private void end(CancelScope user) {
        lock.lock();
        try {
            bodies.remove(user);
        } finally {
            lock.unlock();
        }
    }

    private Departure leave() {
        Departure departure;
        lock.lock();
        try {
            users--;
            closing |= users == 0;
            departure = broken ? Departure.BROKEN : users == 0 ? Departure.LAST : Departure.EARLY;
            if (users > 0) {
                return departure;
            }
        } finally {
            lock.unlock();
        }
        unused.complete(true);
        if (!opened.isDone()) {
            scope.cancel("nobody waits for it any more");
        }
        return departure;
    }

    /** Waits until it is closed. An interrupt hastens that and does not end the wait. */
    private void awaitOver() {
        try {
            over.awaitDone();
        } catch (InterruptedException interrupt) {
            scope.cancel(interrupt instanceof TaskCancelledException cancelled ? cancelled.reason() : interrupt);
            over.awaitUninterruptibly();
            Thread.currentThread().interrupt();
        }
    }

    /** What a user throws whose resource has failed under its hands. Each gets an exception of its own. */
    private Throwable inUse(@Nullable Throwable thrown) {
        Throwable cause = failure == null ? new IllegalStateException("its opener has ended it") : failure;
        TaskFailedException report = new TaskFailedException(failed() + ": " + Failures.text(cause), cause);
        if (thrown != null && !Failures.isEcho(thrown)) {
            report.addSuppressed(thrown);
        }
        return report;
    }

    /** What the last user throws, who has seen it close, unless it has failed to open. */
    private @Nullable Throwable atTheEnd(@Nullable Throwable thrown) {
        if (failure == null || opened.failure() != null) {
            return thrown;
        }
        List<Throwable> failures = new ArrayList<>();
        if (thrown != null && Failures.isEcho(thrown)) {
            failures.addAll(Failures.hiddenIn(thrown));
            Thread.currentThread().interrupt(); // the failure goes first
        } else if (thrown != null) {
            failures.add(thrown);
        }
        failures.add(failure);
        return Failures.combine(failures, thrown, "closing shared resource " + name);
    }

    /** On the resource's own thread: its whole life. */
    private void hold(Ambient ambient, ScopeOpener<V> opener, Runnable forget) {
        Throwable thrown = null;
        scope.enter();
        try {
            ambient.call(() -> {
                opener.open(this::inside);
                return true;
            });
        } catch (Throwable unwinding) {
            thrown = unwinding;
        }
        boolean cancelled = scope.effectivelyCancelled();
        scope.leave(false);
        if (thrown != null && cancelled && Failures.isEcho(thrown)) {
            List<Throwable> hidden = Failures.hiddenIn(thrown);
            thrown = hidden.isEmpty() ? null : Failures.combine(hidden, null, "shared resource " + name);
        }
        shut();
        if (!opened.isDone()) {
            opened.fail(thrown == null ? neverOpened(cancelled) : Failures.unchecked(thrown, "opening " + name));
        }
        evict();
        lock.lock();
        try {
            forget.run();
        } finally {
            lock.unlock();
        }
        failure = thrown;
        over.complete(true);
    }

    /** The block of the opener: lasts until nobody uses it any more, also when the opener wants to close before. */
    private void inside(V value) throws InterruptedException {
        if (!opened.complete(value)) {
            throw new IllegalStateException("the opener of shared resource " + name + " has called its block before");
        }
        try {
            unused.awaitDone();
        } catch (InterruptedException interrupt) {
            evict();
            throw interrupt;
        }
    }

    /** Nobody joins from now on. */
    private void shut() {
        lock.lock();
        try {
            closing = true;
        } finally {
            lock.unlock();
        }
    }

    /** Cancels who still uses it, and waits until all have left. */
    private void evict() {
        List<CancelScope> evicted;
        lock.lock();
        try {
            closing = true;
            broken |= users > 0 && opened.failure() == null;
            evicted = List.copyOf(bodies);
        } finally {
            lock.unlock();
        }
        evicted.forEach(user -> user.cancel(failed()));
        unused.awaitUninterruptibly();
    }

    private Throwable neverOpened(boolean cancelled) {
        String what = "shared resource " + name;
        return cancelled
                ? new CancellationException(what + " was cancelled before it was open")
                : new IllegalStateException("the opener of " + what + " has returned without calling its block");
    }

    private String failed() {
        return "shared resource " + name + " failed";
    }
}
