package tractor.task;

import java.io.Serial;

/** The other side has ended regularly and everything was received. A loop over the receiver ends instead. */
public class EndOfChannelException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public EndOfChannelException(String message) {
        super(message);
    }
}
