package tractor.task;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * One subscriber of a {@link Broadcast}. Its methods may be called from any thread; several that receive from one
 * subscriber share its values.
 *
 * @param <T> what is received
 */
public final class BroadcastReceiver<T extends @Nullable Object> implements Iterable<T>, AutoCloseable {
    private final Broadcast<T> broadcast;
    final Broadcast.OnLag onLag;
    long next; // the number of the value to be received next; guarded by the broadcast's lock

    BroadcastReceiver(Broadcast<T> broadcast, Broadcast.OnLag onLag, long next) {
        this.broadcast = broadcast;
        this.onLag = onLag;
        this.next = next;
    }

    /**
     * Receives the next value, once there is one.
     *
     * @throws LaggedException if values were dropped that this subscriber has not received; it goes on with the next call
     * @throws ClosedResourceException if this subscriber or its broadcast is closed, or becomes so
     * @throws RuntimeException what the source has thrown, when all values before that were received
     * @throws InterruptedException if the scope is cancelled or the thread interrupted; nothing was received
     */
    public T receive() throws InterruptedException {
        return broadcast.receive(this);
    }

    /** How many values are there already for this subscriber, or were there and are dropped. */
    public long lag() {
        return broadcast.lag(this);
    }

    /**
     * Iterates until the source ends regularly: with {@link EndOfChannelException}, or as a mailbox that was closed
     * without a cause. Every other failure of {@link #receive} comes out of the loop. A cancellation comes as {@link UncheckedCancelledException}, which every scope treats alike.
     */
    @Override
    public Iterator<T> iterator() {
        return new ReceivingIterator<>(this::receive);
    }

    /** Ends this subscription, and wakes who waits in it. Closing twice does nothing. */
    @Override
    public void close() {
        broadcast.close(this);
    }
}
