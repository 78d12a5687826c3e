package tractor.tree;

/** A declared exception that is unchecked. */
final class Breakage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Breakage(String message) {
        super(message);
    }
}
