package tractor;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import tractor.actor.ActorRuntime;
import tractor.discovery.ActorEntry;
import tractor.discovery.RegistryPortal;
import tractor.error.NoRuntimeException;
import tractor.msg.Address;
import tractor.rpc.PortalType;
import tractor.rpc.TypedPortal;
import tractor.task.BodyResult;

/**
 * The way in. {@link #nursery(ActorNursery.Body)} opens a block that owns child processes and boots this process's root actor if none runs
 * yet; {@link #findActor} finds actors by name from anywhere in the tree.
 *
 * <p>All blocks follow one rule: returning normally means waiting for the children, throwing means cancelling them, and
 * what comes out is what really failed. All methods block, are made for virtual threads as well as for platform threads,
 * and are cancellable where they declare {@code InterruptedException}.
 */
public final class Tractor {
    private Tractor() {}

    /**
     * Runs the body with a nursery and waits for all children that it started. Within an actor this is a nursery of that
     * actor; elsewhere a root actor with {@link RootOptions#defaults} runs around it.
     *
     * @throws X as thrown by the body
     * @throws tractor.error.ActorDiedException when a child died unasked
     * @throws InterruptedException when the task around is cancelled; all children have ended
     */
    public static <X extends Exception> void nursery(ActorNursery.Body<X> body) throws X, InterruptedException {
        nursery(RootOptions.defaults(), body);
    }

    /**
     * As {@link #nursery(ActorNursery.Body)}, where the root actor that runs around it has these options. They count only
     * if this nursery boots it: within an actor, that one's root has chosen.
     *
     * @throws tractor.error.RuntimeFailureException when an actor runs in this process, of which the current task is no
     *     part, or the registry address is occupied
     */
    public static <X extends Exception> void nursery(RootOptions options, ActorNursery.Body<X> body)
            throws X, InterruptedException {
        inActor(
                options,
                actor -> ActorNursery.open(actor, nursery -> {
                    body.run(nursery);
                    return true;
                }));
    }

    /**
     * As {@link #nursery(ActorNursery.Body)}, returning the body's value.
     *
     * @throws java.util.concurrent.CancellationException when the nursery's own cancel has cut the body short
     */
    public static <T extends @Nullable Object, X extends Exception> T callInNursery(ActorNursery.CallBody<T, X> body)
            throws X, InterruptedException {
        return callInNursery(RootOptions.defaults(), body);
    }

    /** As {@link #callInNursery(ActorNursery.CallBody)}, with options for the root, if it is to be booted. */
    public static <T extends @Nullable Object, X extends Exception> T callInNursery(
            RootOptions options, ActorNursery.CallBody<T, X> body) throws X, InterruptedException {
        BodyResult<T> result = inActor(options, actor -> ActorNursery.open(actor, body));
        if (!result.returned()) {
            throw new CancellationException("the nursery was cancelled, so its body has no value");
        }
        return result.get();
    }

    /**
     * Runs the body in a root actor of this process, without starting any child, and ends the actor afterwards.
     *
     * @throws X as thrown by the body
     * @throws tractor.error.RuntimeFailureException when an actor runs here already, or the registry address is occupied
     * @throws InterruptedException when the task around, or the root itself, is cancelled
     */
    public static <X extends Exception> void root(RootOptions options, RootBody<X> body)
            throws X, InterruptedException {
        RootScope.call(options, actor -> {
            body.run(new LocalActor(actor));
            return true;
        });
    }

    /** As {@link #root}, returning the body's value. */
    public static <T extends @Nullable Object, X extends Exception> T callInRoot(
            RootOptions options, RootCallBody<T, X> body) throws X, InterruptedException {
        return RootScope.call(options, actor -> body.call(new LocalActor(actor)));
    }

    /**
     * Runs a root actor that serves ({@link RootOptions#serving}) until somebody ends it: by {@code cancelActor} of a portal
     * to it or {@link LocalActor#cancelSoon}, after which this returns, or by Ctrl-C or SIGTERM, which end the process.
     *
     * @throws tractor.error.RuntimeFailureException as for {@link #root}
     * @throws InterruptedException when the task around is cancelled
     */
    public static void runDaemon(RootOptions options) throws InterruptedException {
        RootScope.serve(options);
    }

