package tractor.discovery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tractor.error.RemoteActorException;
import tractor.log.TractorLog;
import tractor.msg.Address;
import tractor.msg.Uid;
import tractor.task.Mailbox;
import tractor.task.Tasks;
import tractor.transport.TransportException;

/**
 * An actor's way to one or several registrars: registers itself, and finds others by name. Where there are several, one
 * that cannot be asked matters only if the others do not know the answer.
 */
public final class RegistryClient {
    private static final TractorLog LOG = TractorLog.of("discovery");
    static final int ALL = 10_000;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(10);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

    private final Uid self;
    private final Dialer dialer;
    private final List<Registrar> registrars;

    private RegistryClient(Uid self, Dialer dialer, List<Registrar> registrars) {
        this.self = self;
        this.dialer = dialer;
        this.registrars = registrars;
    }

    /**
     * A client of the registrars at some addresses, and of this actor's own registry, if it has one.
     *
     * @param patience for each answer that a registrar has ready
     */
    public static RegistryClient of(
            Uid self, Dialer dialer, List<Address> addresses, @Nullable Registry own, Duration patience) {
        List<Registrar> registrars = new ArrayList<>();
        if (own != null) {
            registrars.add(new LocalRegistrar(own));
        }
        addresses.forEach(address -> registrars.add(new RegistrarLink(dialer, address, patience)));
        return new RegistryClient(self, dialer, registrars);
    }

    /** A portal to the registrar at an address, connected; to this actor's own registry without an address. */
    public static RegistryPortal connect(Dialer dialer, Address address, Duration patience)
            throws InterruptedException {
        RegistrarLink link = new RegistrarLink(dialer, address, patience);
        link.connect();
        return new RegistryPortal(link);
    }

    /** A portal to this actor's own registry. */
    public static RegistryPortal connect(Registry own) {
        return new RegistryPortal(new LocalRegistrar(own));
    }

    // ---- this actor

    /**
     * Registers this actor with every registrar, and again whenever one comes back.
     *
     * @throws NoRegistrarException when one cannot be asked
     * @throws RemoteActorException when one refuses, as for an address at which somebody else answers
     */
    public void register(List<Address> addresses) throws InterruptedException {
        for (Registrar registrar : registrars) {
            registrar.join(self, addresses);
        }
    }

    /** Takes this actor out of every registry; a registrar that is gone took the entry with it. */
    public void unregister() throws InterruptedException {
        for (Registrar registrar : registrars) {
            try {
                registrar.leave(self);
            } catch (NoRegistrarException | RemoteActorException | TransportException gone) {
                LOG.runtime(() -> "could not unregister: " + gone.getMessage());
            }
        }
    }

    /** Gives up all links at once. */
    public void close() {
        registrars.forEach(Registrar::close);
    }

    // ---- others

    /**
     * Connects to an actor of that name or uuid: the nearest that answers and fits, and of equally near ones the last
     * registered. What is found stale on the way is reported.
     *
     * @throws NoRegistrarException when nobody is found and a registrar cannot be asked
     * @throws tractor.error.ModuleNotExposedException when those who are found do not serve the interface
     * @throws IncompatibleInterfaceException when they serve a version of it that does not fit
     */
    public <P> Optional<P> find(String nameOrUuid, Entrance<P> entrance) throws InterruptedException {
        Search<P> search = new Search<>(self, dialer, nameOrUuid, entrance);
        for (Registrar registrar : registrars) {
            Optional<P> found = search.first(registrar);
            if (found.isPresent()) {
                return found;
            }
        }
        search.throwFailures();
        return Optional.empty();
    }

    /** As {@link #find}, all that answer and fit; fails only if there are none. {@code found} is added to as they are. */
    public <P> void findAll(String nameOrUuid, Entrance<P> entrance, List<P> found) throws InterruptedException {
        Search<P> search = new Search<>(self, dialer, nameOrUuid, entrance);
        for (Registrar registrar : registrars) {
            search.all(registrar, found);
        }
        if (found.isEmpty()) {
            search.throwFailures();
        }
    }

    /** As {@link #find}, waiting until there is one. */
    public <P> P waitFor(String nameOrUuid, Entrance<P> entrance) throws InterruptedException {
        Duration pause = FIRST_PAUSE;
        while (true) {
            awaitEntry(nameOrUuid);
            Optional<P> found = find(nameOrUuid, entrance);
            if (found.isPresent()) {
                return found.get();
            }
            Tasks.sleep(pause); // registered, and does not answer: stopped, or dead and not known to be
            pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    /** Waits until one of the registrars knows such an actor; those that cannot be asked are out. */
    private void awaitEntry(String nameOrUuid) throws InterruptedException {
        if (registrars.size() == 1) {
            registrars.getFirst().waitFor(nameOrUuid);
            return;
        }
        Mailbox<Optional<NoRegistrarException>> outcomes = new Mailbox<>(registrars.size());
        Tasks.nursery("registrars", tasks -> {
            for (Registrar registrar : registrars) {
                tasks.start(() -> outcomes.put(waited(registrar, nameOrUuid)));
            }
            Optional<NoRegistrarException> last = outcomes.take();
            for (int left = registrars.size() - 1; left > 0 && last.isPresent(); left--) {
                last = outcomes.take();
            }
            if (last.isPresent()) {
                throw last.get();
            }
            tasks.cancel();
        });
    }

    private static Optional<NoRegistrarException> waited(Registrar registrar, String nameOrUuid)
            throws InterruptedException {
        try {
            registrar.waitFor(nameOrUuid);
            return Optional.empty();
        } catch (NoRegistrarException gone) {
            return Optional.of(gone);
        }
    }

    /** The registered actors of that name or uuid, whether they live or not, in the order in which to dial them. */
    public List<ActorEntry> query(String nameOrUuid, int limit) throws InterruptedException {
        return gather(registrar -> registrar.find(nameOrUuid, limit));
    }

    /** Everybody that a registrar knows. */
    public List<ActorEntry> all() throws InterruptedException {
        return gather(Registrar::all);
    }

    @FunctionalInterface
    private interface Listing {
        List<ActorEntry> of(Registrar registrar) throws InterruptedException;
    }

    private List<ActorEntry> gather(Listing listing) throws InterruptedException {
        List<ActorEntry> all = new ArrayList<>();
        Set<Uid> seen = new HashSet<>();
        for (Registrar registrar : registrars) {
            for (ActorEntry entry : listing.of(registrar)) {
                if (seen.add(entry.uid())) {
                    all.add(entry);
                }
            }
        }
        return all;
    }
}
