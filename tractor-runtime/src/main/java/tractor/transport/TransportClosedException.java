package tractor.transport;

import org.jspecify.annotations.Nullable;
import tractor.msg.Address;

/**
 * The connection is no more. Thrown by what sends on it or waits for it, and handed to
 * {@link ConnectionHandler#onClosed}.
 */
@SuppressWarnings("serial")
public final class TransportClosedException extends TransportException {

    /** Why a connection ended. */
    public enum Reason {
        /** {@link Connection#close()} was called here, or the I/O loop was closed. */
        CLOSED_HERE("closed by this side"),
        /** The peer closed it between two frames: the orderly end. */
        CLOSED_BY_PEER("closed by the peer"),
        /** The peer closed it in the middle of a frame. */
        ENDED_INSIDE_FRAME("ended inside a frame"),
        /** Reset, timed out by the system, or another failure of the socket. */
        LOST("connection lost"),
        /** The peer gave no sign of life for longer than {@link Connection#keepAlive} allows: it is frozen or gone. */
        SILENT("no sign of life from the peer"),
        /** The peer announced a frame above {@link TransportLimits#maxFrame()}. */
        FRAME_TOO_LARGE("the peer announced too large a frame"),
        /** Posted traffic went above {@link TransportLimits#hardBound()}: the peer does not read. */
        OVERFLOW("too much control traffic is queued"),
        /** {@link Connection#abort} was called here. */
        ABORTED("aborted by this side"),
        /** {@link ConnectionHandler#onFrame} or {@link AcceptHandler#onAccept} threw; the cause is what it threw. */
        HANDLER_FAILED("the handler failed");

        private final String text;

        Reason(String text) {
            this.text = text;
        }
    }

    private final Reason reason;

    TransportClosedException(Reason reason, Address remote, @Nullable String detail, @Nullable Throwable cause) {
        super(remote, remote + ": " + reason.text + (detail == null ? "" : ": " + detail), cause);
        this.reason = reason;
    }

    private TransportClosedException(TransportClosedException original) {
        super(original.address(), String.valueOf(original.getMessage()), original);
        this.reason = original.reason;
    }

    /** Why the connection ended. */
    public Reason reason() {
        return reason;
    }

    /** The same end as met by another thread or dialog: its own stack trace, this exception as cause. */
    public TransportClosedException again() {
        return new TransportClosedException(this);
    }
}
