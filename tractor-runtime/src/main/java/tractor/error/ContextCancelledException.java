package tractor.error;

import java.util.Optional;
import tractor.msg.Msg;
import tractor.msg.Uid;

/**
 * The other side's task was cancelled. {@link #canceller} says on whose request; a request of one's own is absorbed by
 * the context that made it, anybody else's is thrown.
 */
public final class ContextCancelledException extends RemoteActorException {
    private static final long serialVersionUID = 1L;

    public ContextCancelledException(Msg.Error error) {
        super(error);
    }

    /** The actor that asked for the cancellation, when the peer told. */
    public Optional<Uid> canceller() {
        return Optional.ofNullable(msg().canceller());
    }
}
