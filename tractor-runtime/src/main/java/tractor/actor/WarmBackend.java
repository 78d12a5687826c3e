package tractor.actor;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import tractor.codec.Codecs;
import tractor.codec.Raw;
import tractor.context.CancelRequest;
import tractor.error.RemoteActorException;
import tractor.log.TractorLog;
import tractor.msg.Address;
import tractor.rpc.Portal;
import tractor.spawn.Lease;
import tractor.spawn.LeasedProcess;
import tractor.spawn.ProcessBackend;
import tractor.spawn.SparePlan;
import tractor.spawn.SpawnBackend;
import tractor.spawn.SpawnCapability;
import tractor.spawn.SpawnRequest;
import tractor.spawn.SpawnedChild;
import tractor.spawn.WarmPool;
import tractor.task.Promise;
import tractor.transport.TransportException;

/**
 * Children in processes that the root has started before anybody asked for them, and gives to whichever actor of its tree
 * does. Where there is none at hand, a child is started as any process is.
 */
final class WarmBackend implements SpawnBackend {
    /** The name by which it is chosen. */
    static final String NAME = "warm";

    private static final TractorLog LOG = TractorLog.of("spawn");

    private final ActorRuntime actor;
    private final SpawnBackends others;
    private final AtomicReference<@Nullable WarmPool> pool = new AtomicReference<>(); // a root's own
    private final AtomicReference<@Nullable Portal> root = new AtomicReference<>(); // where there is another one

    WarmBackend(ActorRuntime actor, SpawnBackends others) {
        this.actor = actor;
        this.others = others;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** What is settled before a spare starts, it cannot change. */
    @Override
    public Set<SpawnCapability> capabilities() {
        return EnumSet.of(
                SpawnCapability.KILL,
                SpawnCapability.EXIT_CODE,
                SpawnCapability.STANDARD_ERROR,
                SpawnCapability.SINGLE_CARRIER);
    }

    /** Starts a root's spares, if it has none yet. Does not wait. */
    WarmPool prepare() {
        WarmPool present = pool.get();
        if (present != null) {
            return present;
        }
        Tree tree = actor.tree();
        SparePlan plan = new SparePlan(
                ChildActor.MODULE,
                SpareMain.class.getName(),
                tree.transport().name(),
                tree.spawnRules().aotCache() ? Rehearsal.class.getName() : null);
        WarmPool made = new WarmPool(plan, tree.spawnRules().spares());
        WarmPool other = pool.compareAndExchange(null, made);
        if (other != null) {
            return other;
        }
        made.fill();
        return made;
    }

    /** A root's part: has one of its spares become an actor's process, as {@link WarmPool#lease}. */
    Promise<Optional<LeasedProcess>> lease(Lease lease, BooleanSupplier wanted) {
        return prepare().lease(lease, wanted);
    }

    @Override
    public SpawnedChild spawn(SpawnRequest request) throws InterruptedException {
        Lease lease = Lease.of(request);
        String obstacle = obstacle(lease);
        Optional<LeasedProcess> process = Optional.empty();
        if (obstacle == null) {
            process = actor.isRoot() ? ofPool(lease) : ofRoot(lease);
        }
        if (process.isPresent()) {
            return new LeasedChild(request, process.get());
        }
        String why = obstacle == null ? "no spare process is at hand" : obstacle;
        LOG.info(() -> "actor '" + request.uid().name() + "' is started as a process: " + why);
        return others.require(ProcessBackend.NAME).spawn(request);
    }

    private @Nullable String obstacle(Lease lease) {
        if (!actor.tree().spawnRules().asRoot()) {
            return "its parent's environment, directory, streams or JVM options are not the root's, which spares have";
        }
        return lease.fits() ? null : "a spare has no room for its name and lineage";
    }

    private Optional<LeasedProcess> ofPool(Lease lease) throws InterruptedException {
        AtomicBoolean unwanted = new AtomicBoolean();
        Promise<Optional<LeasedProcess>> leased = lease(lease, () -> !unwanted.get());
        boolean known = false;
        try {
            Optional<LeasedProcess> process = leased.await();
            known = true;
            return process;
        } finally {
            if (!known) {
                unwanted.set(true);
                leased.onDone(() -> leased.result().ifPresent(LeasedProcess::kill));
            }
        }
    }

    private Optional<LeasedProcess> ofRoot(Lease lease) throws InterruptedException {
        try {
            Portal link = link();
            Promise<Raw> answer =
                    link.postRaw(CancelRequest.SELF, SpareCalls.LEASE, SpareCalls.arguments(lease.texts()));
            boolean known = false;
            try {
                long pid = answer.await().decode(Codecs.LONG);
                known = true;
                return pid == 0 ? Optional.empty() : Optional.of(new RemoteSpare(link, lease.uuid(), pid));
            } finally {
                if (!known) {
                    RemoteSpare.end(link, lease.uuid(), SpareCalls.AT_ONCE);
                }
            }
        } catch (RemoteActorException | TransportException | IllegalStateException failure) {
            LOG.debug(() -> "the root gives no process: " + failure.getMessage());
            return Optional.empty();
        }
    }

    /** The link to the root, which stays for as long as this actor: the root ends what it has given when that is lost. */
    private Portal link() throws InterruptedException {
        Portal present = root.get();
        if (present != null && present.channel().connected()) {
            return present;
        }
        Address address = actor.tree().root().stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody has told where the root is"));
        Portal dialled = actor.dial(address);
        if (root.compareAndSet(present, dialled)) {
            return dialled;
        }
        dialled.close();
        return link();
    }

    @Override
    public void close() {
        WarmPool own = pool.get();
        if (own != null) {
            own.close();
        }
        Portal link = root.get();
        if (link != null) {
            link.close();
        }
    }
}