    /**
     * The actor that the current task belongs to.
     *
     * @throws NoRuntimeException outside of any actor
     */
    public static LocalActor currentActor() {
        return new LocalActor(require("Tractor.currentActor()"));
    }

    /** Finds other actors with the registrars of this tree. NoRuntimeException outside of any actor. */
    public static Discovery discovery() {
        return Discovery.of(require("Tractor.discovery()"));
    }

    /**
     * Finds other actors with the registrars at these addresses, which may be those of other trees. NoRuntimeException
     * outside of any actor.
     *
     * @throws IllegalArgumentException when there is none, or one is such as no actor may listen at
     */
    public static Discovery discovery(Address... registrars) {
        return Discovery.at(require("Tractor.discovery(..)"), List.of(registrars));
    }

    /**
     * Finds a running actor by its name or uuid; see {@link Discovery#findActor}.
     *
     * @return a portal to close when done with it; empty when no such actor is registered
     * @throws tractor.error.ModuleNotExposedException when the actor does not serve the interface
     * @throws tractor.discovery.IncompatibleInterfaceException when it serves a version of it that does not fit
     * @throws tractor.discovery.NoRegistrarException when the registrar cannot be asked
     * @throws NoRuntimeException outside of any actor
     */
    public static <P extends TypedPortal> Optional<P> findActor(String nameOrUuid, PortalType<?, P> type)
            throws InterruptedException {
        return Discovery.of(require("Tractor.findActor(..)")).findActor(nameOrUuid, type);
    }

    /** As {@link #findActor}, waiting until an actor of that name has registered; bound it by a scope's deadline. */
    public static <P extends TypedPortal> P waitForActor(String nameOrUuid, PortalType<?, P> type)
            throws InterruptedException {
        return Discovery.of(require("Tractor.waitForActor(..)")).waitForActor(nameOrUuid, type);
    }

    /**
     * As {@link #waitForActor(String, PortalType)}, not for longer than that.
     *
     * @throws tractor.task.DeadlineExceededException when nobody came in time
     */
    public static <P extends TypedPortal> P waitForActor(String nameOrUuid, PortalType<?, P> type, Duration timeout)
            throws InterruptedException {
        return Discovery.of(require("Tractor.waitForActor(..)")).waitForActor(nameOrUuid, type, timeout);
    }

    /** Where an actor is registered, without connecting to it; see {@link Discovery#queryActor}. */
    public static Optional<ActorEntry> queryActor(String nameOrUuid) throws InterruptedException {
        return Discovery.of(require("Tractor.queryActor(..)")).queryActor(nameOrUuid);
    }

    /** A portal to the registrar of this tree, for many questions; to be closed. */
    public static RegistryPortal getRegistry() throws InterruptedException {
        return require("Tractor.getRegistry()").registryPortal(null);
    }

    /** A portal to the registrar at an address, for many questions; to be closed. */
    public static RegistryPortal getRegistry(Address registrar) throws InterruptedException {
        registrar.validate();
        return require("Tractor.getRegistry(..)").registryPortal(registrar);
    }

    /** The registry of the tree: {@code name.uuid} to the addresses at which the actor listens. */
    public static Map<String, List<Address>> registry() throws InterruptedException {
        Map<String, List<Address>> byKey = new LinkedHashMap<>();
        for (ActorEntry entry : Discovery.of(require("Tractor.registry()")).registry()) {
            byKey.put(entry.uid().name() + "." + entry.uid().uuid(), entry.addresses());
        }
        return byKey;
    }

    /** What runs in a root actor. */
    @FunctionalInterface
    public interface RootBody<X extends Exception> {
        void run(LocalActor root) throws X, InterruptedException;
    }

    /** What runs in a root actor and returns a value. */
    @FunctionalInterface
    public interface RootCallBody<T extends @Nullable Object, X extends Exception> {
        T call(LocalActor root) throws X, InterruptedException;
    }

    private static ActorRuntime require(String what) {
        ActorRuntime actor = ActorRuntime.current();
        if (actor == null) {
            throw new NoRuntimeException(what);
        }
        return actor;
    }

    private static <T extends @Nullable Object, X extends Exception> T inActor(
            RootOptions options, RootScope.Body<T, X> body) throws X, InterruptedException {
        ActorRuntime actor = ActorRuntime.current();
        return actor == null ? RootScope.call(options, body) : body.call(actor);
    }
}
