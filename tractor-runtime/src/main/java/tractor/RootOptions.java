package tractor;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tractor.actor.PeerRules;
import tractor.actor.RegistryPlan;
import tractor.actor.RegistryPlan.Role;
import tractor.actor.RootPlan;
import tractor.actor.SpawnRules;
import tractor.discovery.MemoryRegistry;
import tractor.discovery.RegistryBackend;
import tractor.log.LogSpec;
import tractor.msg.Address;
import tractor.msg.Heartbeats;
import tractor.msg.LocalPeers;
import tractor.msg.PeerLimits;
import tractor.msg.TimeLimits;
import tractor.transport.TransportProtocol;

/** How a root actor boots. Immutable; start from {@link #defaults} and refine, in any order. */
public final class RootOptions {
    private static final int MOST_SPARES = 64;

    private final String name;
    private final TransportProtocol transport;
    private final Registry registry;
    private final List<Address> bind;
    private final TimeLimits limits;
    private final PeerRules peerRules;
    private final SpawnRules spawnRules;
    private final @Nullable LogSpec logLevels;
    private final @Nullable ActorSpec<?> service;

    /** Where the registrar is, or is to be. */
    private sealed interface Place {
        /** Where everybody of this user meets. */
        record Default() implements Place {}

        /** Where only this tree meets. */
        record Private() implements Place {}

        record Named(List<Address> addresses) implements Place {}
    }

    private record Registry(Place place, Role role, Supplier<? extends RegistryBackend> backend) {
        Registry at(Place other) {
            return new Registry(other, role, backend);
        }

        Registry as(Role other) {
            return new Registry(place, other, backend);
        }
    }

    private RootOptions(
            String name,
            TransportProtocol transport,
            Registry registry,
            List<Address> bind,
            TimeLimits limits,
            PeerRules peerRules,
            SpawnRules spawnRules,
            @Nullable LogSpec logLevels,
            @Nullable ActorSpec<?> service) {
        this.name = name;
        this.transport = transport;
        this.registry = registry;
        this.bind = bind;
        this.limits = limits;
        this.peerRules = peerRules;
        this.spawnRules = spawnRules;
        this.logLevels = logLevels;
        this.service = service;
    }

    /**
     * A root named {@code root} over TCP, with the registry where both runtimes meet by default ({@code 127.0.0.1:1616}) and
     * the original's time limits.
     */
    public static RootOptions defaults() {
        return new RootOptions(
                "root",
                TransportProtocol.TCP,
                new Registry(new Place.Default(), Role.JOIN_OR_BECOME, MemoryRegistry::new),
                List.of(),
                TimeLimits.DEFAULT,
                PeerRules.DEFAULT,
                SpawnRules.DEFAULT,
                null,
                null);
    }

    /** With another name for the root. */
    public RootOptions withName(String newName) {
        if (newName.isBlank() || newName.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a root needs a name without control characters");
        }
        return new RootOptions(newName, transport, registry, bind, limits, peerRules, spawnRules, logLevels, service);
    }

    /**
     * With the actors of the tree listening on another transport, unless a child is told otherwise
     * ({@link ActorSpec#withTransport}). Without a registry of its own the root then uses that transport's default:
     * {@code 127.0.0.1:1616} for TCP, {@code registry@1616.sock} in the user's runtime directory for UNIX sockets.
     */
    public RootOptions withTransport(TransportProtocol newTransport) {
        Objects.requireNonNull(newTransport, "transport");
        return new RootOptions(name, newTransport, registry, bind, limits, peerRules, spawnRules, logLevels, service);
    }

    /**
     * With the registrars at these addresses. When one answers, the root joins it; when none does, the root becomes the
     * registrar and listens at all of them. They must be for the transport that the root listens on, which is examined
     * when it boots.
     *
     * @throws IllegalArgumentException when there is none, or one is such as no actor may listen at
     */
    public RootOptions withRegistry(Address... addresses) {
        List<Address> all = Stream.of(addresses).distinct().toList();
        if (all.isEmpty()) {
            throw new IllegalArgumentException(
                    "a root needs a registry address; for one of its own, call withPrivateRegistry()");
        }
        all.forEach(Address::validateToListen);
        return new RootOptions(
                name,
                transport,
                registry.at(new Place.Named(all)),
                bind,
                limits,
                peerRules,
                spawnRules,
                logLevels,
                service);
    }

