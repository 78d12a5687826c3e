package tractor.actor;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tractor.channel.Channel;
import tractor.codec.Codecs;
import tractor.codec.Raw;
import tractor.context.CancelRequest;
import tractor.error.ActorStrandedException;
import tractor.error.RemoteActorException;
import tractor.host.HostEnvironment;
import tractor.log.TractorLog;
import tractor.msg.Address;
import tractor.msg.AidExtension;
import tractor.msg.SpawnExtension;
import tractor.msg.SpawnSpec;
import tractor.msg.TimeLimits;
import tractor.msg.Uid;
import tractor.rpc.Portal;
import tractor.spawn.SpawnFailedException;
import tractor.spawn.SpawnProof;
import tractor.spawn.SpawnRequest;
import tractor.spawn.SpawnedChild;
import tractor.task.Promise;
import tractor.task.Timers;
import tractor.transport.TransportClosedException;
import tractor.transport.TransportProtocol;

/** A child of this actor, from the start of its process to its end. Safe for any thread. */
public final class ChildActor {
    private static final TractorLog LOG = TractorLog.of("spawn");

    /** How long a killed process may take to be reaped; the system does that in milliseconds. */
    private static final Duration REAP = Duration.ofSeconds(10);

    /** How long a child whose link broke may take to be seen dead, which tells why the link broke. */
    private static final Duration AUTOPSY = Duration.ofSeconds(1);

    private final Uid uid;
    private final SpawnedChild process;
    private final Channel channel;
    private final Portal portal;
    private final Duration orphansPatience;
    private final Promise<Boolean> gone = new Promise<>();
    private volatile boolean forced;

    private ChildActor(Uid uid, SpawnedChild process, Channel channel, TimeLimits limits) {
        this.uid = uid;
        this.process = process;
        this.channel = channel;
        this.portal = Portal.over(channel);
        this.orphansPatience = orphansPatience(limits);
        process.exit().onDone(() -> {
            if (!channel.closed().isDone()) { // what a dead process has sent still arrives, but nothing holds it up
                Timers.after(AUTOPSY, () -> channel.abort("the process of " + uid + " has ended"));
            }
            channel.closed().onDone(this::bury);
        });
    }

    private void bury() {
        if (leftInOrder()) {
            gone.complete(true);
        } else {
            process.endOrphans(orphansPatience).onDone(() -> {
                try {
                    LeftSockets.clearOfTheDead();
                } finally {
                    gone.complete(true);
                }
            });
        }
    }

    /** As long as an actor takes at most to end that has lost its parent, and to be seen to have. */
    private static Duration orphansPatience(TimeLimits limits) {
        return limits.teardown().plus(limits.hardKill()).plus(AUTOPSY);
    }

    /**
     * Starts a child and waits until it serves: it has dialled back, proved itself, constructed its services and
     * registered. When that fails, or the waiting task is cancelled, no process is left.
     *
     * @throws SpawnFailedException when the child did not come to life; tells why, with its last lines of standard error
     */
    public static ChildActor spawn(ActorRuntime parent, ChildPlan plan) throws InterruptedException {
        parent.ensureListening();
        String ofTree = parent.tree().spawnRules().startMethod();
        DebugMode.refuse(plan, ofTree);
        Uid uid = new Uid(plan.name(), UUID.randomUUID().toString());
        String token = SpawnProof.newToken();
        Promise<Channel> dialled = parent.channels().children().expect(uid, token);
        SpawnedChild process = null;
        boolean alive = false;
        try {
            SpawnRequest request = request(parent, plan, uid, token);
            process = parent.backends()
                    .choose(plan.settings().startMethod(), ofTree, request)
                    .spawn(request);
            SpawnedChild started = process;
            parent.children().add(started);
            started.exit().onDone(() -> dialled.fail(new SpawnFailedException("ended before it dialled back", null)));
            Channel channel = dialled.await();
            started.hasDialled();
            introduce(parent, plan, token, channel, home(parent, plan, started.pid()));
            alive = true;
            LOG.runtime(() -> uid + " serves, process " + started.pid());
            return new ChildActor(uid, started, channel, parent.limits());
        } catch (RemoteActorException refused) {
            throw new SpawnFailedException(
                    "actor '" + plan.name() + "' could not boot: " + refused.getMessage(), refused);
        } catch (SpawnFailedException | TransportClosedException died) {
            throw process == null ? died : autopsy(plan, process, died);
        } finally {
            parent.channels().children().forget(uid);
            if (process != null && !alive) {
                reap(uid, process, parent.limits());
            }
        }
    }

    /** The runtime's, as the command line of a modular program names it. */
    static final String MODULE = "tractor.runtime";

