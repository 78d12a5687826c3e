package tractor.transport;

import java.time.Duration;

/**
 * The limits of a transport's connections.
 *
 * <p>Queued bytes count a frame's body and {@value #FRAME_COST} bytes for keeping it.
 *
 * @param maxFrame the largest body in bytes, sent or received; a larger one announced by a peer ends the connection
 *     before anything is allocated
 * @param highWater queued bytes from which on {@link Connection#send} waits, until half of them are written
 * @param hardBound queued bytes from which on {@link Connection#post} ends the connection
 * @param flushTime how long {@link Connection#close()} may go on writing what is queued, in the background
 * @param connectTimeout how long {@link Transport#connect(tractor.msg.Address)} waits for an answer
 */
public record TransportLimits(
        int maxFrame, long highWater, long hardBound, Duration flushTime, Duration connectTimeout) {

    /** What a queued frame is taken to cost besides its body: the headers of its array and of its queue node. */
    static final int FRAME_COST = 48;

    /** 16 MiB a frame, 1 MiB before senders wait, 32 MiB before the connection ends, 200 ms to flush, 10 s to connect. */
    public static final TransportLimits DEFAULT =
            new TransportLimits(16 << 20, 1 << 20, 32 << 20, Duration.ofMillis(200), Duration.ofSeconds(10));

    public TransportLimits {
        positive("maxFrame", maxFrame);
        positive("highWater", highWater);
        positive("hardBound", hardBound);
        positive("flushTime", flushTime.toMillis());
        positive("connectTimeout", connectTimeout.toMillis());
    }

    /** These limits with another {@code maxFrame}, in bytes. */
    public TransportLimits withMaxFrame(int bytes) {
        return new TransportLimits(bytes, highWater, hardBound, flushTime, connectTimeout);
    }

    /** These limits with another {@code highWater}, in bytes. */
    public TransportLimits withHighWater(long bytes) {
        return new TransportLimits(maxFrame, bytes, hardBound, flushTime, connectTimeout);
    }

    /** These limits with another {@code hardBound}, in bytes. */
    public TransportLimits withHardBound(long bytes) {
        return new TransportLimits(maxFrame, highWater, bytes, flushTime, connectTimeout);
    }

    /** These limits with another {@code flushTime}, at least a millisecond. */
    public TransportLimits withFlushTime(Duration time) {
        return new TransportLimits(maxFrame, highWater, hardBound, time, connectTimeout);
    }

    /** These limits with another {@code connectTimeout}, at least a millisecond. */
    public TransportLimits withConnectTimeout(Duration time) {
        return new TransportLimits(maxFrame, highWater, hardBound, flushTime, time);
    }

    private static void positive(String name, long value) {
        if (value <= 0) {
            throw new IllegalArgumentException(name + " must be positive, got " + value);
        }
    }
}
