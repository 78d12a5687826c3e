package tractor.channel;

import org.jspecify.annotations.Nullable;

/**
 * One side of a dialog as it is at one moment, for people.
 *
 * @param method as people write it
 * @param served whether this side runs the method; else it has called it
 * @param waits whether a task of this side waits for the other side, and for nothing else
 * @param state how it stands, in a few words
 * @param within the id of the served dialog for which this one was begun, if any
 * @param thread of the task that has begun it, or serves it; null if that is over or has not begun
 * @param stream what went over it; null where no items travel
 */
public record DialogSight(
        String method,
        Kind kind,
        boolean served,
        boolean waits,
        String state,
        @Nullable String within,
        @Nullable Thread thread,
        @Nullable Traffic stream) {
    /** What a dialog is about. */
    public enum Kind {
        CALL,
        STREAM,
        CONTEXT
    }

    /**
     * The items of a stream.
     *
     * @param waiting how many have come and nobody has taken yet
     * @param room how many may lie there
     * @param creditItems how many this side may still send; with {@code creditBytes} what they may weigh; null if the peer
     *     sets no bound
     * @param blocked whether a task waits for credit
     */
    public record Traffic(
            long sent,
            long received,
            int waiting,
            int room,
            @Nullable Integer creditItems,
            @Nullable Long creditBytes,
            boolean blocked) {}

    /** The same as a task sees it that serves the call. */
    public DialogSight servedOn(@Nullable Thread task, String standing) {
        return new DialogSight(method, kind, true, waits, standing, null, task, stream);
    }
}
