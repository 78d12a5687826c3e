package tractor.rpc;

import java.time.Duration;
import java.util.Objects;

/**
 * The base of every generated portal: one interface of one other actor, called as if it were here. Its methods may be
 * called from any task, also concurrently.
 */
public abstract class TypedPortal implements AutoCloseable {
    private final Portal portal;

    protected TypedPortal(Portal portal) {
        this.portal = Objects.requireNonNull(portal, "portal");
    }

    /** The untyped portal underneath: who the other actor is, and its other interfaces. */
    public final Portal portal() {
        return portal;
    }

    /**
     * Asks the actor to cancel all its tasks and to end; see {@link Portal#cancelActor}.
     *
     * @return whether the actor acknowledged in time
     */
    public final boolean cancelActor() throws InterruptedException {
        return portal.cancelActor();
    }

    /** As {@link #cancelActor()}, waiting for the acknowledgement at most that long. */
    public final boolean cancelActor(Duration timeout) throws InterruptedException {
        return portal.cancelActor(timeout);
    }

    /**
     * As {@link #cancelActor(Duration)}, for a caller that cannot go on without the acknowledgement.
     *
     * @throws tractor.error.ActorTooSlowException when it does not come in time; the request stands
     */
    public final void cancelActorOrThrow(Duration timeout) throws InterruptedException {
        portal.cancelActorOrThrow(timeout);
    }

    /**
     * Closes the connection of a portal that was found by name. The portal of a child belongs to its nursery: closing it
     * does nothing.
     */
    @Override
    public final void close() {
        portal.close();
    }

    @Override
    public final String toString() {
        return getClass().getSimpleName() + "[" + portal.aid().uid() + "]";
    }
}
