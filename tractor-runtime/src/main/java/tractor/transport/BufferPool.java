package tractor.transport;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Direct buffers for writing, so that only connections with something left to write hold one. Lock-free: a virtual
 * thread must not lose its carrier while it owns a writer.
 */
final class BufferPool {

    static final int BUFFER_SIZE = 64 << 10;
    private static final int KEPT = 16;

    private final Queue<ByteBuffer> idle = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();

    /** An empty little-endian buffer. */
    ByteBuffer take() {
        ByteBuffer buffer = idle.poll();
        if (buffer == null) {
            return ByteBuffer.allocateDirect(BUFFER_SIZE).order(ByteOrder.LITTLE_ENDIAN);
        }
        count.getAndDecrement();
        return buffer.clear();
    }

    /** Gives a buffer back. */
    void give(ByteBuffer buffer) {
        if (count.getAndIncrement() < KEPT) {
            idle.add(buffer);
        } else {
            count.getAndDecrement();
        }
    }
}
