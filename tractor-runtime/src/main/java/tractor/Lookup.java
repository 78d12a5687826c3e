package tractor;

import tractor.error.ErrorBox;
import tractor.error.ErrorType;
import tractor.error.ModuleNotExposedException;
import tractor.msg.AidExtension;
import tractor.rpc.Portal;
import tractor.rpc.PortalType;
import tractor.rpc.TypedPortal;

/** Holds a portal that was found by name against the interface that is wanted of it. */
final class Lookup {
    private Lookup() {}

    /**
     * The typed portal.
     *
     * @throws ModuleNotExposedException when the actor says that it does not serve the interface
     */
    static <P extends TypedPortal> P typed(Portal portal, PortalType<?, P> type) {
        AidExtension java = portal.aid().java();
        if (java == null || java.serves().contains(type.namespace())) {
            return type.wrap(portal); // an actor of the original runtime does not say what it serves
        }
        throw new ModuleNotExposedException(ErrorBox.pack(
                ErrorType.MODULE_NOT_EXPOSED,
                "the actor does not serve " + type.namespace() + "; it serves " + java.serves(),
                portal.aid().uid(),
                null));
    }
}
