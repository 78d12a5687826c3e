package tractor.tree;

/** A record that one process lets exist and another does not. */
record Picky(int value) {
    private static volatile boolean refused;

    Picky {
        if (refused) {
            throw new IllegalArgumentException("not here: " + value);
        }
    }

    /** In this process no instance can be made while this is set. */
    static void refuseHere(boolean refuse) {
        refused = refuse;
    }
}
