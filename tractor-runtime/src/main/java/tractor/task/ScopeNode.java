package tractor.task;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One node of a tree of cancel scopes: who is below it, which thread sits in it, whether it is cancelled.
 *
 * <p>One lock guards a whole tree. {@link #cancelledBy} is pushed down at the time of the cancel, so that reading the
 * state takes no lock. A node has at most one member, the thread whose innermost scope it is.
 *
 * <p>Races considered:
 * <ul>
 *   <li><b>cancel against leave:</b> interrupts are given under the lock and only to a member, membership ends under
 *       the lock, where the leaver also clears the flag that the cancel has set: nothing arrives later.
 *   <li><b>cancel against attach:</b> a new node copies its parent's state under the lock, so it is either found by
 *       the push or born cancelled. A node attached for a thread that has not begun yet has no member; that thread
 *       interrupts itself when it enters.
 *   <li><b>cancel against a checkpoint:</b> the state is written before the interrupt, so whoever feels the interrupt
 *       sees the state. The other order, state seen and interrupt still to come, ends when leaving clears it.
 *   <li><b>foreign interrupt against cancel:</b> there is only one flag. If it was up when the cancel came, it is not
 *       ours and outlives the scope. If it comes later, it cannot be told from the cancel's own, nor from the cancel's
 *       own that somebody caught and put back, as is the custom: it ends with the scope, as part of the cancellation.
 *   <li><b>hooks:</b> taken out under the lock by exactly one canceller, run after it is released.
 * </ul>
 */
final class ScopeNode {
    private final ReentrantLock lock;
    private final @Nullable ScopeNode parent;
    private final CancelScope scope;
    private final boolean shielded;

    // guarded by lock
    private @Nullable ScopeNode firstChild;
    private @Nullable ScopeNode next;
    private @Nullable ScopeNode previous;
    private @Nullable Thread member;
    private @Nullable Set<Hook> hooks;
    private boolean left;

    /** The member came from the parent and goes back to it. */
    private boolean nested;

    /** The interrupt flag of the member, if it is up, was put up by a cancel. */
    private boolean ownInterrupt;

    /** Was cancelled already when the member came in from the parent: the flag stays the parent's affair. */
    private boolean bornCancelled;

    // written under the lock, the reason before the others
    private @Nullable Object reason;
    private volatile boolean cancelCalled;
    private volatile boolean caught;

    /** The node whose cancel reached this one first; null while not effectively cancelled. */
    private volatile @Nullable ScopeNode cancelledBy;

    private ScopeNode(@Nullable ScopeNode parent, CancelScope scope, boolean shielded) {
        this.parent = parent;
        this.scope = scope;
        this.shielded = shielded;
        this.lock = parent == null ? new ReentrantLock() : parent.lock;
    }

    /** Makes a node for the scope below {@code parent}, or the root of a new tree, as yet without a member. */
    static ScopeNode attach(@Nullable ScopeNode parent, CancelScope scope, boolean shielded) {
        ScopeNode node = new ScopeNode(parent, scope, shielded);
        if (parent != null) {
            parent.lock.lock();
            try {
                node.next = parent.firstChild;
                if (node.next != null) {
                    node.next.previous = node;
                }
                parent.firstChild = node;
                if (!shielded) {
                    node.cancelledBy = parent.cancelledBy;
                }
            } finally {
                parent.lock.unlock();
            }
        }
        return node;
    }

    boolean effectivelyCancelled() {
        return cancelledBy != null;
    }

    boolean cancelCalled() {
        return cancelCalled;
    }

    boolean caught() {
        return caught;
    }

    boolean shielded() {
        return shielded;
    }

    /**
     * The current thread is about to raise the cancellation, which stands for the interrupt that came with it. One that
     * was there before the cancel stays up.
     *
     * @param interruptTaken whether the thread was woken by an interrupt, and so has taken the flag down
     */
    TaskCancelledException raised(boolean interruptTaken) {
        lock.lock();
        try {
            Thread current = Thread.currentThread();
            if (member == current && ownInterrupt) {
                Thread.interrupted();
            } else if (member == current && interruptTaken) {
                current.interrupt();
            }
        } finally {
            lock.unlock();
        }
        return new TaskCancelledException(reason());
    }

    /** What was given to the cancel that reached this node first; null also while none has. */
    @Nullable
    Object reason() {
        ScopeNode source = cancelledBy;
        return source == null ? null : source.reason;
    }

    /** The current thread becomes the member. */
    void enter() {
        Thread current = Thread.currentThread();
        lock.lock();
        try {
            member = current;
            if (parent != null && parent.member == current) {
                parent.member = null;
                nested = true;
                if (cancelledBy != null) {
                    bornCancelled = true;
                    ownInterrupt = parent.ownInterrupt;
                } else if (parent.cancelledBy != null && parent.ownInterrupt) {
                    // a shield: the outer interrupt waits outside, leave() puts it up again
                    Thread.interrupted();
                }
            } else if (cancelledBy != null) {
                interrupt(current);
            }
        } finally {
            lock.unlock();
        }
    }

    /**
     * The current thread, the member, goes back to the parent and takes no interrupt of this node with it.
     *
     * @param byEcho whether the body is unwinding because of an interrupt
     * @return whether that interrupt ends here
     */
    boolean leave(boolean byEcho) {
        lock.lock();
        try {
            unlink();
            left = true;
            hooks = null;
            Thread current = Thread.currentThread();
            member = null;
            if (!bornCancelled && ownInterrupt) {
                Thread.interrupted();
            }
            ScopeNode outer = parent;
            if (outer != null && nested) {
                outer.member = current;
                if (bornCancelled) {
                    outer.ownInterrupt = ownInterrupt;
                } else if (outer.cancelledBy != null) {
                    outer.interrupt(current);
                }
            }
            boolean outerCancelled = outer != null && !shielded && outer.cancelledBy != null;
            caught = byEcho && cancelCalled && !outerCancelled;
            return caught;
        } finally {
            lock.unlock();
        }
    }

    /** Cancels this node and all below it down to the shields. Returns false if it had been, or the member has left. */
    boolean cancel(@Nullable Object why) {
        List<Hook> due = new ArrayList<>();
        lock.lock();
        try {
            if (left || cancelCalled) {
                return false;
            }
            reason = why;
            cancelCalled = true;
            push(due);
        } finally {
            lock.unlock();
        }
        for (Hook hook : due) {
            Callbacks.run(hook.callback);
        }
        return true;
    }

    /** Has the callback run by the canceller once this node is effectively cancelled: at once if it is. */
    Registration onCancel(Runnable callback) {
        lock.lock();
        try {
            if (cancelledBy == null) {
                if (left) {
                    return Registration.NONE;
                }
                if (hooks == null) {
                    hooks = new LinkedHashSet<>();
                }
                Hook hook = new Hook(callback);
                hooks.add(hook);
                return hook;
            }
        } finally {
            lock.unlock();
        }
        Callbacks.run(callback);
        return Registration.NONE;
    }

    /** This node and all below it as they are at one moment, each before its children and older before younger ones. */
    List<TaskTree.Sighting> look() {
        List<TaskTree.Sighting> seen = new ArrayList<>();
        ArrayDeque<ScopeNode> open = new ArrayDeque<>();
        ArrayDeque<Integer> depths = new ArrayDeque<>();
        lock.lock();
        try {
            open.push(this);
            depths.push(0);
            while (!open.isEmpty()) {
                ScopeNode node = open.pop();
                int depth = depths.pop();
                seen.add(new TaskTree.Sighting(depth, node.scope, node.cancelledBy != null, node.member));
                for (ScopeNode child = node.firstChild; child != null; child = child.next) {
                    open.push(child); // the youngest first, so the oldest is popped first
                    depths.push(depth + 1);
                }
            }
        } finally {
            lock.unlock();
        }
        return seen;
    }

    private void push(List<Hook> due) {
        if (cancelledBy != null) {
            return; // an outer cancel has been here, and below
        }
        ArrayDeque<ScopeNode> reached = new ArrayDeque<>();
        reached.push(this);
        while (!reached.isEmpty()) {
            ScopeNode node = reached.pop();
            node.cancelledBy = this;
            if (node.member != null) {
                node.interrupt(node.member);
            }
            if (node.hooks != null) {
                due.addAll(node.hooks);
                node.hooks = null;
            }
            for (ScopeNode child = node.firstChild; child != null; child = child.next) {
                if (!child.shielded && child.cancelledBy == null) {
                    reached.push(child);
                }
            }
        }
    }

    private void interrupt(Thread thread) {
        ownInterrupt = !thread.isInterrupted();
        thread.interrupt();
    }

    private void unlink() {
        if (previous != null) {
            previous.next = next;
        } else if (parent != null && parent.firstChild == this) {
            parent.firstChild = next;
        }
        if (next != null) {
            next.previous = previous;
        }
        next = null;
        previous = null;
    }

    private final class Hook implements Registration {
        private final Runnable callback;

        Hook(Runnable callback) {
            this.callback = callback;
        }

        @Override
        public boolean remove() {
            lock.lock();
            try {
                return hooks != null && hooks.remove(this);
            } finally {
                lock.unlock();
            }
        }
    }
}
