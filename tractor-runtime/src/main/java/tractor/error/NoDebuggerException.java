package tractor.error;

/** An actor was to be run in debug mode, which cannot be had. Nothing was started; leave the mode out. */
public final class NoDebuggerException extends RuntimeFailureException {
    private static final long serialVersionUID = 1L;

    public NoDebuggerException(String message) {
        super(message);
    }
}
