package tractor.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tractor.discovery.NoRegistrarException;
import tractor.error.RuntimeFailureException;
import tractor.error.ThrowableText;
import tractor.host.HostEnvironment;
import tractor.msg.Address;
import tractor.msg.TcpAddress;
import tractor.msg.Uid;
import tractor.task.CancelScope;
import tractor.task.Tasks;
import tractor.transport.AddressInUseException;

/**
 * Boots the root of a tree. The boot rule: when a registrar answers at one of the registry addresses the root joins it
 * and listens at a random address; when nobody is there it becomes the registrar and listens there; an address that
 * something else occupies is never bound over.
 */
public final class RootBoot {
    private static final int RACES = 3;
    private static final AtomicReference<@Nullable ActorRuntime> RUNNING = new AtomicReference<>();

    private RootBoot() {}

    /**
     * Makes a root that is yet to {@link #boot}, and in any case to {@link #close}.
     *
     * @throws RuntimeFailureException when this process runs an actor already
     * @throws tractor.error.NoDebuggerException when its tree is to be run in debug mode
     * @throws IllegalArgumentException when the environment cannot be understood, as levels of the log that there are not
     */
    public static ActorRuntime prepare(RootPlan plan) {
        DebugMode.refuse(plan);
        Uid uid = new Uid(plan.name(), UUID.randomUUID().toString());
        ActorRuntime root = new ActorRuntime(uid, true, plan.limits(), Habitat.ofRoot(uid));
        boolean claimed = false;
        try {
            claim(root);
            ActorLog.ofRoot(plan.logLevels());
            HostEnvironment.requireSwitches();
            claimed = true;
            return root;
        } finally {
            if (!claimed) {
                close(root, root.uid());
            }
        }
    }

    /**
     * Boots the root, in a scope that is cancelled when the root is.
     *
     * @throws RuntimeFailureException when a registry address is occupied, or a service cannot be constructed
     * @throws IllegalArgumentException when its actors are to be started in a way that there is not
     */
    public static void boot(ActorRuntime root, RootPlan plan, CancelScope scope) throws InterruptedException {
        root.tasks().bodyRunsIn(scope);
        String startMethod = root.backends().ofTree(plan.spawnRules().startMethod());
        SpawnRules spawnRules = SignalDumps.arm(root, plan.spawnRules().withStartMethod(startMethod));
        boot(root, plan, spawnRules, scope);
        root.backends().prepare(startMethod);
    }

    /** The same, whatever the environment says about how actors are started. */
    static void boot(ActorRuntime root, RootPlan plan, SpawnRules spawnRules, CancelScope scope)
            throws InterruptedException {
        root.join(Tree.planted(plan.transport(), plan.peerRules(), spawnRules), plan.limits());
        elect(root, plan.registry(), plan.bind());
        root.openRegistry();
        construct(root, plan.services(), scope);
        root.register();
        root.booted().complete(true);
    }

    private static void construct(ActorRuntime root, List<Service> services, CancelScope scope)
            throws InterruptedException {
        try {
            ServiceBoot.construct(root, () -> ServiceLoading.construct(services));
        } catch (BootFailure failure) {
            if (failure.getCause() instanceof CancellationException
                    && root.cancelled().isDone()) {
                scope.cancel(root.cancelled().result()); // as it is about to be: the root was cancelled, nothing failed
                Tasks.checkpoint();
            }
            throw new RuntimeFailureException(
                    "a service of the root could not be constructed: " + ThrowableText.of(failure.getCause()),
                    failure.getCause());
        }
    }

    /** Ends the root; its JVM can then boot another one. Returns what the callbacks at its exit have thrown. */
    public static List<Throwable> close(ActorRuntime root, Uid canceller) {
        try {
            return root.shutDown(canceller);
        } finally {
            release(root);
        }
    }

    /** One actor for one process. */
    static void claim(ActorRuntime actor) {
        ActorRuntime running = RUNNING.compareAndExchange(null, actor);
        if (running != null) {
            throw new RuntimeFailureException("this process runs the actor " + running.uid()
                    + " already: open a nursery in it instead of a second root");
        }
    }

    /** The actor of this process, or null. */
    static @Nullable ActorRuntime running() {
        return RUNNING.get();
    }

    private static void release(ActorRuntime actor) {
        RUNNING.compareAndSet(actor, null);
    }

    private static void elect(ActorRuntime root, RegistryPlan registry, List<Address> bind)
            throws InterruptedException {
        for (int race = 1; ; race++) {
            List<Address> registrars = answering(root, registry.addresses());
            switch (registry.role()) {
                case OBSERVE -> {
                    observe(root, registrars, registry.addresses());
                    return;
                }
                case BECOME -> {
                    if (!registrars.isEmpty()) {
                        throw new RuntimeFailureException("a registrar answers at " + registrars
                                + " already, and this root was to be the registrar itself");
                    }
                }
                case JOIN_OR_BECOME -> {
                    if (!registrars.isEmpty()) {
                        root.listen(bind);
                        root.join(root.tree().meetingAt(registrars, root.acceptAddresses()), root.limits());
                        return;
                    }
                }
            }
            try {
                become(root, registry, bind);
                return;
            } catch (AddressInUseException lostTheRace) {
                root.resign();
                if (race == RACES) {
                    throw new RuntimeFailureException(
                            "the registry address is in use, yet no registrar answers there: "
                                    + lostTheRace.getMessage(),
                            lostTheRace);
                }
            }
        }
    }

    private static List<Address> answering(ActorRuntime root, List<Address> registry) throws InterruptedException {
        List<Address> registrars = new ArrayList<>();
        for (Address address : registry) {
            if (!isRandom(address) && RegistryProbe.answers(root, address)) {
                registrars.add(address);
            }
        }
        return registrars;
    }

    private static void observe(ActorRuntime root, List<Address> registrars, List<Address> registry) {
        if (registrars.isEmpty()) {
            throw new NoRegistrarException("no registrar answers at " + registry, null);
        }
        root.join(root.tree().meetingAt(registrars, List.of()), root.limits());
    }

    private static void become(ActorRuntime root, RegistryPlan registry, List<Address> bind) {
        root.becomeRegistrar(registry.backend().get());
        root.listen(Stream.concat(registry.addresses().stream(), bind.stream())
                .distinct()
                .toList());
        List<Address> listening = root.acceptAddresses();
        root.join(
                root.tree().meetingAt(listening.subList(0, registry.addresses().size()), listening), root.limits());
    }

    /** Port 0: a registry of this tree alone, at an address that the system chooses. */
    private static boolean isRandom(Address address) {
        return address instanceof TcpAddress tcp && tcp.port() == 0;
    }
}
