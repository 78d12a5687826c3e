package tractor.error;

import java.io.Serial;
import tractor.msg.Uid;

/**
 * An actor that shares its parent's process ignores its end, and was left alone: nothing can kill it but the end of that
 * process. Its connections are closed, so that nobody reaches it any more; what it still does, and where, is in the message.
 */
public final class ActorStrandedException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Uid actor;
    private final String stuckAt;

    /** For an actor, with the stacks of its threads. */
    public ActorStrandedException(Uid actor, String stuckAt) {
        super("actor " + actor + " ignores its end and is left alone, in the process that it shares; it is stuck at\n"
                + stuckAt.indent(4).stripTrailing());
        this.actor = actor;
        this.stuckAt = stuckAt;
    }

    /** Who it is. */
    public Uid actor() {
        return actor;
    }

    /** Its nurseries, tasks and scopes, with the stacks of their threads when it was given up. */
    public String stuckAt() {
        return stuckAt;
    }
}
