package tractor.log;

import org.jspecify.annotations.Nullable;

/**
 * Whose words a record of the log are.
 *
 * @param actor the actor's name, or null where none runs
 * @param uuid the actor's uuid, or null where none runs
 * @param pid the process
 * @param task the task, or outside of tasks the thread
 */
public record Speaker(@Nullable String actor, @Nullable String uuid, long pid, String task) {
    private static final int SHORT = 8;

    /** The first eight characters of the uuid, as they are shown everywhere; empty where no actor runs. */
    public String shortUuid() {
        return uuid == null ? "" : uuid.substring(0, Math.min(SHORT, uuid.length()));
    }

    /** {@code quote_svc@bb2c47fd[4711] watch}. */
    @Override
    public String toString() {
        return (actor == null ? "" : actor + "@" + shortUuid()) + "[" + pid + "] " + task;
    }
}
