package tractor.error;

import java.time.Duration;
import tractor.msg.Uid;

/** An actor was asked to end and has not acknowledged in time. The request stands. */
public final class ActorTooSlowException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Uid actor;

    /**
     * @param waited how long the acknowledgement was waited for
     */
    public ActorTooSlowException(Uid actor, Duration waited) {
        super("actor " + actor + " has not acknowledged its cancellation within " + waited.toMillis()
                + " ms; its nursery can end it by force");
        this.actor = actor;
    }

    /** The actor that did not answer in time. */
    public Uid actor() {
        return actor;
    }
}
