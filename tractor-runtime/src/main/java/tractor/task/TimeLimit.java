package tractor.task;

import java.time.Duration;

/**
 * A deadline, and how long that was when it was given.
 *
 * @param given as the user has given it
 */
record TimeLimit(Deadline deadline, Duration given) {
    static final TimeLimit NONE = new TimeLimit(Deadline.NEVER, Duration.ZERO);

    static TimeLimit after(Duration timeout) {
        return new TimeLimit(Deadline.in(timeout), timeout);
    }

    static TimeLimit at(Deadline deadline) {
        return new TimeLimit(deadline, deadline.timeLeft().orElse(Duration.ZERO));
    }
}
