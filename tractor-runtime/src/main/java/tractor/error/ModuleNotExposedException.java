package tractor.error;

import tractor.msg.Msg;

/** The called interface is not among those that the actor was told to serve when it was spawned. */
public final class ModuleNotExposedException extends RemoteActorException {
    private static final long serialVersionUID = 1L;

    public ModuleNotExposedException(Msg.Error error) {
        super(error);
    }
}
