package tractor.error;

import java.util.Optional;
import tractor.msg.Msg;

/**
 * A payload lay outside the type that the dialog expects. The message says what was expected, what came and where:
 * {@code Expected `int`, got `str` - at `$.price` in Yield of Quotes.watch}. Only that dialog is concerned.
 *
 * <p>Raised by the side that looks at the payload first: by whoever sends it for the first value and the result of a
 * context or a call, by the receiver for the items of a stream and for whatever comes from a peer that does not look.
 * Left uncaught it ends the task that meets it, and so reaches the other side.
 */
public final class MsgTypeException extends RemoteActorException {
    private static final long serialVersionUID = 1L;

    public MsgTypeException(Msg.Error error) {
        super(error);
    }

    /**
     * The refused message with its payload as it came, or as far as it could be encoded. Empty when that is longer than 64
     * KiB, or the peer did not send it back.
     */
    public Optional<Msg> badMsg() {
        return Optional.ofNullable(msg().badMsg());
    }
}
