package tractor.benchmarks.spawn;

/** What is measured: a way to start something, and to end it. */
interface Starter {
    /** Its name in the table. */
    String title();

    /** Measures once. */
    SpawnTurn turn() throws Exception;

    /** An idle child's share of the memory, in bytes; NaN where that is not measured. */
    default double idleBytes() throws Exception {
        return Double.NaN;
    }
}
