package tractor.actor;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tractor.log.TractorLog;
import tractor.spawn.HostProcess;
import tractor.task.Ambient;
import tractor.task.CancelScope;
import tractor.task.Promise;
import tractor.task.TaskNursery;
import tractor.task.TaskTree;
import tractor.task.Tasks;

/** The nursery in which an actor's own tasks run: those that serve calls. It lives as long as the actor. */
final class TaskHost {
    private static final TractorLog LOG = TractorLog.of("actor");

    /** Only a thread that cannot start takes long. */
    private static final Duration OPENING = Duration.ofSeconds(30);

    private final Promise<TaskNursery> ready = new Promise<>();
    private final Promise<Boolean> closing = new Promise<>();
    private final Promise<Boolean> ended = new Promise<>();
    private final Promise<Boolean> awaited = new Promise<>();
    private volatile boolean brokenDown;
    private volatile @Nullable CancelScope body; // of a root

    /** Opens the nursery on a platform thread of its own; its tasks have {@code owner} as their actor. */
    TaskNursery open(Habitat habitat, ActorRuntime owner) {
        Tasks.platformThread("tractor-tasks-" + habitat.label(), () -> {
                    Thread.currentThread().setContextClassLoader(habitat.loader()); // and so the tasks'
                    host(habitat.label(), owner);
                })
                .start();
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
            awaited.complete(true);
            if (!closing.isDone()) {
                breakDown(owner);
            }
        }
    }

    /**
     * An actor that can run no tasks any more must not look as if it lived: a child dies of it, with its process if that is
     * its own, and a root is cancelled.
     */
    private void breakDown(ActorRuntime owner) {
        brokenDown = true;
        if (owner.isRoot() || owner.habitat().isShared()) {
            owner.cancel(owner.uid(), () -> {});
        } else {
            HostProcess.halt("its tasks have broken down");
        }
    }

    /**
     * Lets no more tasks in once the running ones are over; returns whether they were within {@code patience}, and before
     * anybody has called {@link #giveUp}.
     */
    boolean close(Duration patience) {
        closing.complete(true);
        awaited.awaitUninterruptibly(patience);
        return ended.isDone();
    }

    /** Has nobody wait for the tasks any more. */
    void giveUp() {
        awaited.complete(false);
    }

    /** Whether the tasks ended in disorder, and the actor because of that. */
    boolean haveBrokenDown() {
        return brokenDown;
    }

    /** Whether the tasks are over. */
    boolean haveEnded() {
        return ended.isDone();
    }

    /** The scope around a root's body. */
    void bodyRunsIn(CancelScope scope) {
        body = scope;
    }

    /** What lives: of a root its body, and the tasks that serve calls. */
    List<TaskTree> trees() {
        TaskTree served = ready.result().tree();
        CancelScope own = body;
        return own == null ? List.of(served) : List.of(own.tree(), served);
    }

    /** The tasks that live, with the stacks of their threads. */
    String dump() {
        return ready.result().tree().withStacks();
    }
}
