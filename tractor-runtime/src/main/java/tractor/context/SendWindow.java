package tractor.context;

import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import tractor.task.Tasks;

/**
 * How many items a sender may still send before its peer has taken some. Against a peer that knows no credits the window
 * is open, and the peer answers an excess with an overrun error.
 *
 * <p>Opened wide when the dialog ends, so that a blocked sender wakes and finds out.
 */
final class SendWindow {
    private final int size;
    private final @Nullable Semaphore permits;

    private SendWindow(int size, @Nullable Semaphore permits) {
        this.size = size;
        this.permits = permits;
    }

    static SendWindow of(int size) {
        return new SendWindow(size, new Semaphore(size, true));
    }

    static SendWindow unlimited() {
        return new SendWindow(0, null);
    }

    /** Waits for room for one item. */
    void acquire() throws InterruptedException {
        Tasks.checkpoint();
        if (permits != null) {
            permits.acquire();
        }
    }

    /** Gives back the room of an item that was not sent. */
    void release() {
        grant(1);
    }

    /** The peer has taken {@code items}. Whatever it claims, the window never grows beyond its size. */
    void grant(int items) {
        if (permits != null && items > 0) {
            synchronized (permits) {
                permits.release(Math.min(items, Math.max(0, size - permits.availablePermits())));
            }
        }
    }

    /** No sender waits any more; each finds out by itself why not to send. */
    void openWide() {
        if (permits != null) {
            synchronized (permits) {
                permits.release(Math.max(0, Short.MAX_VALUE - permits.availablePermits()));
            }
        }
    }
}
