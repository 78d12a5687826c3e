package tractor.transport;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Frames that wait to be written, and the senders that wait for room. Lock-free but for the waiting itself: whoever
 * writes may be a virtual thread, which must not wait for a lock, and with it for a carrier, while it owns the writer.
 */
final class FrameQueue {

    private final Queue<byte[]> frames = new ConcurrentLinkedQueue<>();
    private final AtomicLong queuedBytes = new AtomicLong();
    private final Queue<CountDownLatch> waiting = new ConcurrentLinkedQueue<>();
    private final long highWater;

    FrameQueue(long highWater) {
        this.highWater = highWater;
    }

    private static long cost(byte[] frame) {
        return frame.length + (long) TransportLimits.FRAME_COST;
    }

    /** Queues a frame once there is room. Returns false, with nothing queued, if {@code ended} became true first. */
    boolean put(byte[] frame, BooleanSupplier ended) throws InterruptedException {
        // The room is taken in one step, so that many senders together exceed the mark by one frame at most.
        for (long queued = queuedBytes.get(); ; queued = queuedBytes.get()) {
            if (ended.getAsBoolean()) {
                return false;
            }
            if (queued >= highWater) {
                awaitHalfEmpty(ended);
            } else if (queuedBytes.compareAndSet(queued, queued + cost(frame))) {
                frames.add(frame);
                return true;
            }
        }
    }

    /** Queues a frame unless that takes the queue above the bound. */
    boolean offer(byte[] frame, long bound) {
        long cost = cost(frame);
        if (queuedBytes.addAndGet(cost) > bound) {
            queuedBytes.addAndGet(-cost);
            return false;
        }
        frames.add(frame);
        return true;
    }

    private void awaitHalfEmpty(BooleanSupplier ended) throws InterruptedException {
        while (queuedBytes.get() > highWater / 2 && !ended.getAsBoolean()) {
            var latch = new CountDownLatch(1);
            waiting.add(latch);
            // Looks again: what was written, or ended, before the latch was in the queue has not seen it.
            if (queuedBytes.get() <= highWater / 2 || ended.getAsBoolean()) {
                waiting.remove(latch);
                return;
            }
            try {
                latch.await();
            } catch (InterruptedException e) {
                waiting.remove(latch);
                throw e;
            }
        }
    }

    boolean isEmpty() {
        return frames.isEmpty();
    }

    /** Takes the next frame, which goes on counting until {@link #written}. Only the owner of the writer calls this. */
    byte @Nullable [] poll() {
        return frames.poll();
    }

    /** A frame taken before is out of memory. */
    void written(byte[] frame) {
        if (queuedBytes.addAndGet(-cost(frame)) <= highWater / 2) {
            wakeWaiting();
        }
    }

    /** Wakes every waiting sender, to look again. */
    void wakeWaiting() {
        for (CountDownLatch latch = waiting.poll(); latch != null; latch = waiting.poll()) {
            latch.countDown();
        }
    }

    /** Drops what is queued. Only the owner of the writer calls this, once the connection has ended. */
    void clear() {
        frames.clear();
    }
}
