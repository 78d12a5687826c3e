package tractor.context;

/** The other side has ended its stream and every item was received. A loop over the stream ends instead. */
public final class EndOfStreamException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public EndOfStreamException() {
        super("the other side ended its stream");
    }
}
