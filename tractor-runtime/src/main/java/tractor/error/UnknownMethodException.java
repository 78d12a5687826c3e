package tractor.error;

import tractor.msg.Msg;

/** The actor serves the interface but knows no method of that name: the two sides were built from different versions. */
public final class UnknownMethodException extends RemoteActorException {
    private static final long serialVersionUID = 1L;

    public UnknownMethodException(Msg.Error error) {
        super(error);
    }
}
