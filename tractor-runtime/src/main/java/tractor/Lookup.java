package tractor;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import tractor.discovery.IncompatibleInterfaceException;
import tractor.error.ErrorBox;
import tractor.error.ErrorType;
import tractor.error.ModuleNotExposedException;
import tractor.log.TractorLog;
import tractor.msg.AidExtension;
import tractor.rpc.Portal;
import tractor.rpc.PortalType;
import tractor.rpc.TypedPortal;
import tractor.schema.Gap;
import tractor.schema.Pairing;
import tractor.schema.Schema;
import tractor.schema.SchemaJson;

/** Holds a portal that was found by name against the interface that is wanted of it. */
final class Lookup {
    private static final TractorLog LOG = TractorLog.of("discovery");

    private Lookup() {}

    /**
     * The typed portal. Asks an actor that serves another version of the interface what that is; an actor that does not
     * tell is taken at its word.
     *
     * @throws ModuleNotExposedException when the actor says that it does not serve the interface
     * @throws IncompatibleInterfaceException when its version does not fit
     * @throws tractor.transport.TransportClosedException when it is gone meanwhile
     */
    static <P extends TypedPortal> P typed(Portal portal, PortalType<?, P> type) throws InterruptedException {
        AidExtension java = portal.aid().java();
        if (java == null) {
            return type.wrap(portal); // an actor of the original runtime does not say what it serves
        }
        OptionalLong theirs = java.serves().get(type.namespace());
        if (theirs == null) {
            throw new ModuleNotExposedException(ErrorBox.pack(
                    ErrorType.MODULE_NOT_EXPOSED,
                    "the actor does not serve " + type.namespace() + "; it serves "
                            + java.serves().keySet(),
                    portal.aid().uid(),
                    null));
        }
        OptionalLong ours = type.fingerprint();
        if (ours.isPresent() && theirs.isPresent() && ours.getAsLong() != theirs.getAsLong()) {
            requireFit(portal, type, ours.getAsLong(), theirs.getAsLong());
        }
        return type.wrap(portal);
    }

    private static void requireFit(Portal portal, PortalType<?, ?> type, long ours, long theirs)
            throws InterruptedException {
        Optional<Schema> mine = read(type.schema(), ours);
        Optional<Schema> served = mine.isEmpty() ? mine : read(portal.schema(type.namespace()), theirs);
        if (served.isEmpty()) {
            LOG.runtime(() -> portal.aid().uid() + " serves another version of " + type.namespace()
                    + "; whether it fits is not to be told, since a schema is missing");
            return;
        }
        List<Gap> gaps = Pairing.gapsOfOurs(mine.get(), served.get());
        if (!gaps.isEmpty()) {
            throw new IncompatibleInterfaceException(portal.aid().uid(), type.namespace(), gaps);
        }
    }

    /** The schema in a text, if it is that of the version in question: a class path may hold several. */
    private static Optional<Schema> read(Optional<String> text, long fingerprint) {
        try {
            return text.map(SchemaJson::read).filter(schema -> schema.fingerprint() == fingerprint);
        } catch (IllegalArgumentException newer) { // a form that this side does not know
            return Optional.empty();
        }
    }
}
