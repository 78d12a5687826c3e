package tractor.error;

import org.jspecify.annotations.Nullable;

/** The actor runtime itself cannot start or go on: a second root in one process, a registry address that something else occupies. */
public class RuntimeFailureException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RuntimeFailureException(String message) {
        super(message);
    }

    public RuntimeFailureException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
