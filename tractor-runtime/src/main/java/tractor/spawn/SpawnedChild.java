package tractor.spawn;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tractor.error.ActorStrandedException;
import tractor.task.Promise;

/** A child that was started, as its parent holds it. Safe for any thread. */
public interface SpawnedChild {
    /** The process id. */
    long pid();

    /** Completed with the exit code when the child has ended. */
    Promise<Integer> exit();

    /** To be called once it has dialled back: what was needed only to start it can go. Does not wait. */
    default void hasDialled() {}

    /** Asks it to end, more firmly than a message does (SIGTERM). Does nothing when it has ended. */
    void terminate();

    /** Ends it at once (SIGKILL); one that cannot be killed is left alone if it has not ended soon. Does nothing when it has. */
    void kill();

    /**
     * Sees to the actors below it, which it has left behind by an end in disorder: waits until they have ended by
     * themselves, as those do that have lost their parent, and kills who has not in that time. To be called once it has
     * ended; does not wait.
     *
     * @return completed when none of them lives any more
     */
    Promise<Boolean> endOrphans(Duration patience);

    /**
     * Why it lives on though {@link #exit} is completed: it ignores its end, and nothing can kill it. Null for any other;
     * final once {@link #exit} is completed.
     */
    default @Nullable ActorStrandedException stranded() {
        return null;
    }

    /** The last lines that it wrote to its standard error; complete once the child has ended. */
    String stderrTail();
}
