package tractor.transport;

import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** The pending timers of an I/O loop, nearest first. Used on the loop only. */
final class LoopTimers {

    // Differences, because nanoTime may overflow.
    private final PriorityQueue<LoopTimer> pending =
            new PriorityQueue<>((a, b) -> Long.signum(a.deadlineNanos - b.deadlineNanos));

    void add(LoopTimer timer) {
        pending.add(timer);
    }

    /** The action of a timer that is due, or null if none is. */
    @Nullable
    Runnable pollDue(long nowNanos) {
        for (LoopTimer next = pending.peek();
                next != null && next.deadlineNanos - nowNanos <= 0;
                next = pending.peek()) {
            pending.remove();
            Runnable action = next.take();
            if (action != null) {
                return action;
            }
        }
        return null;
    }

    /** Milliseconds until the next timer, rounded up, at least 1; or 0 if there is none. */
    long millisToNext(long nowNanos) {
        LoopTimer next = pending.peek();
        return next == null ? 0 : Math.max(1, Math.ceilDiv(next.deadlineNanos - nowNanos, 1_000_000L));
    }

    void clear() {
        pending.clear();
    }
}
