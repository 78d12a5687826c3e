package tractor.task;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Lets many tasks receive from one source, such as a mailbox, the receive end of a memory channel or a stream, so that
 * each {@linkplain #subscribe subscriber} receives every value:
 *
 * <p>The source runs as fast as the fastest of them wants: whoever has received all there is takes the next value from
 * the source, for all. The last values are kept in a window; who falls further behind than that gets a
 * {@link LaggedException} once and goes on with the oldest value kept. A cancelled subscriber loses nothing for the
 * others: another one goes on taking. When the source fails or ends, each subscriber receives what is kept, and then
 * that same exception. From the first subscription on nobody else should receive from the source, which closing the
 * broadcast does not close.
 *
 * <p>Races considered: one subscriber at a time is in the source, outside the lock; who waits for it is woken when it
 * comes back, with a value or without, and the first to see that nobody is in the source goes in. A value that arrives
 * in the moment of a cancel is put into the window before the cancel is felt.
 *
 * @param <T> what is received
 */
public final class Broadcast<T extends @Nullable Object> implements AutoCloseable {
    /** What becomes of a subscriber that has fallen behind the window. */
    public enum OnLag {
        /** It gets a {@link LaggedException}, then the oldest value kept. */
        FAIL,
        /** It gets the oldest value kept. */
        SKIP
    }

    /** A blocking call that receives the next value, and loses none when it is cancelled. */
    @FunctionalInterface
    public interface Source<T extends @Nullable Object> {
        T receive() throws InterruptedException;
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Source<? extends T> source;
    private final @Nullable Object[] window;

    // guarded by lock
    private final Set<BroadcastReceiver<T>> receivers = new HashSet<>();
    private long received; // value number n is in window[n % window.length]
    private @Nullable BroadcastReceiver<T> inSource;
    private @Nullable CancelScope visit;
    private @Nullable Throwable end;
    private boolean closed;

    private Broadcast(Source<? extends T> source, int windowSize) {
        this.source = source;
        this.window = new @Nullable Object[windowSize];
    }

    /**
     * A broadcast of what that source gives.
     *
     * @param windowSize how many values are kept for slow subscribers, at least one; they stay in memory
     */
    public static <T extends @Nullable Object> Broadcast<T> of(Source<? extends T> source, int windowSize) {
        if (windowSize < 1) {
            throw new IllegalArgumentException("window of " + windowSize + ": at least 1 is needed");
        }
        return new Broadcast<>(Objects.requireNonNull(source, "source"), windowSize);
    }

    /**
     * A subscriber that receives every value that comes from now on.
     *
     * @throws ClosedResourceException if this broadcast is closed, or its source has ended
     */
    public BroadcastReceiver<T> subscribe() {
        return subscribe(OnLag.FAIL);
    }

    /** As {@link #subscribe()}, with a choice of what happens when it falls behind. */
    public BroadcastReceiver<T> subscribe(OnLag onLag) {
        lock.lock();
        try {
            if (closed || end != null) {
                throw new ClosedResourceException(
                        closed ? "the broadcast is closed" : "the source has ended: there is nothing to subscribe to",
                        end);
            }
            BroadcastReceiver<T> receiver = new BroadcastReceiver<>(this, onLag, received);
            receivers.add(receiver);
            return receiver;
        } finally {
            lock.unlock();
        }
    }

    /** Closes it and all its subscribers, and wakes who waits in them; the source stays as it is. */
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            receivers.clear();
            leaveSource();
        } finally {
            lock.unlock();
        }
    }

    /** How many subscribers are open. */
    public int openReceivers() {
        lock.lock();
        try {
            return receivers.size();
        } finally {
            lock.unlock();
        }
    }

    void close(BroadcastReceiver<T> receiver) {
        lock.lock();
        try {
            receivers.remove(receiver);
            if (inSource == receiver) {
                leaveSource();
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    T receive(BroadcastReceiver<T> receiver) throws InterruptedException {
        Tasks.checkpoint();
        lock.lock();
        try {
            while (true) {
                ensureOpen(receiver);
                if (receiver.next < received) {
                    return fromWindow(receiver);
                }
                if (end != null) {
                    throw Failures.<RuntimeException>raise(end);
                }
                if (inSource == null) {
                    enterSource(receiver);
                } else {
                    changed.await();
                }
            }
        } catch (InterruptedException interrupt) {
            throw Tasks.asCancelled(interrupt);
        } finally {
            lock.unlock();
        }
    }

    /** Values that are there and that the receiver has not received, those that it will miss included. */
    long lag(BroadcastReceiver<T> receiver) {
        lock.lock();
        try {
            return received - receiver.next;
        } finally {
            lock.unlock();
        }
    }

    private T fromWindow(BroadcastReceiver<T> receiver) {
        long oldest = Math.max(0, received - window.length);
        long missed = oldest - receiver.next;
        if (missed > 0) {
            receiver.next = oldest;
            if (receiver.onLag == OnLag.FAIL) {
                throw new LaggedException(missed);
            }
        }
        return value(receiver.next++);
    }

    /** Takes the next value from the source, without the lock, and tells the others when it is back with or without. */
    private void enterSource(BroadcastReceiver<T> receiver) throws InterruptedException {
        BodyResult<T> value = new BodyResult<>();
        Throwable failure = null;
        inSource = receiver;
        lock.unlock();
        try {
            CancelScope.run(scope -> {
                scope.setName("next of a broadcast");
                if (begin(scope, receiver)) {
                    value.set(source.receive());
                }
            });
        } catch (InterruptedException interrupt) {
            throw interrupt;
        } catch (Throwable thrown) {
            failure = thrown;
        } finally {
            lock.lock();
            inSource = null;
            visit = null;
            if (value.returned()) {
                window[(int) (received % window.length)] = value.get();
                received++;
            }
            changed.signalAll();
        }
        if (failure != null) {
            ended(failure);
        }
    }

    /** Whether the subscriber is still open; if so it can be called back from the source. */
    private boolean begin(CancelScope scope, BroadcastReceiver<T> receiver) {
        lock.lock();
        try {
            visit = scope;
            return receivers.contains(receiver);
        } finally {
            lock.unlock();
        }
    }

    private void leaveSource() {
        if (visit != null) {
            visit.cancel("its subscriber was closed");
        }
        changed.signalAll();
    }

    /** The source's failure is everybody's; one subscriber's cancellation is its own. */
    private void ended(Throwable failure) {
        if (Failures.isEcho(failure)) {
            throw Failures.<RuntimeException>raise(failure);
        }
        end = failure;
    }

    private void ensureOpen(BroadcastReceiver<T> receiver) {
        if (!receivers.contains(receiver)) {
            throw new ClosedResourceException(closed ? "the broadcast is closed" : "this subscriber is closed");
        }
    }

    @SuppressWarnings({"unchecked", "NullAway"}) // only values of the source are in the window
    private T value(long number) {
        return (T) window[(int) (number % window.length)];
    }
}
