package tractor.error;

import tractor.msg.Msg;

/** An argument is missing, unexpected, or of the wrong type; the method was not run. */
public final class BadArgumentsException extends RemoteActorException {
    private static final long serialVersionUID = 1L;

    public BadArgumentsException(Msg.Error error) {
        super(error);
    }
}
