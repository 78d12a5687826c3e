package tractor.tree;

/** A declared exception that is rebuilt from its message and cause. */
final class Mishap extends Exception {
    private static final long serialVersionUID = 1L;

    Mishap(String message, Throwable cause) {
        super(message, cause);
    }
}
