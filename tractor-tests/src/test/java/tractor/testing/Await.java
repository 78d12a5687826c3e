package tractor.testing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/** Waits for what is outside of this JVM and tells nobody when it changes: processes and files. */
public final class Await {
    private static final long LOOK_AGAIN = Duration.ofMillis(5).toNanos();
    private static final Duration HANG = Duration.ofMinutes(2);

    private Await() {}

    /** A look at what is outside. */
    @FunctionalInterface
    public interface Look<T, X extends Exception> {
        T look() throws X;
    }

    /**
     * Looks until it is as wanted, and returns what was seen then.
     *
     * @param what is waited for, should it not come
     */
    public static <T, X extends Exception> T until(Look<T, X> look, Predicate<? super T> wanted, String what) throws X {
        long start = System.nanoTime();
        T seen = look.look();
        while (!wanted.test(seen)) {
            if (System.nanoTime() - start > HANG.toNanos()) {
                throw new AssertionError("waited in vain for " + what + ", and saw " + seen);
            }
            LockSupport.parkNanos(LOOK_AGAIN);
            seen = look.look();
        }
        return seen;
    }
}
