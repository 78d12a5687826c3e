package tractor.transport;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Bytes on their way from one end of a connection in memory to the other, at most {@value #CAPACITY}. One thread at a time
 * writes, one reads; neither waits for the other. Holds no memory but for what is on its way: there may be thousands.
 */
final class MemoryPipe {

    static final int CAPACITY = 64 << 10;

    /** What was written at once. */
    private static final class Chunk {
        private final byte[] bytes;
        private volatile @Nullable Chunk next;

        Chunk(byte[] bytes) {
            this.bytes = bytes;
        }
    }

    private final AtomicLong read = new AtomicLong(); // bytes ever read; moved by the reader
    private final AtomicLong written = new AtomicLong(); // bytes ever written; moved by the writer
    private volatile boolean ended; // the writer has no more to say
    private volatile boolean abandoned; // the reader does not listen any more

    private Chunk last = new Chunk(new byte[0]); // the writer's
    private Chunk first = last; // the reader's, the one that it is in
    private int taken; // the reader's, from the first

    /** Takes what there is room for. */
    int write(ByteBuffer source) throws IOException {
        if (abandoned || ended) {
            throw new IOException("the other end is closed");
        }
        long at = written.get();
        int count = (int) Math.min(source.remaining(), CAPACITY - (at - read.get()));
        if (count > 0) {
            byte[] bytes = new byte[count];
            source.get(bytes);
            Chunk chunk = new Chunk(bytes);
            last.next = chunk;
            last = chunk;
            written.set(at + count);
        }
        return count;
    }

    /** Gives what is there, or -1 after the last byte. */
    int read(ByteBuffer target) {
        boolean over = ended; // before the count: what was written before the end is not missed
        long at = read.get();
        int count = (int) Math.min(target.remaining(), written.get() - at);
        if (count == 0) {
            return over && target.hasRemaining() ? -1 : 0;
        }
        for (int left = count; left > 0; ) {
            if (taken == first.bytes.length) {
                first = Objects.requireNonNull(first.next); // is there: its bytes are counted
                taken = 0;
            }
            int part = Math.min(left, first.bytes.length - taken);
            target.put(first.bytes, taken, part);
            taken += part;
            left -= part;
        }
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
