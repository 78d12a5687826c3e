package tractor.transport;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Bytes on their way from one end of a connection in memory to the other, at most {@value #CAPACITY}. One thread at a time
 * writes, one reads; neither waits for the other.
 */
final class MemoryPipe {

    static final int CAPACITY = 64 << 10;

    private final byte[] ring = new byte[CAPACITY];
    private final AtomicLong read = new AtomicLong(); // bytes ever read; moved by the reader
    private final AtomicLong written = new AtomicLong(); // bytes ever written; moved by the writer
    private volatile boolean ended; // the writer has no more to say
    private volatile boolean abandoned; // the reader does not listen any more

    /** Takes what there is room for. */
    int write(ByteBuffer source) throws IOException {
        if (abandoned || ended) {
            throw new IOException("the other end is closed");
        }
        long at = written.get();
        int count = (int) Math.min(source.remaining(), CAPACITY - (at - read.get()));
        int start = (int) (at % CAPACITY);
        int first = Math.min(count, CAPACITY - start);
        source.get(ring, start, first);
        source.get(ring, 0, count - first);
        written.set(at + count);
        return count;
    }

    /** Gives what is there, or -1 after the last byte. */
    int read(ByteBuffer target) {
        boolean last = ended; // before the count: what was written before the end is not missed
        long at = read.get();
        int count = (int) Math.min(target.remaining(), written.get() - at);
        if (count == 0) {
            return last && target.hasRemaining() ? -1 : 0;
        }
        int start = (int) (at % CAPACITY);
        int first = Math.min(count, CAPACITY - start);
        target.put(ring, start, first);
        target.put(ring, 0, count - first);
        read.set(at + count);
        return count;
    }

    /** Whether a read would tell something. */
    boolean isReadable() {
        return ended || written.get() != read.get();
    }

    /** Whether a write would be taken, or fail. */
    boolean isWritable() {
        return abandoned || written.get() - read.get() < CAPACITY;
    }

    void end() {
        ended = true;
    }

    void abandon() {
        abandoned = true;
    }
}
