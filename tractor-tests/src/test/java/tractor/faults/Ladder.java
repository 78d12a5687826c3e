package tractor.faults;

import java.time.Duration;
import tractor.msg.TimeLimits;

/** How patient the trees of the matrix are, and the test with them. */
final class Ladder {
    /** Short, so that the whole ladder is climbed in seconds, in the proportions of the real ones. */
    static final TimeLimits LIMITS = TimeLimits.DEFAULT
            .withCancelActor(Duration.ofMillis(1_000))
            .withTeardown(Duration.ofMillis(1_500))
            .withHardKill(Duration.ofMillis(500));

    /** For states that come at once on a machine with time to spare. */
    static final Duration HANG = Duration.ofSeconds(90);

    private Ladder() {}
}