    /** With a registry of this tree alone, at an address that nobody else uses. */
    public RootOptions withPrivateRegistry() {
        return new RootOptions(
                name,
                transport,
                registry.at(new Place.Private()),
                bind,
                limits,
                peerRules,
                spawnRules,
                logLevels,
                service);
    }

    /**
     * With a root that is the registrar, or fails to boot: when a registrar answers at a registry address already, that
     * is a {@link tractor.error.RuntimeFailureException}.
     */
    public RootOptions ensureRegistry() {
        return new RootOptions(
                name, transport, registry.as(Role.BECOME), bind, limits, peerRules, spawnRules, logLevels, service);
    }

    /**
     * With a root that only looks: it asks the registrar that answers at a registry address, and calls actors, but neither
     * listens nor registers, so that nobody finds it, and it starts no children. When no registrar answers it fails to
     * boot, with a {@link tractor.discovery.NoRegistrarException}. For tools.
     */
    public RootOptions asObserver() {
        return new RootOptions(
                name, transport, registry.as(Role.OBSERVE), bind, limits, peerRules, spawnRules, logLevels, service);
    }

    /**
     * With another keeper of the registry's entries, should the root become the registrar: one is made at each boot, and
     * closed with the root. The default is a {@link MemoryRegistry}.
     */
    public RootOptions withRegistryBackend(Supplier<? extends RegistryBackend> backend) {
        Objects.requireNonNull(backend, "backend");
        Registry other = new Registry(registry.place(), registry.role(), backend);
        return new RootOptions(name, transport, other, bind, limits, peerRules, spawnRules, logLevels, service);
    }

    /**
     * With the root listening at these addresses: instead of one of its own when it joins a registrar, and besides the
     * registry's when it becomes the registrar. They must be for the transport that the root listens on, which is examined
     * when it boots.
     *
     * @throws IllegalArgumentException when one is such as no actor may listen at
     */
    public RootOptions withBind(Address... addresses) {
        List<Address> all = List.of(addresses);
        all.forEach(Address::validateToListen);
        return new RootOptions(name, transport, registry, all, limits, peerRules, spawnRules, logLevels, service);
    }

    /** With other bounds on how long the whole tree waits for answers. */
    public RootOptions withLimits(TimeLimits newLimits) {
        Objects.requireNonNull(newLimits, "limits");
        return new RootOptions(name, transport, registry, bind, newLimits, peerRules, spawnRules, logLevels, service);
    }

    /** With other bounds on how much each actor of the tree lets its peers ask of it. */
    public RootOptions withPeerLimits(PeerLimits newLimits) {
        Objects.requireNonNull(newLimits, "limits");
        return with(peerRules.withLimits(newLimits));
    }

    /**
     * With another way for the actors of the tree to find out that a peer is frozen or gone. By default those on different
     * hosts give each other signs of life, and one that is silent for 10 s is lost.
     */
    public RootOptions withHeartbeats(Heartbeats heartbeats) {
        Objects.requireNonNull(heartbeats, "heartbeats");
        return with(peerRules.withHeartbeats(heartbeats));
    }

    /**
     * With other processes of this host, or fewer, that may call the actors of the tree. By default only those of this user
     * may, over TCP as well as over UNIX sockets.
     */
    public RootOptions withLocalPeers(LocalPeers localPeers) {
        Objects.requireNonNull(localPeers, "localPeers");
        return with(peerRules.withLocal(localPeers));
    }

    /**
     * With the actors of the tree started in another way, unless an actor is told otherwise ({@link
     * ActorSpec#withStartMethod}). The environment variable {@code TRACTOR_SPAWN_METHOD} beats it.
     *
     * <p>An actor that asks for what that backend cannot give, such as an environment of its own, is started as a process.
     *
     * @param method {@code process}, {@code warm}, {@code thread}, or the name of another {@link tractor.spawn.SpawnBackend}; a name that nobody has is
     *     found out when the root boots
     */
    public RootOptions withStartMethod(String method) {
        return with(spawnRules.withStartMethod(Objects.requireNonNull(method, "method")));
    }

