package tractor.context;

/** The stream was used after this side closed it, or sent on after the other side ended it. */
public final class StreamClosedException extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    StreamClosedException(String message) {
        super(message);
    }
}
