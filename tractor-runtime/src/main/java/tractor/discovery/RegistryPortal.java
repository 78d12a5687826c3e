package tractor.discovery;

import java.util.List;
import java.util.Optional;
import tractor.msg.Address;
import tractor.msg.Uid;

/**
 * A way to one registrar, for many questions: it keeps its connection, and dials again when it is lost. Its methods may be
 * called from any task, also concurrently; they throw {@link NoRegistrarException} when the registrar cannot be asked.
 */
public final class RegistryPortal implements AutoCloseable {
    private final Registrar registrar;

    RegistryPortal(Registrar registrar) {
        this.registrar = registrar;
    }

    /** The last actor that registered under that name, or the one of that uuid; whether it still lives is not examined. */
    public Optional<ActorEntry> queryActor(String nameOrUuid) throws InterruptedException {
        return registrar.find(nameOrUuid, 1).stream().findFirst();
    }

    /** As {@link #queryActor}, all of them, the last registered first. */
    public List<ActorEntry> queryActors(String nameOrUuid) throws InterruptedException {
        return registrar.find(nameOrUuid, RegistryClient.ALL);
    }

    /**
     * Waits until an actor of that name or uuid is registered; bound it by a scope's deadline.
     *
     * @return where all actors of that name listen, the first registered first
     */
    public List<Address> waitForActor(String nameOrUuid) throws InterruptedException {
        return registrar.waitFor(nameOrUuid);
    }

    /** Everybody, the first registered first. */
    public List<ActorEntry> registry() throws InterruptedException {
        return registrar.all();
    }

    /**
     * Reports an address at which nobody, or somebody else, was found. The registrar looks for itself before it believes that.
     *
     * @return whose address it was, if the registrar has dropped it
     */
    public Optional<Uid> deleteAddr(Address stale) throws InterruptedException {
        return registrar.delete(stale);
    }

    /** Closes the connection. Does not wait. */
    @Override
    public void close() {
        registrar.close();
    }
}
