package tractor.context;

/**
 * How much of a stream may be under way in one direction between our own actors, which bounds what a receiver that does
 * not take anything has to keep.
 */
final class Window {
    /** Items: enough for a sender never to wait for a receiver that keeps up. */
    static final int ITEMS = 512;

    /** Bytes of their payloads. Whoever has any left may send an item of any size, so one more item may be under way. */
    static final long BYTES = 1 << 20;

    private Window() {}
}
