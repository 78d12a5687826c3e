package tractor.spawn;

import java.time.Duration;
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

    /**
     * Sees to the actors below it, which it has left behind by an end in disorder: waits until they have ended by
     * themselves, as those do that have lost their parent, and kills who has not in that time. To be called once it has
     * ended; does not wait.
     *
     * @return completed when none of them lives any more
     */
    Promise<Boolean> endOrphans(Duration patience);

    /** The last lines that it wrote to its standard error; complete once the child has ended. */
    String stderrTail();
}
