package tractor.task;

/**
 * A channel between tasks of one process, as its two ends; each can be {@linkplain MemorySendChannel#clone() cloned}, so
 * that every task closes an end of its own. When the last send end is closed, receivers take what is left and then learn
 * that it was all; when the last receive end is closed, senders learn that nobody listens. Modelled on Trio's memory
 * channels; a {@link Mailbox} is the plain queue, closed once for all.
 *
 * <p>The waiting are served in the order in which they came. A cancel or an interrupt never loses an item: it is felt
 * before it is sent or received, or while it waits.
 *
 * @param <T> what is sent, never null
 */
public record MemoryChannel<T>(MemorySendChannel<T> sender, MemoryReceiveChannel<T> receiver) {
    /**
     * A new channel with one end of each kind.
     *
     * @param capacity how many items wait for a receiver before {@code send} blocks; with 0 each {@code send} waits
     *     until its item is received; {@link Integer#MAX_VALUE} is no bound
     */
    public static <T> MemoryChannel<T> open(int capacity) {
        if (capacity < 0) {
            throw new IllegalArgumentException("capacity " + capacity + ": 0 and more are possible");
        }
        MemoryChannelState<T> state = new MemoryChannelState<>(capacity);
        return new MemoryChannel<>(new MemorySendChannel<>(state, null), new MemoryReceiveChannel<>(state, null));
    }
}
