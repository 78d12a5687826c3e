package tractor.task;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** The {@link Mailbox} is closed, and empty if this was a take; the cause is what it was closed with, if anything. */
public class ClosedMailboxException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public ClosedMailboxException(@Nullable Throwable cause) {
        super("mailbox closed", cause);
    }
}
