package tractor.context;

import java.util.Objects;

/**
 * How this side receives from a stream.
 *
 * @param bufferSize how many items wait for the receiver where the sender does not wait; the original's
 *     {@code msg_buffer_size}
 * @param overruns what becomes of a faster sender
 */
public record StreamOptions(int bufferSize, OverrunPolicy overruns) {
    /** The sender waits; a Python peer, which does not, finds a buffer of 64 items. */
    public static final StreamOptions DEFAULT = new StreamOptions(64, OverrunPolicy.WAIT);

    public StreamOptions {
        Objects.requireNonNull(overruns, "overruns");
        if (bufferSize < 1) {
            throw new IllegalArgumentException("a stream needs a buffer for at least one item, got " + bufferSize);
        }
    }

    /** With a buffer for so many items. */
    public StreamOptions withBufferSize(int items) {
        return new StreamOptions(items, overruns);
    }

    /** With another treatment of faster senders. */
    public StreamOptions withOverruns(OverrunPolicy policy) {
        return new StreamOptions(bufferSize, policy);
    }
}
