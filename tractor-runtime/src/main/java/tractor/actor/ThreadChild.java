package tractor.actor;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import tractor.error.ActorStrandedException;
import tractor.host.HostEnvironment;
import tractor.log.TractorLog;
import tractor.msg.Address;
import tractor.msg.TimeLimits;
import tractor.msg.Uid;
import tractor.spawn.HostProcess;
import tractor.spawn.SpawnRequest;
import tractor.spawn.SpawnedChild;
import tractor.task.CancelScope;
import tractor.task.Promise;
import tractor.task.TaskTree;
import tractor.task.Tasks;
import tractor.task.Timers;

/**
 * A child in its parent's process. It boots and ends on threads of its own; while it serves it has those of its tasks only.
 *
 * <p>It cannot be killed. One that is to be, and was not pressed to end before, is given a moment. One that still lives then
 * is given up: nobody waits for its tasks any more while its actor is taken apart, so that no peer reaches it; and its exit
 * is told, with where it is stuck.
 */
final class ThreadChild implements SpawnedChild {
    private static final TractorLog LOG = TractorLog.of("spawn");
    private static final int SERVED = 0;
    private static final int FAILED = 1;
    private static final int STRANDED = 70; // as a process that halts, since something in it ignores its end

    /** How long an actor takes at most to be taken apart, but for its tasks and what it runs at its exit. */
    private static final Duration TAKING_APART = Duration.ofSeconds(2);

    private final ActorRuntime parent;
    private final SpawnRequest request;
    private final ActorRuntime actor;
    private final Promise<CancelScope> booting = new Promise<>();
    private final Promise<Integer> exit = new Promise<>();
    private final AtomicBoolean pressed = new AtomicBoolean();
    private final AtomicBoolean givenUp = new AtomicBoolean();
    private volatile @Nullable Thread ending;
    private volatile @Nullable ActorStrandedException stranded;

    private ThreadChild(ActorRuntime parent, SpawnRequest request) {
        this.parent = parent;
        this.request = request;
        Uid uid = request.uid();
        String label = uid.shortForm();
        String lineage = request.lineage() + "/" + uid.uuid();
        Habitat habitat = new Habitat(label, lineage, new ActorClassLoader(label), parent.loop());
        this.actor = new ActorRuntime(uid, false, TimeLimits.DEFAULT, habitat);
    }

    /** Starts a child, which dials the parent in memory. */
    static ThreadChild start(ActorRuntime parent, SpawnRequest request) {
        ThreadChild child = new ThreadChild(parent, request);
        Address door = parent.openDoor();
        child.thread("boot", () -> child.boot(door)).start();
        return child;
    }

    private Thread thread(String job, Runnable work) {
        return Tasks.platformThread("tractor-" + job + "-" + actor.habitat().label(), work);
    }

    private void boot(Address door) {
        Promise<Boolean> served = new Promise<>();
        try {
            CancelScope.run(scope -> {
                booting.complete(scope);
                served.complete(ChildBoot.run(actor, door, request.token()));
            });
        } catch (InterruptedException byNobody) {
            LOG.error(() -> "the boot of " + actor.uid() + " was interrupted", byNobody);
        } finally {
            if (served.isDone() && served.result()) {
                actor.cancelled().onDone(() -> end(SERVED));
            } else {
                end(FAILED);
            }
        }
    }

    private void end(int code) {
        Thread thread = thread("end", () -> {
            try {
                actor.shutDown(actor.canceller().orElse(actor.uid()));
            } finally {
                if (actor.tasks().haveEnded()) {
                    exited(actor.tasks().haveBrokenDown() ? FAILED : code);
                } else {
                    stranded(actor.tasks().dump());
                }
            }
        });
        ending = thread;
        thread.start();
    }

    private void exited(int code) {
        if (!exit.isDone()) {
            try {
                request.tidy().accept(pid());
            } finally {
                exit.complete(code);
            }
        }
    }

    private void stranded(String stuckAt) {
        if (!exit.isDone()) {
            stranded = new ActorStrandedException(actor.uid(), stuckAt);
            exited(STRANDED);
        }
    }

    @Override
    public long pid() {
        return HostEnvironment.pid();
    }

    @Override
    public Promise<Integer> exit() {
        return exit;
    }

    @Override
    public void terminate() {
        if (pressed.compareAndSet(false, true)) {
            actor.cancel(parent.uid(), () -> {});
            booting.onDone(() -> booting.result().cancel("the actor was told to end"));
        }
    }

    @Override
    public void kill() {
        if (pressed.get()) {
            giveUp();
        } else {
            terminate();
            Timers.after(parent.limits().hardKill(), this::giveUp);
        }
    }

    private void giveUp() {
        if (!exit.isDone() && givenUp.compareAndSet(false, true)) {
            actor.tasks().giveUp();
            Timers.after(TAKING_APART, () -> thread("strand", this::strand).start());
        }
    }

    /** Something that runs at the exit of the actor holds it up. */
    private void strand() {
        Thread thread = ending;
        stranded(thread == null ? "" : TaskTree.stackOf(thread));
    }

    @Override
    public Promise<Boolean> endOrphans(Duration patience) {
        return HostProcess.endOrphans(actor.uid(), patience);
    }

    @Override
    public @Nullable ActorStrandedException stranded() {
        return stranded;
    }

    /** Nothing: it writes to the standard error of its parent's process. */
    @Override
    public String stderrTail() {
        return "";
    }
}
