package tractor.task;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Cancels one scope at its deadline, which can be moved and ends with the scope. A timer that fires while the deadline
 * is being moved finds that it is early and does nothing.
 */
final class ScopeTimer {
    private final CancelScope scope;

    // guarded by this
    private TimeLimit limit;
    private @Nullable Registration timer;
    private boolean over;

    ScopeTimer(CancelScope scope, TimeLimit limit) {
        this.scope = scope;
        this.limit = limit;
    }

    /** Begins to watch the limit that the scope was made with. */
    void start() {
        TimeLimit first;
        synchronized (this) {
            first = limit;
        }
        if (!first.deadline().equals(Deadline.NEVER)) { // equality of records is linked at run time, slowly
            set(first);
        }
    }

    /** Sets or moves the limit. */
    void set(TimeLimit newLimit) {
        synchronized (this) {
            if (over) {
                return;
            }
            stop();
            limit = newLimit;
            if (!limit.deadline().hasPassed()) {
                limit.deadline().timeLeft().ifPresent(left -> timer = Timers.after(left, this::reached));
                return;
            }
        }
        reached();
    }

    synchronized Deadline deadline() {
        return limit.deadline();
    }

    synchronized void end() {
        over = true;
        stop();
    }

    private void reached() {
        Duration given;
        synchronized (this) {
            if (over || !limit.deadline().hasPassed()) {
                return;
            }
            given = limit.given();
        }
        scope.cancel(new DeadlineReached(given));
    }

    private void stop() {
        if (timer != null) {
            timer.remove();
            timer = null;
        }
    }
}
