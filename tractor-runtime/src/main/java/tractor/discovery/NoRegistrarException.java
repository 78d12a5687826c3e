package tractor.discovery;

import org.jspecify.annotations.Nullable;
import tractor.error.RuntimeFailureException;

/**
 * A registrar cannot be asked: nobody listens at its address, what listens there is none, or it has gone or does not answer.
 * Calls over portals that are open already do not need it.
 */
public final class NoRegistrarException extends RuntimeFailureException {
    private static final long serialVersionUID = 1L;

    /** Says where nobody answers, and what happened. */
    public NoRegistrarException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
