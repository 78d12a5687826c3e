package tractor.task;

import java.time.Duration;

/**
 * The {@link TaskCancelledException#reason() reason} of a scope that was cancelled by its own deadline.
 *
 * @param timeout the time that had been given
 */
public record DeadlineReached(Duration timeout) {
    @Override
    public String toString() {
        return "deadline of " + timeout + " reached";
    }
}
