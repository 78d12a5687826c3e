package tractor.context;

import tractor.task.EndOfChannelException;

/** The other side has ended its stream and every item was received. A loop over the stream ends instead. */
public final class EndOfStreamException extends EndOfChannelException {
    private static final long serialVersionUID = 1L;

    public EndOfStreamException() {
        super("the other side ended its stream");
    }
}
