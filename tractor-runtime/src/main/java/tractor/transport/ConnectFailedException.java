package tractor.transport;

import org.jspecify.annotations.Nullable;
import tractor.msg.Address;

/** Nobody could be reached at an address. */
@SuppressWarnings("serial")
public final class ConnectFailedException extends TransportException {

    /** Why a connect failed. */
    public enum Reason {
        /** Nobody listens there. */
        REFUSED("connection refused"),
        /** No answer within the time limit. */
        TIMED_OUT("no answer in time"),
        /** No route, no permission, or another failure of the system. */
        UNREACHABLE("cannot connect");

        private final String text;

        Reason(String text) {
            this.text = text;
        }
    }

    private final Reason reason;

    ConnectFailedException(Reason reason, Address remote, @Nullable String detail, @Nullable Throwable cause) {
        super(remote, remote + ": " + reason.text + (detail == null ? "" : ": " + detail), cause);
        this.reason = reason;
    }

    /** Why the connect failed. */
    public Reason reason() {
        return reason;
    }
}