    private static SpawnRequest request(ActorRuntime parent, ChildPlan plan, Uid uid, String token) {
        ChildSettings settings = plan.settings();
        return new SpawnRequest(
                uid,
                parent.acceptAddresses().getFirst(),
                parent.lineage(),
                token,
                MODULE,
                ChildMain.class.getName(),
                settings.jvmArgs(),
                settings.environment(),
                settings.directory(),
                settings.parallelism(),
                settings.streams(),
                parent.tree().spawnRules().aotCache() ? Rehearsal.class.getName() : null,
                pid -> LeftSockets.clear(home(parent, plan, pid)));
    }

    /**
     * Where the child listens, chosen here where it can be, so that its parent knows which files a killed one leaves; none
     * if the system is to choose, or the child itself, which shares its parent's process.
     */
    private static List<Address> home(ActorRuntime parent, ChildPlan plan, long pid) {
        List<Address> bind = plan.settings().bind();
        return bind.isEmpty() && pid != HostEnvironment.pid()
                ? transport(parent, plan).addressOf(plan.name(), pid).stream().toList()
                : bind;
    }

    private static TransportProtocol transport(ActorRuntime parent, ChildPlan plan) {
        TransportProtocol own = plan.settings().transport();
        return own == null ? parent.tree().transport() : own;
    }

    /** Sends the instructions, and waits until the child has followed them. */
    static void introduce(ActorRuntime parent, ChildPlan plan, String token, Channel channel, List<Address> home)
            throws InterruptedException {
        Raw proof = Raw.of(Codecs.BINARY, ExpectedChildren.parentProof(token, channel));
        SpawnExtension java = new SpawnExtension(
                proof, plan.services(), RuntimeVars.options(parent.limits(), parent.tree(), plan.settings()));
        channel.send(new SpawnSpec(
                Map.of(),
                RuntimeVars.of(parent.tree(), transport(parent, plan), false),
                plan.modules(),
                parent.registryAddresses(),
                home.isEmpty() ? null : home,
                java));
        Raw serves = Portal.over(channel).callRaw(CancelRequest.SELF, SelfCalls.BOOT, Raw.EMPTY_MAP);
        AidExtension introduced = Objects.requireNonNull(channel.peer().java()); // a proved child is one of ours
        channel.amendPeer(introduced.withServes(serves.decode(AidExtension.SERVES)));
    }

    private static SpawnFailedException autopsy(ChildPlan plan, SpawnedChild process, RuntimeException died) {
        String fate = "lost its link";
        if (process.exit().awaitUninterruptibly(AUTOPSY)) {
            fate = "ended with exit code " + process.exit().result();
        }
        String lastWords = process.stderrTail();
        return new SpawnFailedException(
                "actor '" + plan.name() + "' " + fate + " while it booted"
                        + (lastWords.isEmpty()
                                ? ""
                                : "; its last words:\n" + lastWords.indent(4).stripTrailing()),
                died);
    }

    private static void reap(Uid uid, SpawnedChild process, TimeLimits limits) {
        process.kill();
        if (process.exit().awaitUninterruptibly(REAP)) {
            process.endOrphans(orphansPatience(limits))
                    .awaitUninterruptibly(orphansPatience(limits).plus(REAP));
            LeftSockets.clearOfTheDead();
        } else {
            LOG.error(() -> "the system does not end process " + process.pid() + " of " + uid);
        }
        ActorStrandedException stranded = process.stranded();
        if (stranded != null) {
            LOG.error(stranded::getMessage);
        }
    }

    public Uid uid() {
        return uid;
    }

    public Portal portal() {
        return portal;
    }

    public long pid() {
        return process.pid();
    }

    /** Completed with the exit code when the process has ended. */
    public Promise<Integer> exit() {
        return process.exit();
    }

    /** Completed when the link with it is gone: it ends, or nobody can ask it to any more. */
    public Promise<Boolean> unlinked() {
        return channel.closed();
    }

    /** Completed when its process has ended, the link with it is gone, and no actor below it lives any more. */
    public Promise<Boolean> gone() {
        return gone;
    }

    /** Whether it has said that it ends because somebody has asked it to; final once it is unlinked. */
    public boolean tookLeave() {
        return channel.peerTookLeave();
    }

    /** Whether it has ended because somebody had asked it to, and without any trouble. To be asked once it is gone. */
    public boolean leftInOrder() {
        return tookLeave() && process.exit().result() == 0;
    }

    /** The first rung of the ladder: asks the child to end. Does not wait. */
    public Promise<Boolean> requestCancel() {
        return portal.requestCancel();
    }

    /** Why it lives on in this process, if it does; final once it has ended. */
    public @Nullable ActorStrandedException stranded() {
        return process.stranded();
    }

    /** Whether this parent has terminated or killed it, which then is why it ended. */
    public boolean endedByForce() {
        return forced;
    }

    /** The second rung: SIGTERM. */
    public void terminate() {
        forced = true;
        process.terminate();
    }

    /** The last rung: SIGKILL. */
    public void kill() {
        forced = true;
        process.kill();
    }

    /** The end of what the child wrote to its standard error. */
    public String stderrTail() {
        return process.stderrTail();
    }

    @Override
    public String toString() {
        return uid.toString();
    }
}
