package tractor.task;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The deadline of one scope, which can be moved and ends with the scope. A timer that fires while its deadline is being
 * moved finds that it is early and does nothing.
 */
final class Deadline {
    private final CancelScope scope;

    // guarded by this
    private @Nullable Registration timer;
    private Duration timeout = Duration.ZERO;
    private long reachedAt;
    private boolean over;

    Deadline(CancelScope scope) {
        this.scope = scope;
    }

    void set(Duration newTimeout) {
        synchronized (this) {
            if (over) {
                return;
            }
            stopTimer();
            timeout = newTimeout;
            long nanos = Math.max(0, nanos(newTimeout));
            reachedAt = System.nanoTime() + nanos;
            if (nanos > 0) {
                timer = Timers.after(newTimeout, this::reached);
                return;
            }
            timer = Registration.NONE;
        }
        reached();
    }

    /** Nanoseconds left, negative when it has passed, {@link Long#MAX_VALUE} when there is none. */
    synchronized long nanosLeft() {
        return timer == null ? Long.MAX_VALUE : reachedAt - System.nanoTime();
    }

    synchronized void end() {
        over = true;
        stopTimer();
    }

    /** Saturates where {@link Duration#toNanos()} throws, at half the range so that sums do not overflow. */
    static long nanos(Duration duration) {
        long nanos = TimeUnit.NANOSECONDS.convert(duration);
        return Math.clamp(nanos, Long.MIN_VALUE / 2, Long.MAX_VALUE / 2);
    }

    private void reached() {
        Duration given;
        synchronized (this) {
            if (over || reachedAt - System.nanoTime() > 0) {
                return;
            }
            given = timeout;
        }
        scope.cancel(new DeadlineReached(given));
    }

    private void stopTimer() {
        if (timer != null) {
            timer.remove();
            timer = null;
        }
    }
}
