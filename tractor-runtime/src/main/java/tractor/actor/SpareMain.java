package tractor.actor;

import tractor.spawn.HostProcess;
import tractor.spawn.Lease;
import tractor.spawn.SpareSeat;
import tractor.transport.TransportProtocol;

/**
 * The entry point of a spare process: plays an actor's life for itself, so that all that it takes is loaded and linked, and
 * waits until it is to live one.
 */
public final class SpareMain {
    private SpareMain() {}

    /** Takes the words of {@link tractor.spawn.SparePlan}; ends as {@link ChildMain} does, or with its root. */
    public static void main(String[] args) throws InterruptedException {
        ChildMain.prepare();
        SpareSeat seat = SpareSeat.take();
        Rehearsal.play(TransportProtocol.valueOf(args[1]));
        System.gc(); // what the play has left; the process may wait for long
        Lease lease = seat.await();
        ChildArgs child = ChildArgs.parse(lease.words().toArray(String[]::new));
        seat.become(lease, child.uid().name());
        ActorRuntime actor = ChildMain.actor(child, Habitat.ofProcess(child.uid(), lease.lineage()));
        seat.rootGone().onDone(() -> actor.cancel(actor.uid(), () -> {}));
        HostProcess.endMain(ChildMain.live(actor, child, lease.token()));
    }
}
