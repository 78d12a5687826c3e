package tractor.rules;

/**
 * One line of the table.
 *
 * @param line where it stands in the document
 */
record Rule(int line, Who who, Act act, Phase phase, Observed observed) {
    /** Whether the callee's method is the one that acts. */
    boolean isOfTheCallee() {
        return who == Who.METHOD;
    }

    /** A key for the actors that play it. */
    String key() {
        return "line " + line;
    }

    @Override
    public String toString() {
        return who + " " + act + " " + phase;
    }
}
