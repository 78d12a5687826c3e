package tractor.task;

import java.io.Serial;
import java.util.Objects;

/**
 * Says that a task failed; the cause, never null, is what it threw. Comes out of {@link TaskHandle#join()} for any
 * failure, and out of a nursery where a child threw a checked exception, which the nursery's signature cannot declare.
 */
public class TaskFailedException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public TaskFailedException(String message, Throwable cause) {
        super(message, Objects.requireNonNull(cause, "cause"));
    }
}
