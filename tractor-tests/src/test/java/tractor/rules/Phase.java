package tractor.rules;

/** How far the pair has come when somebody acts. */
enum Phase {
    BEFORE_STARTED("before started"),
    AFTER_STARTED("after started"),
    IN_THE_STREAM("in the stream"),
    AFTER_THE_STREAM("after the stream"),
    AFTER_THE_BODY("after the body's return"),
    AFTER_THE_METHOD("after the method's return"),
    TO_A_REFUSING_SIDE("to a side that refuses"),
    TO_A_KEEPING_SIDE("to a side that keeps"),
    TO_A_SIDE_WITHOUT_STREAM("to a side without stream");

    private final String words;

    Phase(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
