package tractor.actor;

import java.util.List;
import tractor.host.HostEnvironment;
import tractor.msg.TimeLimits;
import tractor.msg.Uid;
import tractor.spawn.HostProcess;
import tractor.task.Registration;
import tractor.task.Timers;

/**
 * The entry point of a child process: dials the parent, proves itself, takes its instructions, serves, and ends when
 * it is cancelled or its parent is gone.
 */
public final class ChildMain {
    private static final int FAILED = 1;

    private ChildMain() {}

    /** Runs a child by the command line that its parent wrote. Exits 0 after an orderly end, 1 when it never served. */
    public static void main(String[] args) throws InterruptedException {
        prepare();
        ChildArgs child = ChildArgs.parse(args);
        String token = HostEnvironment.spawnToken();
        if (token == null) {
            System.err.println("tractor: an actor's process is started by its parent actor, which hands it a token in "
                    + HostEnvironment.SPAWN_TOKEN + "; there is none");
            System.exit(FAILED);
            return;
        }
        HostProcess.setTitle(child.uid().name());
        HostProcess.endMain(live(actor(child, Habitat.ofProcess(child.uid())), child, token));
    }

    /** Sets up what belongs to the process of a child, whoever it will be. */
    static void prepare() {
        ActorLog.ofChild();
        SignalDumps.armEarly();
        HostProcess.ignoreInterruptSignal(); // Ctrl-C reaches the whole process group: the root conducts the teardown
    }

    /** The actor of this process. */
    static ActorRuntime actor(ChildArgs child, Habitat habitat) {
        ActorRuntime actor = new ActorRuntime(child.uid(), false, TimeLimits.DEFAULT, habitat);
        RootBoot.claim(actor);
        return actor;
    }

    /** Boots a child's actor, and returns, with the exit code, when it is over. */
    static int live(ActorRuntime actor, ChildArgs child, String token) throws InterruptedException {
        boolean served = ChildBoot.run(actor, child.parent(), token);
        Uid canceller = served ? actor.cancelled().await() : actor.uid();
        var _ = limitEnd(actor.limits());
        actor.shutDown(canceller);
        if (actor.hasLostParent()) { // also one that was already ending when its parent died
            LeftSockets.clear(List.of(child.parent()));
            LeftSockets.clearOfTheDead();
        }
        return served ? 0 : FAILED;
    }

    /** Nobody else ends a process whose parent is gone: whatever hangs from now on must not keep it alive. */
    static Registration limitEnd(TimeLimits limits) {
        return Timers.after(limits.teardown().plus(limits.hardKill()), ChildMain::giveUp);
    }

    private static void giveUp() {
        HostProcess.halt("tasks or exit hooks ignore the actor's end");
    }
}
