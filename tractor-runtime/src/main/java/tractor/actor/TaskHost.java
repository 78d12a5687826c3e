package tractor.actor;

import java.time.Duration;
import tractor.log.TractorLog;
import tractor.spawn.HostProcess;
import tractor.task.Ambient;
import tractor.task.Promise;
import tractor.task.TaskNursery;
import tractor.task.Tasks;

/** The nursery in which an actor's own tasks run: those that serve calls. It lives as long as the actor. */
final class TaskHost {
    private static final TractorLog LOG = TractorLog.of("actor");

    /** Only a thread that cannot start takes long. */
    private static final Duration OPENING = Duration.ofSeconds(30);

    private final Promise<TaskNursery> ready = new Promise<>();
    private final Promise<Boolean> closing = new Promise<>();
    private final Promise<Boolean> ended = new Promise<>();

    /** Opens the nursery on a platform thread of its own; its tasks have {@code owner} as their actor. */
    TaskNursery open(String name, ActorRuntime owner) {
        Tasks.platformThread("tractor-tasks-" + name, () -> host(name, owner)).start();
        ready.awaitUninterruptibly(OPENING);
        return ready.result();
    }

    private void host(String name, ActorRuntime owner) {
        try {
            Ambient.callWithOwner(owner, () -> {
                Tasks.nursery(name, nursery -> {
                    ready.complete(nursery);
                    closing.await();
                });
                return true;
            });
        } catch (Exception | Error failure) {
            LOG.error(() -> "the tasks of actor " + name + " ended in disorder", failure);
        } finally {
            ended.complete(true);
            if (!closing.isDone()) {
                giveUp(owner);
            }
        }
    }

    /** An actor that can run no tasks any more must not look as if it lived: a child dies of it, a root is cancelled. */
    private static void giveUp(ActorRuntime owner) {
        if (owner.isRoot()) {
            owner.cancel(owner.uid(), () -> {});
        } else {
            HostProcess.halt("its tasks have broken down");
        }
    }

    /** Lets no more tasks in once the running ones are over; returns whether they were within {@code patience}. */
    boolean close(Duration patience) {
        closing.complete(true);
        return ended.awaitUninterruptibly(patience);
    }
}
