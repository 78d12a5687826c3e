package tractor.tree;

/** A declared exception that is rebuilt from its message. */
class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    Refusal(String message) {
        super(message);
    }
}
