package tractor.actor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tractor.channel.Channel;
import tractor.codec.Codecs;
import tractor.codec.Raw;
import tractor.discovery.Dialer;
import tractor.discovery.Registry;
import tractor.discovery.RegistryBackend;
import tractor.discovery.RegistryClient;
import tractor.discovery.RegistryPortal;
import tractor.discovery.RegistryServer;
import tractor.host.HostEnvironment;
import tractor.log.TractorLog;
import tractor.msg.Address;
import tractor.msg.Aid;
import tractor.msg.AidExtension;
import tractor.msg.SpawnExtension;
import tractor.msg.SpawnSpec;
import tractor.msg.Start;
import tractor.msg.TimeLimits;
import tractor.msg.Uid;
import tractor.rpc.PeerRefusals;
import tractor.rpc.Portal;
import tractor.rpc.RpcServer;
import tractor.spawn.SpawnProof;
import tractor.task.Ambient;
import tractor.task.CancelScope;
import tractor.task.Promise;
import tractor.task.TaskHandle;
import tractor.task.TaskNursery;
import tractor.transport.IoLoop;
import tractor.transport.Listener;
import tractor.transport.TransportClosedException;
import tractor.transport.TransportProtocol;

/**
 * One running actor: its identity, its I/O loop, its channels, the tasks that serve calls, and its end. Booted by
 * {@link RootBoot} or {@link ChildMain}. Safe for any thread.
 */
public final class ActorRuntime {
    private static final TractorLog LOG = TractorLog.of("actor");
    private static final Duration FLUSH = Duration.ofMillis(500);
    private static final int EXTENSIONS = 1;

    private final Uid uid;
    private final boolean root;
    private final Habitat habitat;
    private final IoLoop loop;
    private final Transports transports;
    private final ActorChannels channels;
    private final Door door;
    private final ServiceTable services = new ServiceTable();
    private final TaskHost tasks = new TaskHost();
    private final TaskNursery taskNursery;
    private final SpawnBackends backends = new SpawnBackends(this);
    private final ChildProcesses children = new ChildProcesses();
    private final RpcServer rpc;
    private final List<Listener> listeners = new ArrayList<>(); // only the booting thread, then only the closing one
    private final Promise<Boolean> booted = new Promise<>();
    private final Promise<SpawnSpec> instructions = new Promise<>();
    private final Promise<Uid> cancelled = new Promise<>();
    private final ExitStack exitStack = new ExitStack();
    private final Dialer dialer = new ActorDialer(this);
    private final Queue<Runnable> cancelAcks = new ConcurrentLinkedQueue<>();

    private volatile TimeLimits limits;
    private volatile Tree tree = Tree.planted(TransportProtocol.TCP, PeerRules.DEFAULT, SpawnRules.DEFAULT);
    private volatile List<Address> acceptAddresses = List.of();
    private volatile @Nullable Registrarship registrarship;
    private volatile @Nullable RegistryClient registry;
    private volatile boolean over;
    private volatile boolean parentLost;

    ActorRuntime(Uid uid, boolean root, TimeLimits limits, Habitat habitat) {
        this.uid = uid;
        this.root = root;
        this.limits = limits;
        this.habitat = habitat;
        this.loop = habitat.loop();
        this.transports = new Transports(loop);
        this.channels = new ActorChannels(this, loop, transports);
        this.door = new Door(loop, channels::accept);
        this.taskNursery = tasks.open(habitat, this);
        this.rpc = new RpcServer(booted, services, new SelfCalls(this), taskNursery);
    }

    /** The actor that the current task belongs to, or null. */
    public static @Nullable ActorRuntime current() {
        return Ambient.owner() instanceof ActorRuntime actor ? actor : null;
    }

    // ---- what it is ----

    public Uid uid() {
        return uid;
    }

    public boolean isRoot() {
        return root;
    }

    public boolean isRegistrar() {
        return registrarship != null;
    }

    public TimeLimits limits() {
        return limits;
    }

    /** The uuids of its ancestors and its own, the root's first, as its children are to know them. */
    String lineage() {
        return habitat.lineage();
    }

    /** Where this actor listens. */
    public List<Address> acceptAddresses() {
        return acceptAddresses;
    }

    /** Where the registrars of the tree listen. */
    public List<Address> registryAddresses() {
        return tree.registrars();
    }

    /** What this actor knows of its tree, under the original's keys. */
    public Map<String, @Nullable Object> runtimeVars() {
        return RuntimeVars.of(tree, tree.transport(), root);
    }

    /** The text of one of the program's own variables. */
    public Optional<String> runtimeVar(String name) {
        return Optional.ofNullable(tree.spawnRules().vars().get(name));
    }

    /** How many peers were turned away, and for what. */
    public PeerRefusals refusals() {
        return channels.refusals().counts();
    }

    /** This actor's introduction, with a fresh nonce. */
    public Aid aid() {
        AidExtension java = new AidExtension(
                EXTENSIONS, Raw.of(Codecs.BINARY, SpawnProof.newNonce()), null, services.fingerprints(), null);
        return new Aid(uid.name(), uid.uuid(), HostEnvironment.pid(), isRegistrar(), false, java);
    }