    /**
     * With processes that write a dump of their tree when they are sent SIGUSR1: to their standard error, and at the end of
     * {@code stackscope-<pid>.log} beside the sockets of this user ({@link tractor.transport.RuntimeDirectory}). The
     * environment variable {@code TRACTOR_ENABLE_STACKSCOPE=1} does the same; one of them is enough. Holds for the whole
     * tree; actors in threads have no signals of their own, and are in the dump of whoever started them. When the root is
     * over, the signal does again what it did before.
     */
    public RootOptions enableStackOnSig() {
        return with(spawnRules.enableStackOnSignal());
    }

    /**
     * With or without a debugger that holds tasks that fail, in the whole tree. There is none in this version: a root with
     * this does not boot, but throws {@link tractor.error.NoDebuggerException}.
     */
    public RootOptions withDebugMode(boolean wanted) {
        return with(spawnRules.withDebugMode(wanted));
    }

    /**
     * With or without a cache of the runtime's classes, loaded and linked, which has children start in about half the time.
     * By default the root has it made in the background, once for each version of the runtime's jars and of Java, in the
     * user's cache directory. The environment variable {@code TRACTOR_AOT_CACHE=off} goes before this.
     */
    public RootOptions withAotCache(boolean wanted) {
        return with(spawnRules.withAotCache(wanted));
    }

    /**
     * With so many spare processes, when actors are started by {@code warm}: kept ready by the root, and replaced when they
     * are taken. The default is 2. Each takes some 45 MiB; none is started while the machine is short of memory.
     *
     * @throws IllegalArgumentException when it is negative, or more than 64
     */
    public RootOptions withSpares(int number) {
        if (number < 0 || number > MOST_SPARES) {
            throw new IllegalArgumentException("spare processes: 0 to " + MOST_SPARES + ", not " + number);
        }
        return with(spawnRules.withSpares(number));
    }

    /** With a value for each actor of the tree that is not given another one ({@link ActorSpec#withVar}). */
    public <T> RootOptions withVar(RuntimeVar<T> variable, T value) {
        return with(spawnRules.withVars(Map.of(variable.name(), variable.format(value))));
    }

    /**
     * With these levels of the log on in all processes of the tree, unless an actor is told otherwise ({@link
     * ActorSpec#withLogLevel}). The environment variable {@code TRACTOR_LOGLEVEL} beats it.
     *
     * @param levels {@code cancel}, or {@code spawn:runtime,context:cancel}; see {@link LogSpec#parse}
     * @throws IllegalArgumentException when there is no such level
     */
    public RootOptions withLogLevel(String levels) {
        return new RootOptions(
                name, transport, registry, bind, limits, peerRules, spawnRules, LogSpec.parse(levels), service);
    }

    private RootOptions with(SpawnRules rules) {
        return new RootOptions(name, transport, registry, bind, limits, peerRules, rules, logLevels, service);
    }

    private RootOptions with(PeerRules rules) {
        return new RootOptions(name, transport, registry, bind, limits, rules, spawnRules, logLevels, service);
    }

    /**
     * With something that the root itself serves, {@code QuotesPortal.serving(LiveQuotes.class)}, so that its children and
     * other programs can call it; several interfaces by {@link ActorSpec#and}. Of the specification only the services
     * count, since the root runs in this JVM. They are constructed while the root boots.
     */
    public RootOptions serving(ActorSpec<?> spec) {
        Objects.requireNonNull(spec, "spec");
        return new RootOptions(name, transport, registry, bind, limits, peerRules, spawnRules, logLevels, spec);
    }

    /** The root's name. */
    public String name() {
        return name;
    }

    /** What the actors of the tree listen on, unless a child is told otherwise. */
    public TransportProtocol transport() {
        return transport;
    }

    /** How long the whole tree waits for answers. */
    public TimeLimits limits() {
        return limits;
    }

    /** What is to be booted; IllegalArgumentException when the parts do not fit together. */
    RootPlan plan() {
        List<Address> registrars = switch (registry.place()) {
            case Place.Default() -> List.of(transport.registryAddress());
            case Place.Private() -> List.of(transport.privateRegistryAddress());
            case Place.Named(List<Address> addresses) -> addresses;
        };
        transport.requireServes("registry address", registrars);
        transport.requireServes("bind address", bind);
        return new RootPlan(
                name,
                transport,
                new RegistryPlan(registrars, registry.role(), registry.backend()),
                bind,
                limits,
                peerRules,
                spawnRules,
                logLevels,
                service == null ? List.of() : service.services());
    }
}
