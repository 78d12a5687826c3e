package tractor.tree;

/** An exception that fails whenever it is asked what it is. */
final class Speechless extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @Override
    public String getMessage() {
        throw new UnsupportedOperationException("no message");
    }

    @Override
    public String toString() {
        throw new UnsupportedOperationException("no text");
    }

    @Override
    public StackTraceElement[] getStackTrace() {
        throw new UnsupportedOperationException("no trace");
    }
}
