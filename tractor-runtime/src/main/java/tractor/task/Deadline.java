package tractor.task;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A moment by which something is to be done, on the monotonic clock of this process: steps of the wall clock do not
 * move it. One deadline may bound many scopes, one after the other or at once, as a budget for them all. It means
 * nothing to other processes; send them the {@link #timeLeft()}.
 */
public final class Deadline implements Comparable<Deadline> {
    /** The deadline that is not reached. */
    public static final Deadline NEVER = new Deadline(false, 0);

    private static final long FOR_EVER = Long.MAX_VALUE / 2;

    private final boolean finite;
    private final long nanoTime;

    private Deadline(boolean finite, long nanoTime) {
        this.finite = finite;
        this.nanoTime = nanoTime;
    }

    /** That much after now, or before it; {@link #NEVER} beyond the clock's range of 146 years. */
    public static Deadline in(Duration timeout) {
        long nanos = nanos(timeout);
        return nanos >= FOR_EVER ? NEVER : new Deadline(true, System.nanoTime() + Math.max(nanos, -FOR_EVER / 2));
    }

    /** That moment by the wall clock, as it is set now. */
    public static Deadline at(Instant instant) {
        return in(Duration.between(Instant.now(), instant));
    }

    /** How long it is from now: zero when it has passed, empty for {@link #NEVER}. */
    public Optional<Duration> timeLeft() {
        return finite ? Optional.of(Duration.ofNanos(Math.max(0, nanosLeft()))) : Optional.empty();
    }

    /** Whether it is over. Never blocks. */
    public boolean hasPassed() {
        return nanosLeft() <= 0;
    }

    /** This one or the other, whichever comes first. */
    public Deadline earlier(Deadline other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** Earlier ones come first. */
    @Override
    public int compareTo(Deadline other) {
        if (!finite || !other.finite) {
            return Boolean.compare(other.finite, finite);
        }
        return Long.signum(nanoTime - other.nanoTime);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Deadline that && finite == that.finite && nanoTime == that.nanoTime;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(nanoTime);
    }

    @Override
    public String toString() {
        if (!finite) {
            return "never";
        }
        Duration left = Duration.ofNanos(nanosLeft());
        return left.isNegative() ? left.negated() + " ago" : "in " + left;
    }

    /** Negative when it has passed, {@link Long#MAX_VALUE} for {@link #NEVER}. */
    long nanosLeft() {
        return finite ? nanoTime - System.nanoTime() : Long.MAX_VALUE;
    }

    /** Saturates where {@link Duration#toNanos()} throws, at half the range so that sums do not overflow. */
    static long nanos(Duration duration) {
        return Math.clamp(TimeUnit.NANOSECONDS.convert(duration), -FOR_EVER, FOR_EVER);
    }
}
