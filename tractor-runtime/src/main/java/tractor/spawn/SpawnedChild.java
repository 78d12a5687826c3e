package tractor.spawn;

import tractor.task.Promise;

/** A child that was started, as its parent holds it. Safe for any thread. */
public interface SpawnedChild {
    /** The process id. */
    long pid();

    /** Completed with the exit code when the child has ended. */
    Promise<Integer> exit();

    /** Asks the system to end it politely (SIGTERM). Does nothing when it has ended. */
    void terminate();

    /** Ends it at once (SIGKILL). Does nothing when it has ended. */
    void kill();

    /** The last lines that it wrote to its standard error; complete once the child has ended. */
    String stderrTail();
}
