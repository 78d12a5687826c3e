package tractor.task;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * One-shot timers for the whole process, on one daemon platform thread that is started when first needed and ends when
 * no timer has been set for ten seconds. It belongs to no runtime, so none can leak it. A removed timer is forgotten at
 * once. Callbacks must be short and must not block: all timers wait for them.
 */
public final class Timers {
    private static final ScheduledThreadPoolExecutor TIMER = timer();

    private Timers() {}

    /**
     * Runs the callback once, on the timer thread, when the delay has passed; at once, but still there, if it is not
     * positive. What it throws goes to that thread's uncaught exception handler.
     */
    public static Registration after(Duration delay, Runnable callback) {
        Future<?> timer = TIMER.schedule(() -> Callbacks.run(callback), Deadline.nanos(delay), TimeUnit.NANOSECONDS);
        return () -> timer.cancel(false);
    }

    /** How many are waiting, for tests. */
    static int pending() {
        return TIMER.getQueue().size();
    }

    private static ScheduledThreadPoolExecutor timer() {
        ScheduledThreadPoolExecutor executor =
                new ScheduledThreadPoolExecutor(1, work -> Tasks.platformThread("tractor-timers", work));
        executor.setRemoveOnCancelPolicy(true);
        executor.setKeepAliveTime(10, TimeUnit.SECONDS);
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }
}
