package tractor.context;

/** What becomes of a sender that is faster than its receiver. The receiver chooses. */
public enum OverrunPolicy {
    /**
     * It waits: between our own actors nothing is ever dropped, and memory stays bounded by the window of 512 items and
     * 1 MiB. A Python peer knows no such window; towards it this is {@link #REFUSE}.
     */
    WAIT,
    /**
     * It goes on; an item for which the receiver's buffer has no room is dropped, and the sender's side of the stream fails
     * with {@link tractor.error.StreamOverrunException}. The original's rule.
     */
    REFUSE,
    /**
     * It goes on, and the receiver keeps everything in order, up to 64 MiB; beyond that it is {@link #REFUSE}. The
     * original's {@code allow_overruns}.
     */
    KEEP
}
