package tractor.rules;

/** What a side throws of its own accord. */
final class OwnException extends Exception {
    private static final long serialVersionUID = 1L;

    OwnException(String whose) {
        super(whose);
    }
}
