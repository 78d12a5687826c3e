package tractor.task;

import java.io.Serial;

/** The other side of a channel is gone: nobody will ever receive what is sent. */
public class BrokenResourceException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public BrokenResourceException(String message) {
        super(message);
    }
}
