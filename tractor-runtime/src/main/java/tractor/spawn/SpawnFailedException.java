package tractor.spawn;

import org.jspecify.annotations.Nullable;

/** A child could not be brought to life: its process did not start, died during boot, or could not construct its services. */
public final class SpawnFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SpawnFailedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
