package tractor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tractor.actor.ActorRuntime;
import tractor.discovery.ActorEntry;
import tractor.discovery.ActorNotFoundException;
import tractor.discovery.RegistryClient;
import tractor.dump.TreeDump;
import tractor.msg.Address;
import tractor.rpc.Portal;
import tractor.rpc.PortalType;
import tractor.rpc.TypedPortal;
import tractor.task.CancelScope;
import tractor.task.DeadlineExceededException;

/**
 * Finds actors by name or uuid: {@link Tractor#discovery()} with the registrars of this tree, {@link
 * Tractor#discovery(Address...)} with others. The short forms of the commonest questions are in {@link Tractor}.
 *
 * <p>This actor itself is found first, then its parent and children, over the connections that exist already; then what the
 * registrars know: in this process, over UNIX sockets, over TCP on this host, on others, and of equally near actors the
 * last registered. An actor that turns out to be gone is passed over and reported to its registrar; one that does not serve
 * the wanted interface, or serves a version of it that does not fit, is passed over.
 *
 * <p>Every portal that is found is to be closed by whoever found it; that ends neither the actor nor a connection that
 * belongs to somebody else. All methods may be called from any task. Those that ask a registrar throw {@link
 * tractor.discovery.NoRegistrarException} when it cannot be asked and nobody else knows the answer.
 */
public final class Discovery {
    private static final int ALL = 10_000;

    private final ActorRuntime actor;
    private final RegistryClient registrars;
    private final boolean nearby;

    private Discovery(ActorRuntime actor, RegistryClient registrars, boolean nearby) {
        this.actor = actor;
        this.registrars = registrars;
        this.nearby = nearby;
    }

    static Discovery of(ActorRuntime actor) {
        return new Discovery(actor, actor.registry(), true);
    }

    static Discovery at(ActorRuntime actor, List<Address> addresses) {
        if (addresses.isEmpty()) {
            throw new IllegalArgumentException("name the address of a registrar");
        }
        addresses.forEach(Address::validate);
        return new Discovery(actor, actor.registryAt(addresses), false);
    }

    /**
     * Looks once.
     *
     * @return empty when no such actor is registered, or none of them can be reached
     * @throws tractor.error.ModuleNotExposedException when those that can be reached do not serve the interface
     * @throws tractor.discovery.IncompatibleInterfaceException when they serve a version of it that does not fit
     */
    public <P extends TypedPortal> Optional<P> findActor(String nameOrUuid, PortalType<?, P> type)
            throws InterruptedException {
        Portal near = nearby ? near(nameOrUuid) : null;
        return near == null
                ? registrars.find(nameOrUuid, portal -> Lookup.typed(portal, type))
                : Optional.of(entered(near, type));
    }

    /**
     * As {@link #findActor}, for a caller that cannot go on without.
     *
     * @throws ActorNotFoundException when no such actor is registered, or none of them can be reached
     */
    public <P extends TypedPortal> P findActorOrThrow(String nameOrUuid, PortalType<?, P> type)
            throws InterruptedException {
        return findActor(nameOrUuid, type)
                .orElseThrow(() ->
                        new ActorNotFoundException("no actor '" + nameOrUuid + "' is registered and can be reached"));
    }

    /** As {@link #findActor}, every actor of that name that is registered, can be reached and serves the interface. */
    public <P extends TypedPortal> Portals<P> findActors(String nameOrUuid, PortalType<?, P> type)
            throws InterruptedException {
        List<P> found = new ArrayList<>();
        boolean complete = false;
        try {
            registrars.findAll(nameOrUuid, portal -> Lookup.typed(portal, type), found);
            complete = true;
            return new Portals<>(found);
        } finally {
            if (!complete) {
                found.forEach(TypedPortal::close);
            }
        }
    }

    /** As {@link #findActor}, waiting until such an actor is registered and answers. */
    public <P extends TypedPortal> P waitForActor(String nameOrUuid, PortalType<?, P> type)
            throws InterruptedException {
        Portal near = nearby ? near(nameOrUuid) : null;
        return near == null
                ? registrars.waitFor(nameOrUuid, portal -> Lookup.typed(portal, type))
                : entered(near, type);
    }

    /**
     * As {@link #waitForActor(String, PortalType)}, not for longer than that.
     *
     * @throws DeadlineExceededException when nobody came in time
     */
    public <P extends TypedPortal> P waitForActor(String nameOrUuid, PortalType<?, P> type, Duration timeout)
            throws InterruptedException {
        return CancelScope.callOrFail(timeout, scope -> waitForActor(nameOrUuid, type));
    }

    /**
     * As {@link #findActor}, whatever the actor serves: for tools, which ask what that is, and call by names.
     *
     * @return a portal to close when done with it; empty when no such actor is registered, or none of them can be reached
     */
    public Optional<Portal> findPortal(String nameOrUuid) throws InterruptedException {
        Portal near = nearby ? near(nameOrUuid) : null;
        return near == null ? registrars.find(nameOrUuid, portal -> portal) : Optional.of(near);
    }

    /**
     * How an actor stands, and all that are below it; see {@link Portal#dumpTree}.
     *
     * @return empty when no such actor is registered, or none of them can be reached
     */
    public Optional<TreeDump> dumpTree(String nameOrUuid, Duration patience) throws InterruptedException {
        Optional<Portal> found = findPortal(nameOrUuid);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (Portal portal = found.get()) {
            return Optional.of(portal.dumpTree(patience));
        }
    }

    /**
     * Where an actor is registered, without connecting to it; of several the last registered. Whether it still lives is not
     * examined.
     */
    public Optional<ActorEntry> queryActor(String nameOrUuid) throws InterruptedException {
        return registrars.query(nameOrUuid, 1).stream().findFirst();
    }

    /** As {@link #queryActor}, all of that name, the last registered first. */
    public List<ActorEntry> queryActors(String nameOrUuid) throws InterruptedException {
        return registrars.query(nameOrUuid, ALL);
    }

    /** Everybody that is registered. */
    public List<ActorEntry> registry() throws InterruptedException {
        return registrars.all();
    }

    private @Nullable Portal near(String nameOrUuid) throws InterruptedException {
        Objects.requireNonNull(nameOrUuid, "name");
        if (nameOrUuid.equals(actor.uid().name())
                || nameOrUuid.equals(actor.uid().uuid())) {
            return actor.dialSelf();
        }
        return actor.connected(nameOrUuid).orElse(null);
    }

    private static <P extends TypedPortal> P entered(Portal portal, PortalType<?, P> type) throws InterruptedException {
        boolean fits = false;
        try {
            P typed = Lookup.typed(portal, type);
            fits = true;
            return typed;
        } finally {
            if (!fits) {
                portal.close();
            }
        }
    }
}
