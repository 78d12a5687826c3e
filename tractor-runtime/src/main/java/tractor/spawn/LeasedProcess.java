package tractor.spawn;

import tractor.task.Promise;

/** A process that was a spare one and now is an actor's, as whoever leased it holds it. Safe for any thread. */
public interface LeasedProcess {
    /** Its process id. */
    long pid();

    /** Completed with its exit code when it has ended. */
    Promise<Integer> exit();

    /** Asks it to end (SIGTERM). Does not wait. */
    void terminate();

    /** Ends it (SIGKILL). Does not wait. */
    void kill();

    /** The last lines that it wrote to its standard error; complete once it has ended. */
    String stderrTail();
}
