package tractor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tractor.actor.ChildPlan;
import tractor.actor.ChildSettings;
import tractor.actor.Service;
import tractor.log.LogSpec;
import tractor.msg.Address;
import tractor.msg.SpawnExtension.ServiceEntry;
import tractor.rpc.Portal;
import tractor.rpc.PortalType;
import tractor.rpc.TypedPortal;
import tractor.spawn.OutputTarget;
import tractor.transport.TransportProtocol;

/**
 * What a child actor serves and how its process is started. Immutable; made by the generated
 * {@code QuotesPortal.serving(LiveQuotes.class)} and refined by the {@code with…} methods.
 *
 * @param <P> the portal that {@link ActorNursery#startActor} returns
 */
public final class ActorSpec<P extends TypedPortal> {
    private final PortalType<?, P> face;
    private final List<Service> services;
    private final ChildSettings settings;

    private ActorSpec(PortalType<?, P> face, List<Service> services, ChildSettings settings) {
        this.face = face;
        this.services = List.copyOf(services);
        this.settings = settings;
    }

    /**
     * An actor that serves one interface. The class is constructed in the child, through its constructor without
     * parameters, once for the actor's life.
     */
    public static <S, P extends TypedPortal> ActorSpec<P> serving(
            PortalType<S, P> type, Class<? extends S> implementation) {
        Objects.requireNonNull(implementation, "implementation");
        return new ActorSpec<>(type, List.of(new Service(type, implementation)), ChildSettings.DEFAULT);
    }

    /**
     * The same actor serving another actor's interfaces as well; reach them by {@code portal().as(OtherPortal.TYPE)}.
     *
     * @throws IllegalArgumentException when both serve the same interface
     */
    public ActorSpec<P> and(ActorSpec<?> other) {
        List<Service> all = new ArrayList<>(services);
        for (Service more : other.services) {
            if (all.stream()
                    .anyMatch(each -> each.type().namespace().equals(more.type().namespace()))) {
                throw new IllegalArgumentException(
                        "an actor serves " + more.type().namespace() + " at most once");
            }
            all.add(more);
        }
        return new ActorSpec<>(face, all, settings);
    }

    /**
     * The same actor started in another way than its tree's actors are ({@link RootOptions#withStartMethod}); that goes for
     * this actor alone, not for its children. The environment variable {@code TRACTOR_SPAWN_METHOD} beats it.
     *
     * @param method {@code process}, or the name of another {@link tractor.spawn.SpawnBackend}; a name that nobody has
     *     is found out when the actor is started
     */
    public ActorSpec<P> withStartMethod(String method) {
        return with(settings.withStartMethod(Objects.requireNonNull(method, "method")));
    }

    /** The same actor with further options for its JVM, after the inherited ones. */
    public ActorSpec<P> withJvmArgs(String... options) {
        return with(settings.withJvmArgs(List.of(options)));
    }

    /** The same actor with one more environment variable. */
    public ActorSpec<P> withEnvironment(String name, String value) {
        return with(settings.withEnvironment(name, value));
    }

    /** The same actor in another working directory. */
    public ActorSpec<P> withDirectory(Path workingDirectory) {
        return with(settings.withDirectory(Objects.requireNonNull(workingDirectory, "workingDirectory")));
    }

    /**
     * The same actor with its standard output going elsewhere; that of its children, too, unless they are told otherwise.
     */
    public ActorSpec<P> withOutput(OutputTarget target) {
        return with(settings.withStreams(settings.streams().withOutput(target)));
    }

    /**
     * The same actor with its standard error going elsewhere, and that of its children with it. Its last lines are part of
     * the error that tells of its death all the same.
     */
    public ActorSpec<P> withErrorOutput(OutputTarget target) {
        return with(settings.withStreams(settings.streams().withError(target)));
    }

    /**
     * The same actor with other levels of its log on than its parent has, and so have its own children. The environment
     * variable {@code TRACTOR_LOGLEVEL} beats it. An actor in a thread logs as its process does.
     *
     * @param levels {@code cancel}, or {@code spawn:runtime,context:cancel}; see {@link LogSpec#parse}
     * @throws IllegalArgumentException when there is no such level
     */
    public ActorSpec<P> withLogLevel(String levels) {
        return with(settings.withLogLevels(LogSpec.parse(levels)));
    }

    /**
     * The same actor with or without a debugger that holds its tasks that fail. There is none in this version, and never for
     * actors in threads: one with this is not started, but {@link tractor.error.NoDebuggerException} is thrown.
     */
    public ActorSpec<P> withDebugMode(boolean wanted) {
        return with(settings.withDebugMode(wanted));
    }

    /** The same actor with a value for itself and for all below it that are not given another one. */
    public <T> ActorSpec<P> withVar(RuntimeVar<T> variable, T value) {
        return with(settings.withVar(variable.name(), variable.format(value)));
    }

    /**
     * The same actor with so many carriers under its virtual threads. With 1, the default, its tasks interleave only
     * where they block, so that its state needs no locks between blocking calls.
     */
    public ActorSpec<P> withParallelism(int carriers) {
        if (carriers < 1) {
            throw new IllegalArgumentException("an actor needs at least one carrier, got " + carriers);
        }
        return with(settings.withParallelism(carriers));
    }

    /**
     * The same actor listening on another transport than its parent; its own children then do as well. Whom it calls, it
     * reaches by whatever that actor listens on.
     *
     * @throws IllegalArgumentException when a bind address of it is for another transport
     */
    public ActorSpec<P> withTransport(TransportProtocol transport) {
        return listening(transport, settings.bind());
    }

    /**
     * The same actor listening at these addresses instead of one of its own. They must be for one transport, which is then
     * the actor's.
     *
     * @throws IllegalArgumentException when they are for different transports, for another one than the actor was given, or
     *     such as no actor may listen at
     */
    public ActorSpec<P> withBind(Address... addresses) {
        List<Address> bind = List.of(addresses);
        bind.forEach(Address::validateToListen);
        TransportProtocol transport = settings.transport();
        return listening(
                transport == null && !bind.isEmpty() ? TransportProtocol.of(bind.getFirst()) : transport, bind);
    }

    private ActorSpec<P> listening(@Nullable TransportProtocol transport, List<Address> bind) {
        if (transport != null) {
            transport.requireServes("bind address", bind);
        }
        return with(settings.listening(transport, bind));
    }

    private ActorSpec<P> with(ChildSettings other) {
        return new ActorSpec<>(face, services, other);
    }

    ChildPlan plan(String name) {
        Map<String, String> modules = new LinkedHashMap<>();
        List<ServiceEntry> entries = new ArrayList<>();
        for (Service service : services) {
            modules.put(service.type().namespace(), service.implementation().getName());
            entries.add(service.entry());
        }
        return new ChildPlan(name, modules, entries, settings);
    }

    List<Service> services() {
        return services;
    }

    P wrap(Portal portal) {
        return face.wrap(portal);
    }
}
