package tractor.task;

import java.io.Serial;

/**
 * A {@link BroadcastReceiver} was so slow that values it had not received were dropped. Its next {@code receive} goes on
 * with the oldest value that is kept.
 */
public class LaggedException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final long missed;

    public LaggedException(long missed) {
        super("fell behind by more than the window: " + missed + " values were missed");
        this.missed = missed;
    }

    /** How many values this receiver has missed since it last received one. */
    public long missed() {
        return missed;
    }
}
