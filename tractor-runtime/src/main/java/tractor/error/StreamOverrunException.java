package tractor.error;

import java.util.Optional;
import tractor.msg.Msg;
import tractor.msg.Uid;

/** A stream's receiver had no room left and dropped an item: the sender was too fast. */
public final class StreamOverrunException extends RemoteActorException {
    private static final long serialVersionUID = 1L;

    public StreamOverrunException(Msg.Error error) {
        super(error);
    }

    /** The side that sent too fast. */
    public Optional<Uid> sender() {
        return Optional.ofNullable(msg().sender());
    }
}
