package tractor.task;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A send end of a {@link MemoryChannel}. Its methods may be called from any thread. */
public final class MemorySendChannel<T> implements AutoCloseable {
    private final MemoryChannelState<T> state;
    private final MemoryChannelState.End end;

    MemorySendChannel(MemoryChannelState<T> state, MemoryChannelState.@Nullable End original) {
        this.state = state;
        this.end = state.openSendEnd(original);
    }

    /**
     * Sends the item, once there is room or a receiver for it.
     *
     * @throws BrokenResourceException if no receive end is open, or the last one is closed meanwhile
     * @throws ClosedResourceException if this end is closed, or becomes so
     * @throws InterruptedException if the scope is cancelled or the thread interrupted; the item was not sent. In none
     *     of these cases it was
     */
    public void send(T item) throws InterruptedException {
        state.send(end, Objects.requireNonNull(item, "item"));
    }

    /**
     * Sends the item if there is room or a receiver for it now; never blocks, raises no cancellation. Returns whether it
     * was sent.
     *
     * @throws BrokenResourceException if no receive end is open
     * @throws ClosedResourceException if this end is closed
     */
    public boolean trySend(T item) {
        return state.trySend(end, Objects.requireNonNull(item, "item"));
    }

    /**
     * Another send end of the same channel, to be closed on its own.
     *
     * @throws ClosedResourceException if this end is closed
     */
    @Override
    public MemorySendChannel<T> clone() {
        return new MemorySendChannel<>(state, end);
    }

    /** Closes this end, and wakes who waits in it. Closing twice does nothing. */
    @Override
    public void close() {
        state.closeSendEnd(end);
    }

    /** How the channel is doing. */
    public MemoryChannelStatistics statistics() {
        return state.statistics();
    }
}
