package tractor.discovery;

import java.net.InetAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import tractor.discovery.AddressProbes.Verdict;
import tractor.log.TractorLog;
import tractor.msg.Address;
import tractor.msg.TcpAddress;
import tractor.msg.Uid;
import tractor.task.Promise;
import tractor.task.Registration;

/**
 * The registrar's books and its rules. An address that another actor has is taken over, and one that is said to be stale is
 * dropped, only after a look of our own: nobody is evicted by word of mouth. Safe for any thread, the I/O loop included;
 * what needs a look is answered later.
 */
public final class Registry implements AutoCloseable {
    private static final TractorLog LOG = TractorLog.of("discovery");

    /** An actor listens at one or two addresses. */
    static final int MAX_ADDRESSES = 64;

    /** Above what one registrar is for, and below what its memory holds. */
    static final int MAX_ACTORS = 250_000;

    /** Of a name and a uuid together, in UTF-16 units; also of a name that is asked for. */
    static final int MAX_NAME = 1_024;

    private final RegistryBackend backend;
    private final AddressProbes probes;
    private final RegistryWaiters waiters;
    private final Registration wakes;
    private final Map<Uid, Lease> leases = new HashMap<>(); // guarded by itself
    private volatile boolean closed;

    /** An actor's word that it lives as long as something lasts, most often a connection. */
    static final class Lease {
        private final Runnable whenReplaced;

        private Lease(Runnable whenReplaced) {
            this.whenReplaced = whenReplaced;
        }
    }

    /**
     * Opens the books.
     *
     * @param backend what is known already, and keeps what will be; closed with this
     * @param dialer to look at addresses
     */
    public Registry(RegistryBackend backend, Dialer dialer) {
        this.backend = backend;
        this.probes = new AddressProbes(dialer);
        this.waiters = new RegistryWaiters(backend);
        this.wakes = backend.onPut(waiters::wake);
    }

    RegistryBackend backend() {
        return backend;
    }

    /**
     * Registers an address of an actor. One that another actor has passes to this one when the other does not answer there.
     *
     * @return fails with SecurityException when the address is and stays somebody else's
     * @throws IllegalArgumentException when no actor can be there, or there are too many
     */
    Promise<Boolean> register(Uid uid, Address wanted) {
        wanted.validate();
        Address address = spelled(wanted);
        requireRoom(uid, address);
        Promise<Boolean> done = new Promise<>();
        Uid owner = backend.owner(address).orElse(uid);
        if (owner.equals(uid)) {
            backend.put(uid, address);
            done.complete(true);
        } else {
            Promise<Verdict> verdict = probes.look(address);
            verdict.onDone(() -> takeOver(uid, owner, address, verdict.result(), done));
        }
        return done;
    }

    /** Registers this actor's own address, which it listens at: no look is needed. */
    void registerSelf(Uid self, Address address) {
        backend.put(self, spelled(address));
    }

    private void takeOver(Uid uid, Uid owner, Address address, Verdict verdict, Promise<Boolean> done) {
        String refusal = switch (verdict) {
            case Verdict.Nobody _ -> null;
            case Verdict.Answered(Uid there) when there.equals(uid) -> null;
            case Verdict.Answered(Uid there) when there.equals(owner) -> "which answers there";
            case Verdict.Answered(Uid there) -> {
                backend.remove(owner, address);
                yield "and now " + there + " answers there";
            }
            case Verdict.Unclear(String why) -> "of which nothing else can be told: " + why;
        };
        Uid now = backend.owner(address).orElse(owner);
        if (refusal == null && !now.equals(owner) && !now.equals(uid)) {
            refusal = "and " + now + " was faster";
        }
        if (refusal == null) {
            LOG.runtime(() -> address + " passes from " + owner + " to " + uid);
            backend.put(uid, address);
            done.complete(true);
        } else {
            done.fail(new SecurityException(address + " is registered for " + owner + ", " + refusal));
        }
    }

