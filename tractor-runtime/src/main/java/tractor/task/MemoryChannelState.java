package tractor.task;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the ends of one {@link MemoryChannel} share: the items, and who waits.
 *
 * <p>Races considered: an item is handed to one who waits under the lock, and settles its wait; an interrupt that comes
 * after that does not undo it, but stays pending for the next blocking call; one that comes before takes the waiter, and
 * with it its item, out of the line. Whoever is settled is no longer in a line, so nobody is served twice.
 */
final class MemoryChannelState<T> {
    /** One end: open until it is closed. */
    static final class End {
        private boolean closed; // guarded by the channel's lock
    }

    /** One who waits in an end: a sender with its item, or a receiver until it has one. */
    private static final class Waiter<T> {
        final End end;
        final Condition woken;

        @Nullable
        T item;

        @Nullable
        Supplier<RuntimeException> refusal;

        boolean settled;

        Waiter(End end, Condition woken, @Nullable T item) {
            this.end = end;
            this.woken = woken;
            this.item = item;
        }

        void settle() {
            settled = true;
            woken.signal();
        }
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final int capacity;

    // guarded by lock
    private final ArrayDeque<T> buffer = new ArrayDeque<>();
    private final SequencedSet<Waiter<T>> senders = new LinkedHashSet<>();
    private final SequencedSet<Waiter<T>> receivers = new LinkedHashSet<>();
    private int sendEnds;
    private int receiveEnds;

    MemoryChannelState(int capacity) {
        this.capacity = capacity;
    }

    /** One more send end; cloned from that one, which then must be open, if any. */
    End openSendEnd(@Nullable End original) {
        lock.lock();
        try {
            ensureOpen(original);
            sendEnds++;
            return new End();
        } finally {
            lock.unlock();
        }
    }

    /** One more receive end; cloned from that one, which then must be open, if any. */
    End openReceiveEnd(@Nullable End original) {
        lock.lock();
        try {
            ensureOpen(original);
            receiveEnds++;
            return new End();
        } finally {
            lock.unlock();
        }
    }

    void send(End end, T item) throws InterruptedException {
        Tasks.checkpoint();
        lock.lock();
        try {
            if (!deliver(end, item)) {
                await(new Waiter<>(end, lock.newCondition(), item), senders);
            }
        } finally {
            lock.unlock();
        }
    }

    boolean trySend(End end, T item) {
        lock.lock();
        try {
            return deliver(end, item);
        } finally {
            lock.unlock();
        }
    }

    T receive(End end) throws InterruptedException {
        Tasks.checkpoint();
        lock.lock();
        try {
            T item = take(end);
            if (item != null) {
                return item;
            }
            Waiter<T> receiver = new Waiter<>(end, lock.newCondition(), null);
            await(receiver, receivers);
            return itemOf(receiver);
        } finally {
            lock.unlock();
        }
    }

    Optional<T> tryReceive(End end) {
        lock.lock();
        try {
            return Optional.ofNullable(take(end));
        } finally {
            lock.unlock();
        }
    }

    void closeSendEnd(End end) {
        lock.lock();
        try {
            if (close(end, senders)) {
                sendEnds--;
                if (sendEnds == 0) {
                    refuse(receivers, any -> true, MemoryChannelState::ended);
                }
            }
        } finally {
            lock.unlock();
        }
    }

    void closeReceiveEnd(End end) {
        lock.lock();
        try {
            if (close(end, receivers)) {
                receiveEnds--;
                if (receiveEnds == 0) {
                    buffer.clear();
                    refuse(senders, any -> true, MemoryChannelState::broken);
                }
            }
        } finally {
            lock.unlock();
        }
    }

    MemoryChannelStatistics statistics() {
        lock.lock();
        try {
            return new MemoryChannelStatistics(
                    buffer.size(), capacity, sendEnds, receiveEnds, senders.size(), receivers.size());
        } finally {
            lock.unlock();
        }
    }

    private static void ensureOpen(@Nullable End end) {
        if (end != null && end.closed) {
            throw closed();
        }
    }

    private boolean deliver(End end, T item) {
        ensureOpen(end);
        if (receiveEnds == 0) {
            throw broken();
        }
        if (!receivers.isEmpty()) {
            Waiter<T> receiver = receivers.removeFirst();
            receiver.item = item;
            receiver.settle();
            return true;
        }
        return buffer.size() < capacity && buffer.add(item);
    }

    private @Nullable T take(End end) {
        ensureOpen(end);
        T first = buffer.poll();
        if (!senders.isEmpty()) {
            Waiter<T> sender = senders.removeFirst();
            sender.settle();
            if (first == null) {
                return itemOf(sender); // nothing is kept in this channel
            }
            buffer.add(itemOf(sender));
        }
        if (first == null && sendEnds == 0) {
            throw ended();
        }
        return first;
    }

    private void await(Waiter<T> waiter, SequencedSet<Waiter<T>> line) throws InterruptedException {
        line.add(waiter);
        try {
            while (!waiter.settled) {
                waiter.woken.await();
            }
        } catch (InterruptedException interrupt) {
            if (line.remove(waiter)) {
                throw Tasks.asCancelled(interrupt);
            }
            Thread.currentThread().interrupt();
        }
        if (waiter.refusal != null) {
            throw waiter.refusal.get();
        }
    }

    private boolean close(End end, SequencedSet<Waiter<T>> line) {
        if (end.closed) {
            return false;
        }
        end.closed = true;
        refuse(line, waiter -> waiter.end == end, MemoryChannelState::closed);
        return true;
    }

    private void refuse(SequencedSet<Waiter<T>> line, Predicate<Waiter<T>> whom, Supplier<RuntimeException> refusal) {
        for (Waiter<T> waiter : new ArrayList<>(line)) {
            if (whom.test(waiter)) {
                line.remove(waiter);
                waiter.refusal = refusal;
                waiter.settle();
            }
        }
    }

    @SuppressWarnings("NullAway") // a sender has an item from the beginning, a receiver once it is served
    private T itemOf(Waiter<T> waiter) {
        return waiter.item;
    }

    private static RuntimeException closed() {
        return new ClosedResourceException("this end of the channel is closed");
    }

    private static RuntimeException broken() {
        return new BrokenResourceException("no receive end of the channel is open: nobody will receive it");
    }

    private static RuntimeException ended() {
        return new EndOfChannelException("no send end of the channel is open, and everything was received");
    }
}
