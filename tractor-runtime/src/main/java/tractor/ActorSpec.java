package tractor;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tractor.actor.ChildPlan;
import tractor.actor.Service;
import tractor.msg.SpawnExtension.ServiceEntry;
import tractor.rpc.Portal;
import tractor.rpc.PortalType;
import tractor.rpc.TypedPortal;

/**
 * What a child actor serves and how its process is started. Immutable; made by the generated
 * {@code QuotesPortal.serving(LiveQuotes.class)} and refined by the {@code with…} methods.
 *
 * @param <P> the portal that {@link ActorNursery#startActor} returns
 */
public final class ActorSpec<P extends TypedPortal> {
    private final PortalType<?, P> face;
    private final List<Service> services;
    private final List<String> jvmArgs;
    private final Map<String, String> environment;
    private final @Nullable Path directory;
    private final int parallelism;

    private ActorSpec(
            PortalType<?, P> face,
            List<Service> services,
            List<String> jvmArgs,
            Map<String, String> environment,
            @Nullable Path directory,
            int parallelism) {
        this.face = face;
        this.services = List.copyOf(services);
        this.jvmArgs = List.copyOf(jvmArgs);
        this.environment = Map.copyOf(environment);
        this.directory = directory;
        this.parallelism = parallelism;
    }

    /**
     * An actor that serves one interface. The class is constructed in the child, through its constructor without
     * parameters, once for the actor's life.
     */
    public static <S, P extends TypedPortal> ActorSpec<P> serving(
            PortalType<S, P> type, Class<? extends S> implementation) {
        Objects.requireNonNull(implementation, "implementation");
        return new ActorSpec<>(type, List.of(new Service(type, implementation)), List.of(), Map.of(), null, 1);
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
        return new ActorSpec<>(face, all, jvmArgs, environment, directory, parallelism);
    }

    /** The same actor with further options for its JVM, after the inherited ones. */
    public ActorSpec<P> withJvmArgs(String... options) {
        List<String> all = new ArrayList<>(jvmArgs);
        all.addAll(List.of(options));
        return new ActorSpec<>(face, services, all, environment, directory, parallelism);
    }

    /** The same actor with one more environment variable. */
    public ActorSpec<P> withEnvironment(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(environment);
        all.put(name, value);
        return new ActorSpec<>(face, services, jvmArgs, all, directory, parallelism);
    }

    /** The same actor in another working directory. */
    public ActorSpec<P> withDirectory(Path workingDirectory) {
        return new ActorSpec<>(face, services, jvmArgs, environment, workingDirectory, parallelism);
    }

    /**
     * The same actor with so many carriers under its virtual threads. With 1, the default, its tasks interleave only
     * where they block, so that its state needs no locks between blocking calls.
     */
    public ActorSpec<P> withParallelism(int carriers) {
        if (carriers < 1) {
            throw new IllegalArgumentException("an actor needs at least one carrier, got " + carriers);
        }
        return new ActorSpec<>(face, services, jvmArgs, environment, directory, carriers);
    }

    ChildPlan plan(String name) {
        Map<String, String> modules = new LinkedHashMap<>();
        List<ServiceEntry> entries = new ArrayList<>();
        for (Service service : services) {
            modules.put(service.type().namespace(), service.implementation().getName());
            entries.add(service.entry());
        }
        return new ChildPlan(name, modules, entries, jvmArgs, environment, directory, parallelism);
    }

    List<Service> services() {
        return services;
    }

    P wrap(Portal portal) {
        return face.wrap(portal);
    }
}
