package tractor.actor;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tractor.host.HostEnvironment;
import tractor.log.TractorLog;
import tractor.spawn.ProcessBackend;
import tractor.spawn.SpawnBackend;
import tractor.spawn.SpawnCapability;
import tractor.spawn.SpawnRequest;

/**
 * The ways in which one actor starts its children, by name. The runtime's own need no service files, which get lost when
 * jars are merged; others are looked up when a name is none of these. Safe for any thread.
 */
final class SpawnBackends implements AutoCloseable {
    private static final TractorLog LOG = TractorLog.of("spawn");

    /** The Python runtime's names for what comes closest. */
    private static final Map<String, String> ALIASES =
            Map.of("trio", "process", "mp_spawn", "process", "mp_forkserver", "warm", "subint", "thread");

    private final Map<String, Supplier<SpawnBackend>> own;
    private final Map<String, SpawnBackend> inUse = new LinkedHashMap<>(); // guarded by this
    private boolean closed; // guarded by this

    SpawnBackends(ActorRuntime actor) {
        this.own = Map.of(
                ProcessBackend.NAME, ProcessBackend::new,
                ThreadBackend.NAME, () -> new ThreadBackend(actor),
                WarmBackend.NAME, () -> new WarmBackend(actor, this));
    }

    /**
     * The way in which the actors of a root's tree are started.
     *
     * @param wanted what the program says; the environment beats it
     * @throws IllegalArgumentException when there is no backend of that name
     */
    String ofTree(String wanted) {
        String method = canonical(beaten(wanted));
        require(method);
        return method;
    }

    /**
     * The backend for one child. One that cannot start it as asked gives way to processes, unless it was named for this
     * child.
     *
     * @param wanted what the child's specification names, or null
     * @param ofTree what its tree uses
     * @throws IllegalArgumentException when there is no backend of that name, or it cannot do what the child asks for
     */
    SpawnBackend choose(@Nullable String wanted, String ofTree, SpawnRequest request) {
        String method = beaten(wanted == null ? ofTree : wanted);
        SpawnBackend backend = require(canonical(method));
        Set<SpawnCapability> missing = EnumSet.noneOf(SpawnCapability.class);
        missing.addAll(request.demands());
        missing.removeAll(backend.capabilities());
        if (missing.isEmpty()) {
            return backend;
        }
        String why = "actor '" + request.uid().name() + "' asks for " + missing + ", which the start method '" + method
                + "' does not have";
        if (method.equals(wanted)) {
            throw new IllegalArgumentException(why + ": name another one, such as '" + ProcessBackend.NAME + "'");
        }
        LOG.info(() -> why + ": it is started as a process");
        return require(ProcessBackend.NAME);
    }

    /** By which backend a child would be started, if that can do what the child asks for. */
    static String method(@Nullable String wanted, String ofTree) {
        return canonical(beaten(wanted == null ? ofTree : wanted));
    }

    /** The method that is to be used where the program wants that one. */
    private static String beaten(String wanted) {
        String set = HostEnvironment.spawnMethod();
        if (set == null || canonical(set).equals(canonical(wanted))) {
            return wanted;
        }
        LOG.info(() -> HostEnvironment.SPAWN_METHOD + "=" + set + " in the environment beats the start method '"
                + wanted + "' of the program");
        return set;
    }

    private static String canonical(String method) {
        return ALIASES.getOrDefault(method, method);
    }

    /** A root's: gets ready for the children to come, if its tree's method is one that does. Does not wait. */
    void prepare(String ofTree) {
        if (require(ofTree) instanceof WarmBackend warm) {
            warm.prepare();
        }
    }

    /** The one that has spare processes. */
    WarmBackend warm() {
        return (WarmBackend) require(WarmBackend.NAME);
    }

    synchronized SpawnBackend require(String method) {
        if (closed) {
            throw new IllegalStateException("the actor is over: it starts no more children");
        }
        return inUse.computeIfAbsent(method, this::make);
    }

    private SpawnBackend make(String method) {
        Supplier<SpawnBackend> maker = own.get(method);
        return maker != null ? maker.get() : found(method).orElseThrow(() -> unknown(method));
    }

    private static Optional<SpawnBackend> found(String method) {
        return others().map(ServiceLoader.Provider::get)
                .filter(backend -> backend.name().equals(method))
                .findFirst();
    }

    private static Stream<ServiceLoader.Provider<SpawnBackend>> others() {
        return ServiceLoader.load(SpawnBackend.class, SpawnBackend.class.getClassLoader()).stream();
    }

    private IllegalArgumentException unknown(String method) {
        Set<String> names = new TreeSet<>(own.keySet());
        others().map(provider -> provider.get().name()).forEach(names::add);
        String from =
                method.equals(HostEnvironment.spawnMethod()) ? HostEnvironment.SPAWN_METHOD + " says: there" : "there";
        return new IllegalArgumentException(from + " is no start method '" + method + "'; there are "
                + String.join(", ", names) + ", and the names of the Python runtime: "
                + String.join(", ", new TreeSet<>(ALIASES.keySet())));
    }

    /** Closes those that were used. */
    @Override
    public void close() {
        Map<String, SpawnBackend> all;
        synchronized (this) {
            closed = true;
            all = Map.copyOf(inUse);
        }
        all.values().forEach(backend -> {
            try {
                backend.close();
            } catch (RuntimeException failure) { // somebody else's code: the actor ends all the same
                LOG.error(() -> "the spawn backend '" + backend.name() + "' failed to close", failure);
            }
        });
    }
}