    private void requireRoom(Uid uid, Address address) {
        if (uid.name().length() + uid.uuid().length() > MAX_NAME) {
            throw new IllegalArgumentException("name and uuid are longer than " + MAX_NAME);
        }
        List<Address> known = backend.addresses(uid);
        if (known.size() >= MAX_ADDRESSES && !known.contains(address)) {
            throw new IllegalArgumentException("an actor registers at most " + MAX_ADDRESSES + " addresses");
        }
        if (known.isEmpty() && backend.size() >= MAX_ACTORS) {
            throw new IllegalArgumentException("the registry is full: it holds " + MAX_ACTORS + " actors");
        }
    }

    /** In the one spelling by which equal addresses are equal. */
    private static Address spelled(Address address) {
        try {
            return address instanceof TcpAddress(String host, int port)
                    ? Address.tcp(InetAddress.ofLiteral(host), port)
                    : address;
        } catch (IllegalArgumentException noLiteral) {
            return address;
        }
    }

    void unregister(Uid uid) {
        backend.remove(uid);
    }

    /** The addresses of the first actor registered under that name or uuid. */
    Optional<List<Address>> findFirst(String nameOrUuid) {
        return backend.findFirst(requireShort(nameOrUuid)).map(ActorEntry::addresses);
    }

    /** The last actors registered under that name or uuid, the very last first. */
    List<ActorEntry> find(String nameOrUuid, int limit) {
        return backend.find(requireShort(nameOrUuid), limit);
    }

    /** Tells the addresses of all actors of that name or uuid, at once or as soon as one registers. */
    Registration await(String nameOrUuid, Consumer<List<Address>> answer) {
        return waiters.await(requireShort(nameOrUuid), answer);
    }

    /** How many wait for somebody to register. */
    int waiting() {
        return waiters.size();
    }

    List<ActorEntry> all() {
        return backend.all();
    }

    private static String requireShort(String nameOrUuid) {
        if (nameOrUuid.length() > MAX_NAME) {
            throw new IllegalArgumentException("a name of more than " + MAX_NAME + " characters");
        }
        return nameOrUuid;
    }

    /** Drops an address if nobody, or somebody else than its owner, answers there; tells whose it was. */
    Promise<Optional<Uid>> delete(Address doubted) {
        Address address = spelled(doubted);
        Promise<Optional<Uid>> done = new Promise<>();
        Optional<Uid> owner = backend.owner(address);
        if (owner.isEmpty()) {
            done.complete(owner);
        } else {
            Promise<Verdict> verdict = probes.look(address);
            verdict.onDone(() -> done.complete(drop(owner.get(), address, verdict.result())));
        }
        return done;
    }

    private Optional<Uid> drop(Uid owner, Address address, Verdict verdict) {
        boolean stale = switch (verdict) {
            case Verdict.Nobody _ -> true;
            case Verdict.Answered(Uid there) -> !there.equals(owner);
            case Verdict.Unclear _ -> false;
        };
        if (stale && backend.remove(owner, address)) {
            LOG.runtime(() -> address + " is no address of " + owner + " any more: " + verdict);
            return Optional.of(owner);
        }
        return Optional.empty();
    }

    /** Takes an actor's word that it lives until {@link #end}; a newer word replaces an older one, which is told. */
    Lease lease(Uid uid, Runnable whenReplaced) {
        Lease lease = new Lease(Objects.requireNonNull(whenReplaced));
        Lease older;
        synchronized (leases) {
            older = leases.put(uid, lease);
        }
        if (older != null) {
            older.whenReplaced.run();
        }
        return lease;
    }

    /** The connection that an actor's word was given over has ended: the actor is gone, and so is its entry. */
    void end(Uid uid, Lease lease) {
        if (release(uid, lease) && !closed && backend.remove(uid)) {
            LOG.runtime(() -> uid + " is gone without leaving the registry");
        }
    }

    /** The actor takes its word back: its entry stays. */
    boolean release(Uid uid, Lease lease) {
        synchronized (leases) {
            return leases.remove(uid, lease);
        }
    }

    /** Closes the books: nobody is told anything any more. */
    @Override
    public void close() {
        closed = true;
        wakes.remove();
        probes.close();
        backend.close();
    }
}
