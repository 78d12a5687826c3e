package tractor.rules;

/** Who acts in a rule. */
enum Who {
    BODY("the caller's body"),
    SCOPE("the caller's scope"),
    DEADLINE("the caller's deadline"),
    SIBLING("another task of the caller"),
    METHOD("the callee's method"),
    THIRD("a third actor"),
    LINK("the link");

    private final String words;

    Who(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
