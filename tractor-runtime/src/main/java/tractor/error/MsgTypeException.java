package tractor.error;

import java.util.Optional;
import tractor.msg.Msg;

/** A payload lay outside the type that the dialog expects; {@link #badMsg} is the message, when the peer sent it back. */
public final class MsgTypeException extends RemoteActorException {
    private static final long serialVersionUID = 1L;

    public MsgTypeException(Msg.Error error) {
        super(error);
    }

    /** The refused message. */
    public Optional<Msg> badMsg() {
        return Optional.ofNullable(msg().badMsg());
    }
}
