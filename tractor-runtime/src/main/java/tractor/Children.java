package tractor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import tractor.actor.ChildActor;
import tractor.task.CancelScope;

/**
 * The living children of one nursery. A child that dies unasked, or whose link breaks, is booked and cancels the nursery's
 * scope; what follows is the ladder's business. It lives until it is gone, and whatever was below it.
 */
final class Children {
    private final CancelScope scope;
    private final Consumer<ChildActor> ladder;
    private final Consumer<ChildActor> record;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    // guarded by lock
    private final Set<ChildActor> living = new LinkedHashSet<>();
    private final Set<ChildActor> released = new HashSet<>();
    private final Set<ChildActor> died = new LinkedHashSet<>();
    private final List<ChildActor> diedAtTheEnd = new ArrayList<>();
    private int spawning;
    private boolean ending;
    private boolean closed;

    /**
     * Without any yet.
     *
     * @param scope cancelled when one dies
     * @param ladder ends one that was asked to end by somebody else, should it not
     * @param record told of each that is gone, before anybody goes on who waits for that
     */
    Children(CancelScope scope, Consumer<ChildActor> ladder, Consumer<ChildActor> record) {
        this.scope = scope;
        this.ladder = ladder;
        this.record = record;
    }

    /** A child is about to be started: the nursery will not close before {@link #spawned} or {@link #notSpawned}. */
    void announce() {
        lock.lock();
        try {
            if (closed || ending) {
                throw new IllegalStateException("the nursery is closing: it starts no more actors");
            }
            spawning++;
        } finally {
            lock.unlock();
        }
    }

    void notSpawned() {
        lock.lock();
        try {
            spawning--;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Books a started child.
     *
     * @return false when the nursery began to end meanwhile: the child is booked all the same, to be waited for, but the
     *     ladder may have started without it
     */
    boolean spawned(ChildActor child) {
        boolean welcome;
        lock.lock();
        try {
            spawning--;
            living.add(child);
            welcome = !ending;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        child.unlinked().onDone(() -> unlinked(child));
        child.gone().onDone(() -> gone(child));
        return welcome;
    }

    /** Nobody can ask it to end any more. Most often it has ended, which will be seen; if not, it must. */
    private void unlinked(ChildActor child) {
        boolean unasked;
        boolean leaving;
        lock.lock();
        try {
            boolean ours = living.contains(child) && !released.contains(child) && !ending;
            leaving = ours && child.tookLeave();
            unasked = ours && !leaving;
            if (unasked) {
                died.add(child);
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        if (unasked) {
            scope.cancel("actor " + child + " died, or the link with it broke");
        } else if (leaving && !child.exit().isDone()) {
            ladder.accept(child);
        }
    }

    private void gone(ChildActor child) {
        try {
            record.accept(child);
        } finally {
            if (book(child)) {
                scope.cancel("actor " + child + " died");
            }
        }
    }

    /** Takes a child off that is gone; returns whether it died unasked. */
    private boolean book(ChildActor child) {
        boolean unasked = false;
        lock.lock();
        try {
            living.remove(child);
            boolean ours = !released.remove(child) && !child.endedByForce();
            if ((ours || child.stranded() != null) && !died.contains(child)) {
                if (!ending) {
                    unasked = !child.leftInOrder() && died.add(child);
                } else if (child.exit().result() != 0) {
                    diedAtTheEnd.add(child);
                }
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
        return unasked;
    }

    /** From now on this child's end is no news. Returns whether it still lives and is to be cancelled. */
    boolean release(ChildActor child) {
        lock.lock();
        try {
            return living.contains(child) && released.add(child) && !ending;
        } finally {
            lock.unlock();
        }
    }

    /** From now on no child's end is news. The first call returns those that still live, to be cancelled. */
    List<ChildActor> beginEnd() {
        lock.lock();
        try {
            List<ChildActor> toCancel = ending ? List.of() : List.copyOf(living);
            ending = true;
            return toCancel;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for every child, and lets no more in afterwards. */
    void awaitAll() throws InterruptedException {
        lock.lock();
        try {
            while (spawning > 0 || !living.isEmpty()) {
                changed.await();
            }
            closed = true;
        } finally {
            lock.unlock();
        }
    }

    /** As {@link #awaitAll}, through any interrupt. */
    void awaitAllUninterruptibly() {
        lock.lock();
        try {
            while (spawning > 0 || !living.isEmpty()) {
                changed.awaitUninterruptibly();
            }
            closed = true;
        } finally {
            lock.unlock();
        }
    }

    /** Waits, at most that long and through any interrupt, until the death of the child is booked, or it is gone. */
    void awaitDeath(ChildActor child, Duration patience) {
        boolean interrupted = false;
        long end = System.nanoTime() + patience.toNanos();
        lock.lock();
        try {
            for (long left = patience.toNanos();
                    left > 0 && living.contains(child) && !died.contains(child);
                    left = end - System.nanoTime()) {
                try {
                    changed.awaitNanos(left);
                } catch (InterruptedException interrupt) {
                    interrupted = true;
                }
            }
        } finally {
            lock.unlock();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Those that died unasked, in the order of their deaths. */
    List<ChildActor> died() {
        lock.lock();
        try {
            return List.copyOf(died);
        } finally {
            lock.unlock();
        }
    }

    /** Those that did not end in order when they were asked to, though nobody has forced them. */
    List<ChildActor> diedAtTheEnd() {
        lock.lock();
        try {
            return List.copyOf(diedAtTheEnd);
        } finally {
            lock.unlock();
        }
    }

    List<ChildActor> living() {
        lock.lock();
        try {
            return List.copyOf(living);
        } finally {
            lock.unlock();
        }
    }
}