    // ---- what it can do ----

    /** The client of the tree's registrars. */
    public RegistryClient registry() {
        return Objects.requireNonNull(registry, "the actor is still booting");
    }

    /** A client of the registrars at some addresses, this actor perhaps among them. */
    public RegistryClient registryAt(List<Address> addresses) {
        boolean own = isRegistrar() && addresses.stream().anyMatch(acceptAddresses::contains);
        List<Address> others = addresses.stream()
                .filter(address -> !own || !acceptAddresses.contains(address))
                .toList();
        return client(others, own);
    }

    /** A portal to one registrar, for many questions: to the one at an address, or to the tree's first. */
    public RegistryPortal registryPortal(@Nullable Address address) throws InterruptedException {
        Registrarship own = registrarship;
        if (own != null && (address == null || acceptAddresses.contains(address))) {
            return RegistryClient.connect(own.registry());
        }
        return RegistryClient.connect(
                dialer, address == null ? tree.registrars().getFirst() : address, limits.handshake());
    }

    private RegistryClient client(List<Address> others, boolean own) {
        Registrarship mine = own ? registrarship : null;
        return RegistryClient.of(uid, dialer, others, mine == null ? null : mine.registry(), limits.handshake());
    }

    /** Connects to another actor; the portal owns the connection. To this actor itself it takes no socket. */
    public Portal dial(Address address) throws InterruptedException {
        return Portal.owning(acceptAddresses.contains(address) ? channels.dialSelf() : channels.dial(address));
    }

    /** A portal to this actor itself. */
    public Portal dialSelf() throws InterruptedException {
        return Portal.owning(channels.dialSelf());
    }

    /** A portal to an actor of that name or uuid over a connection that exists already and stays. */
    public Optional<Portal> connected(String nameOrUuid) {
        return channels.connected(nameOrUuid).map(Portal::over);
    }

    /** Completed when somebody asked this actor to end, with whoever asked. */
    public Promise<Uid> cancelled() {
        return cancelled;
    }

    /** Who asked first, if anybody did. */
    public Optional<Uid> canceller() {
        return cancelled.isDone() ? Optional.of(cancelled.result()) : Optional.empty();
    }

    /** Whether the link to its parent broke, also when it was ending already: the parent is dead, or might as well be. */
    boolean hasLostParent() {
        return parentLost;
    }

    /** Asks this actor to end; the first request wins, each is acknowledged when the tasks have ended. */
    public void cancel(Uid canceller, Runnable ack) {
        LOG.cancel(() -> uid + " is cancelled by " + canceller);
        cancelAcks.add(ack);
        cancelled.complete(canceller);
    }

    /**
     * Ends this actor: cancels the tasks that serve calls and waits for them, stops listening, acknowledges, takes leave
     * of its parent and the registry, closes every channel, and runs the callbacks of {@link #onExit}. Bounded but for
     * these; cannot be interrupted. Called once, by the thread that booted it.
     *
     * @return what the callbacks have thrown
     */
    public List<Throwable> shutDown(Uid canceller) {
        rpc.cancelAll(canceller);
        if (!tasks.close(limits.teardown())) {
            LOG.warning(() -> "tasks of " + uid + " ignore their cancellation: going on");
        }
        over = true;
        listeners.forEach(Listener::close);
        door.close();
        for (Runnable ack = cancelAcks.poll(); ack != null; ack = cancelAcks.poll()) {
            ack.run();
        }
        channels.takeLeave();
        leaveRegistry();
        closeBooks();
        backends.close();
        channels.closeAll(FLUSH);
        try {
            return runExitStack();
        } finally {
            if (!habitat.isShared()) {
                loop.close();
            }
        }
    }

    /** Has something closed when this actor is over, however it ends: after its tasks and channels, the last first. */
    public void onExit(AutoCloseable callback) {
        exitStack.push(callback);
    }

    /**
     * Refuses to start a child that could not dial back.
     *
     * @throws IllegalStateException when the actor never listens, or no longer, as in the callbacks of {@link #onExit}
     */
    void ensureListening() {
        if (acceptAddresses.isEmpty()) {
            throw new IllegalStateException("an observer starts no actors: it listens nowhere that they could dial");
        }
        if (over) {
            throw new IllegalStateException("the actor " + uid + " is over: it starts no more children");
        }
    }

    /** Kills every child of this actor, without asking; for a process that must end in a hurry. */
    public void killChildren() {
        children.killAll();
    }

    /** Waits until no child of this actor lives, at most that long and through any interrupt. */
    public void awaitChildren(Duration patience) {
        children.awaitEnd(patience);
    }

    private List<Throwable> runExitStack() {
        List<Throwable> failures = new ArrayList<>();
        try {
            Ambient.callWithOwner(this, () -> {
                CancelScope.shield(scope -> failures.addAll(exitStack.close()));
                return true;
            });
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt(); // from outside, at the very end: it is the caller's
        }
        return failures;
    }

