package tractor.rules;

/** What somebody does in a rule. */
enum Act {
    RETURNS("returns"),
    THROWS("throws"),
    CANCELS_THE_CONTEXT("cancels the context"),
    CANCELS_THE_ACTOR("cancels the callee's actor"),
    LEAVES_ITS_STREAM("leaves its stream"),
    SENDS_TOO_MUCH("sends too much"),
    IS_CANCELLED("is cancelled"),
    PASSES("passes"),
    IS_LOST("is lost");

    private final String words;

    Act(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
