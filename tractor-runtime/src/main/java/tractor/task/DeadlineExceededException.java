package tractor.task;

import java.io.Serial;

/** Thrown by {@link CancelScope#failAfter} when the time was up before the body had ended. */
public class DeadlineExceededException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public DeadlineExceededException(String message) {
        super(message);
    }
}
