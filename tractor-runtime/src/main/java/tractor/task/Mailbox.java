package tractor.task;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * A bounded queue, first in, first out, for many producers and many consumers on threads of either kind. Closing it
 * refuses further items at once; what is in it can still be taken, then takers learn the cause.
 *
 * <p>An interrupt or a cancel never loses an item: it is felt before an item is put or taken, or while there is nothing
 * to take and no room to put. Races considered: a waiter that is signalled and interrupted at once either returns
 * normally, still interrupted, or leaves the signal to the next (the lock's condition promises that), and the queue is
 * examined under the lock after every wake-up.
 */
public final class Mailbox<T> {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition notEmpty = lock.newCondition();
    private final Condition notFull = lock.newCondition();
    private final int capacity;

    // guarded by lock
    private final ArrayDeque<T> items = new ArrayDeque<>();
    private boolean closed;
    private @Nullable Throwable cause;

    /**
     * @param capacity how many items fit, at least one
     */
    public Mailbox(int capacity) {
        if (capacity < 1) {
            throw new IllegalArgumentException("capacity " + capacity);
        }
        this.capacity = capacity;
    }

    /**
     * Puts the item at the end, once there is room.
     *
     * @throws ClosedMailboxException if the mailbox is or becomes closed; the item is not in it
     * @throws InterruptedException if the scope is cancelled or the thread interrupted; the item is not in it
     */
    public void put(T item) throws InterruptedException {
        Objects.requireNonNull(item, "item");
        Tasks.checkpoint();
        lock.lock();
        try {
            while (!closed && items.size() >= capacity) {
                notFull.await();
            }
            append(item);
        } catch (InterruptedException interrupt) {
            throw Tasks.asCancelled(interrupt);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Puts the item at the end if there is room; never blocks, raises no cancellation. Returns whether it is in.
     *
     * @throws ClosedMailboxException if the mailbox is closed
     */
    public boolean offer(T item) {
        Objects.requireNonNull(item, "item");
        lock.lock();
        try {
            if (!closed && items.size() >= capacity) {
                return false;
            }
            append(item);
            return true;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Takes the first item, once there is one.
     *
     * @throws ClosedMailboxException if the mailbox is closed and empty
     * @throws InterruptedException if the scope is cancelled or the thread interrupted; nothing was taken
     */
    public T take() throws InterruptedException {
        Tasks.checkpoint();
        lock.lock();
        try {
            while (!closed && items.isEmpty()) {
                notEmpty.await();
            }
            T first = removeFirst();
            if (first == null) {
                throw new ClosedMailboxException(cause);
            }
            return first;
        } catch (InterruptedException interrupt) {
            throw Tasks.asCancelled(interrupt);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Takes the first item, or null when there is none now; never blocks, raises no cancellation.
     *
     * @throws ClosedMailboxException if the mailbox is closed and empty
     */
    public @Nullable T poll() {
        lock.lock();
        try {
            T first = removeFirst();
            if (first == null && closed) {
                throw new ClosedMailboxException(cause);
            }
            return first;
        } finally {
            lock.unlock();
        }
    }

    /** Takes all items that are there now, oldest first. */
    public List<T> drain() {
        lock.lock();
        try {
            List<T> all = new ArrayList<>(items);
            items.clear();
            notFull.signalAll();
            return all;
        } finally {
            lock.unlock();
        }
    }

    /** Closes without a cause, as at a regular end. Returns false if it was closed already. */
    public boolean close() {
        return closeWith(null);
    }

    /** Closes with the cause that takers and putters shall see. Returns false, changing nothing, if closed already. */
    public boolean close(Throwable why) {
        return closeWith(Objects.requireNonNull(why, "why"));
    }

    /** Whether nothing more can be put into it; what is in it may still be taken. Never blocks. */
    public boolean isClosed() {
        lock.lock();
        try {
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /** How many items wait to be taken. Never blocks. */
    public int size() {
        lock.lock();
        try {
            return items.size();
        } finally {
            lock.unlock();
        }
    }

    /** How many items may wait before a sender does. */
    public int capacity() {
        return capacity;
    }

    private void append(T item) {
        if (closed) {
            throw new ClosedMailboxException(cause);
        }
        items.addLast(item);
        notEmpty.signal();
    }

    private @Nullable T removeFirst() {
        T first = items.pollFirst();
        if (first != null) {
            notFull.signal();
        }
        return first;
    }

    private boolean closeWith(@Nullable Throwable why) {
        lock.lock();
        try {
            if (closed) {
                return false;
            }
            closed = true;
            cause = why;
            notEmpty.signalAll();
            notFull.signalAll();
            return true;
        } finally {
            lock.unlock();
        }
    }
}
