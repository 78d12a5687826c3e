package tractor.task;

import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A receive end of a {@link MemoryChannel}. Each item is received once, by one of those who wait. Its methods may be
 * called from any thread.
 */
public final class MemoryReceiveChannel<T> implements Iterable<T>, AutoCloseable {
    private final MemoryChannelState<T> state;
    private final MemoryChannelState.End end;

    MemoryReceiveChannel(MemoryChannelState<T> state, MemoryChannelState.@Nullable End original) {
        this.state = state;
        this.end = state.openReceiveEnd(original);
    }

    /**
     * Receives the next item, once there is one.
     *
     * @throws EndOfChannelException if no send end is open, and nothing is left
     * @throws ClosedResourceException if this end is closed, or becomes so
     * @throws InterruptedException if the scope is cancelled or the thread interrupted; nothing was received
     */
    public T receive() throws InterruptedException {
        return state.receive(end);
    }

    /**
     * Receives the next item if there is one now; never blocks, raises no cancellation.
     *
     * @throws EndOfChannelException if no send end is open, and nothing is left
     * @throws ClosedResourceException if this end is closed
     */
    public Optional<T> tryReceive() {
        return state.tryReceive(end);
    }

    /**
     * Iterates until the last send end is closed. Since {@code hasNext} cannot declare it, a cancellation comes as
     * {@link UncheckedCancelledException}, which every scope treats alike.
     */
    @Override
    public Iterator<T> iterator() {
        return new ReceivingIterator<>(this::receive);
    }

    /**
     * Another receive end of the same channel, to be closed on its own.
     *
     * @throws ClosedResourceException if this end is closed
     */
    @Override
    public MemoryReceiveChannel<T> clone() {
        return new MemoryReceiveChannel<>(state, end);
    }

    /** Closes this end, and wakes who waits in it. With the last one the items that are left are dropped. */
    @Override
    public void close() {
        state.closeReceiveEnd(end);
    }

    /** How the channel is doing. */
    public MemoryChannelStatistics statistics() {
        return state.statistics();
    }
}
