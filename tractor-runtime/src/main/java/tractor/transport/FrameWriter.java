package tractor.transport;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * Writes queued frames to a non-blocking channel through one direct buffer: many small frames in one write, a large
 * one in slices. Frame = u32 little-endian length, body (docs/wire.md). Only one thread at a time, the writer's
 * owner, may call it.
 */
final class FrameWriter {

    /** How a drain ended. */
    enum Progress {
        /** Everything queued has been written. */
        DRAINED,
        /** The channel takes no more for now. */
        CHANNEL_FULL,
        /** Enough for one turn; more is queued. */
        TURN_OVER
    }

    /** What one turn may write, so that no thread writes for the others for ever. */
    private static final int BYTES_PER_TURN = 4 * BufferPool.BUFFER_SIZE;

    private final FrameQueue queue;
    private final BufferPool buffers;
    private @Nullable ByteBuffer buffer;
    private byte @Nullable [] frame; // being copied
    private int copied; // of it

    FrameWriter(FrameQueue queue, BufferPool buffers) {
        this.queue = queue;
        this.buffers = buffers;
    }

    Progress drain(WritableByteChannel channel) throws IOException {
        ByteBuffer out = buffer == null ? buffers.take() : buffer;
        buffer = out;
        for (int written = 0; written < BYTES_PER_TURN; ) {
            fill(out);
            if (out.position() == 0) {
                buffer = null;
                buffers.give(out);
                return Progress.DRAINED;
            }
            out.flip();
            written += channel.write(out);
            boolean full = out.hasRemaining();
            out.compact();
            if (full) {
                return Progress.CHANNEL_FULL;
            }
        }
        return Progress.TURN_OVER;
    }

    private void fill(ByteBuffer out) {
        while (true) {
            byte[] current = frame;
            if (current == null) {
                current = out.remaining() < Integer.BYTES ? null : queue.poll();
                if (current == null) {
                    return;
                }
                out.putInt(current.length);
                frame = current;
                copied = 0;
            }
            int n = Math.min(out.remaining(), current.length - copied);
            out.put(current, copied, n);
            copied += n;
            if (copied < current.length) {
                return;
            }
            frame = null;
            queue.written(current);
        }
    }

    /** Lets go of everything; what was queued is lost. */
    void discard() {
        buffer = null;
        frame = null;
        queue.clear();
    }
}
