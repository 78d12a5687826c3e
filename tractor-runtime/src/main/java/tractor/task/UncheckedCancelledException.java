package tractor.task;

import java.io.Serial;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The unchecked twin of an interrupt, thrown where the checked one cannot be declared, such as by an iterator. Every
 * scope and nursery treats the two alike.
 */
public class UncheckedCancelledException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public UncheckedCancelledException(InterruptedException cause) {
        super(cause.getMessage(), Objects.requireNonNull(cause, "cause"));
    }

    /** The interrupt that this one stands for: the same object that was given. */
    public InterruptedException checked() {
        return (InterruptedException) Objects.requireNonNull(getCause());
    }

    /** As {@link TaskCancelledException#reason()}; null also for an interrupt that came from outside. */
    public @Nullable Object reason() {
        return checked() instanceof TaskCancelledException cancelled ? cancelled.reason() : null;
    }
}