    private void leaveRegistry() {
        RegistryClient client = registry;
        if (client == null) {
            return;
        }
        try {
            CancelScope.shield(scope -> {
                scope.cancelAfter(limits.register());
                client.unregister();
            });
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt(); // from outside: teardown goes on, the flag stays for whoever called
        } catch (RuntimeException failure) {
            LOG.runtime(() -> uid + " could not leave the registry: " + failure);
        } finally {
            client.close();
        }
    }

    // ---- boot ----

    /** Runs user code as a task of this actor, outside of any call. */
    TaskHandle<?> startTask(String name, TaskNursery.Work work) {
        return taskNursery.start(name, work);
    }

    ActorChannels channels() {
        return channels;
    }

    Transports transports() {
        return transports;
    }

    IoLoop loop() {
        return loop;
    }

    /** How this actor starts its children. */
    SpawnBackends backends() {
        return backends;
    }

    /** The children that it has started. */
    ChildProcesses children() {
        return children;
    }

    Habitat habitat() {
        return habitat;
    }

    /** Where the other actors of this process reach this one, from now on. */
    Address openDoor() {
        return door.open(habitat.label(), acceptAddresses);
    }

    TaskHost tasks() {
        return tasks;
    }

    ServiceTable services() {
        return services;
    }

    Tree tree() {
        return tree;
    }

    void join(Tree known, TimeLimits inherited) {
        tree = known;
        limits = inherited;
    }

    /**
     * Starts to listen, at an address of its own if none is given; a failure of a later address leaves the earlier ones to
     * {@link #shutDown}.
     */
    void listen(List<Address> addresses) {
        List<Address> wanted =
                addresses.isEmpty() ? List.of(tree.transport().freshAddress(habitat.label())) : addresses;
        acceptAddresses = wanted.size() == 1 ? List.of(listen(wanted.getFirst())) : listenAtAll(wanted);
        if (habitat.isShared()) {
            openDoor();
        }
    }

    private List<Address> listenAtAll(List<Address> wanted) {
        Address[] listening = new Address[wanted.size()];
        // in one order everywhere, so that of two programs none holds what the other one lacks
        for (int i : IntStream.range(0, wanted.size())
                .boxed()
                .sorted(Comparator.comparing(at -> wanted.get(at).toString()))
                .toList()) {
            listening[i] = listen(wanted.get(i));
        }
        return List.of(listening);
    }

    private Address listen(Address address) {
        Listener listener = transports.of(address).listen(address, channels::accept);
        listeners.add(listener);
        return listener.address();
    }

    /** Takes the registrar's role. To be called before listening. */
    void becomeRegistrar(RegistryBackend backend) {
        Registry books = new Registry(backend, dialer);
        registrarship = new Registrarship(books, new RegistryServer(books));
    }

    /** Gives the registrar's role back, after somebody else was faster, and stops listening. */
    void resign() {
        listeners.forEach(Listener::close);
        listeners.clear();
        closeBooks();
    }

    private void closeBooks() {
        Registrarship over = registrarship;
        registrarship = null;
        if (over != null) {
            over.registry().close();
        }
    }

    /** From now on this actor can ask the registrars, also while its services are constructed. */
    void openRegistry() {
        boolean own = isRegistrar();
        registry = client(own ? List.of() : tree.registrars(), own);
    }

    /** Makes this actor known to the registrars. */
    void register() throws InterruptedException {
        if (!acceptAddresses.isEmpty()) { // else nobody could call it
            registry().register(acceptAddresses);
        }
    }

    /** Answers a call of the registry's; false when this actor is no registrar, or has no such function. */
    boolean answerRegistry(Channel channel, Start start) {
        Registrarship own = registrarship;
        return own != null && own.server().answer(channel, start);
    }

    /** Settled when the boot is over, one way or the other. */
    Promise<Boolean> booted() {
        return booted;
    }

    /** A child's instructions, once they have come and were found genuine. */
    Promise<SpawnSpec> instructions() {
        return instructions;
    }

    // ---- what its channels report, on the I/O loop ----

    void onStart(Channel channel, Start start) {
        rpc.onStart(channel, start);
    }

    void onSpawnSpec(Channel channel, SpawnSpec spec, String token) {
        if (ChildProof.isFromParent(spec, channel.selfAid(), channel.peer(), token)) {
            SpawnExtension java = spec.java();
            if (java != null) { // before the next message, which these limits may allow
                channel.limitMessages(PeerRules.of(java.options()).limits());
            }
            instructions.complete(spec);
        } else {
            channel.abort("sent instructions without the proof of the spawn token");
        }
    }

    /** A child without its parent ends itself: its own tasks, and so its own children, first. */
    void onParentLost(TransportClosedException reason) {
        parentLost = reason.reason() != TransportClosedException.Reason.CLOSED_HERE;
        instructions.fail(reason);
        if (cancelled.complete(uid)) {
            LOG.cancel(() -> uid + " has lost its parent and ends: " + reason.getMessage());
        }
    }

    /** What makes an actor the registrar. */
    private record Registrarship(Registry registry, RegistryServer server) {}

    @Override
    public String toString() {
        return "ActorRuntime[" + uid + "]";
    }
}
