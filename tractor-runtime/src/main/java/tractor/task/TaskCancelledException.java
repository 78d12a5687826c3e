package tractor.task;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/**
 * Raised by every blocking call of this library, again and again, while the current {@link CancelScope} is cancelled.
 * Let it pass: the scope that was cancelled absorbs it.
 */
public class TaskCancelledException extends InterruptedException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient @Nullable Object reason;

    /** Made by scopes, and by upper floors that relay a cancellation from afar. */
    public TaskCancelledException(@Nullable Object reason) {
        super(reason == null ? "cancelled" : "cancelled: " + Failures.text(reason));
        this.reason = reason;
    }

    /** What was given to {@link CancelScope#cancel(Object)} by whoever cancelled first; null if nothing was. */
    public @Nullable Object reason() {
        return reason;
    }
}
