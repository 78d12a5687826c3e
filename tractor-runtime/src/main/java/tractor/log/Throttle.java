package tractor.log;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * Warnings of one kind, of which somebody else decides how many there are: the first is logged at once, later ones at most
 * every ten seconds, with the number of those that were left out. Safe for any thread.
 */
public final class Throttle {
    private static final long PERIOD = Duration.ofSeconds(10).toNanos();

    private final TractorLog log;
    private long total; // guarded by this
    private long omitted; // guarded by this
    private long last; // guarded by this

    public Throttle(TractorLog log) {
        this.log = log;
    }

    /** Counts, and perhaps logs. */
    public void warning(Supplier<String> message) {
        long leftOut;
        synchronized (this) {
            long now = System.nanoTime();
            total++;
            if (total > 1 && now - last < PERIOD) {
                omitted++;
                return;
            }
            leftOut = omitted;
            omitted = 0;
            last = now;
        }
        log.warning(leftOut == 0 ? message : () -> message.get() + " (and " + leftOut + " more like this before)");
    }

    /** How many there were, logged or not. */
    public synchronized long total() {
        return total;
    }
}
