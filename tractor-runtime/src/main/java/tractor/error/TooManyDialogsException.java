package tractor.error;

import tractor.msg.Msg;

/** The actor serves as many dialogs of this connection as it lets one peer have; the method was not run. */
public final class TooManyDialogsException extends RemoteActorException {
    private static final long serialVersionUID = 1L;

    public TooManyDialogsException(Msg.Error error) {
        super(error);
    }
}
