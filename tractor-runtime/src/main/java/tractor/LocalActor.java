package tractor;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tractor.actor.ActorRuntime;
import tractor.msg.Address;
import tractor.msg.Aid;
import tractor.msg.Uid;
import tractor.rpc.PeerRefusals;

/** The actor that the current task belongs to: who and where it is. */
public final class LocalActor {
    private final ActorRuntime runtime;

    LocalActor(ActorRuntime runtime) {
        this.runtime = runtime;
    }

    /** Its name. */
    public String name() {
        return runtime.uid().name();
    }

    /** Its name and uuid. */
    public Uid uid() {
        return runtime.uid();
    }

    /** How it introduces itself to others. */
    public Aid aid() {
        return runtime.aid().withJava(null);
    }

    /** Where it listens. */
    public List<Address> acceptAddresses() {
        return runtime.acceptAddresses();
    }

    /** The first address at which it listens; NoSuchElementException for an observer, which listens nowhere. */
    public Address acceptAddress() {
        return runtime.acceptAddresses().getFirst();
    }

    /** Where the registrars of its tree listen. */
    public List<Address> registryAddresses() {
        return runtime.registryAddresses();
    }

    /** Whether it is the root of its tree. */
    public boolean isRoot() {
        return runtime.isRoot();
    }

    /** Whether it keeps the registry. */
    public boolean isRegistrar() {
        return runtime.isRegistrar();
    }

    /** What it was given for a variable of the program's, by its spec, an actor above it, or the root's options. */
    public <T> Optional<T> runtimeVar(RuntimeVar<T> variable) {
        return runtime.runtimeVar(variable.name()).map(variable::parse);
    }

    /**
     * What it knows of its tree, under the keys of the Python runtime's {@code get_runtime_vars()}: {@code _is_root},
     * {@code _root_mailbox}, {@code _registry_addrs} and so on. A copy, with addresses as lists.
     */
    public Map<String, @Nullable Object> runtimeVars() {
        return runtime.runtimeVars();
    }

    /** How many peers it has turned away, and for what. */
    public PeerRefusals refusals() {
        return runtime.refusals();
    }

    /**
     * Asks this actor to end, as {@code cancelActor} of a portal to it does, and returns at once: its tasks are cancelled,
     * its children ended, and its process exits; a root's body is cancelled.
     */
    public void cancelSoon() {
        runtime.cancel(runtime.uid(), () -> {});
    }

    /** Whether this actor was asked to end. */
    public boolean cancelCalled() {
        return runtime.canceller().isPresent();
    }

    /** Who asked this actor to end first; itself when it has lost its parent or was told to by the system. */
    public Optional<Uid> canceller() {
        return runtime.canceller();
    }

    /**
     * Has something closed when this actor is over, for what belongs to the process and not to a block: temporary files,
     * caches, native libraries. It happens however the actor ends, unless it is killed: after its tasks, its children and
     * its connections, the last registered first, each once, whatever the others throw. What a callback throws is logged;
     * in a root it comes out of {@link Tractor#root} as well. The callback cannot be cancelled, and an actor that ends
     * because it lost its parent halts if it takes too long.
     *
     * @throws IllegalStateException when the actor is over
     */
    public void onExit(AutoCloseable callback) {
        runtime.onExit(Objects.requireNonNull(callback, "callback"));
    }

    @Override
    public String toString() {
        return "LocalActor[" + runtime.uid() + "]";
    }
}
