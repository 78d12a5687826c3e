package tractor.task;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** It was used after this side of it had been closed, or was closed while the caller waited in it. */
public class ClosedResourceException extends IllegalStateException {
    @Serial
    private static final long serialVersionUID = 1L;

    public ClosedResourceException(String message) {
        super(message);
    }

    /** With the failure that has ended it, if one has. */
    public ClosedResourceException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
