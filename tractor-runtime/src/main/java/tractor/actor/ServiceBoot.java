package tractor.actor;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import tractor.task.Promise;
import tractor.task.TaskHandle;

/** The construction of an actor's services, which is user code. */
final class ServiceBoot {
    private ServiceBoot() {}

    /**
     * Runs the services' constructors as a task of the actor, on its carrier like all user code. When the actor is
     * cancelled meanwhile, as by the loss of its parent, they are cancelled, and not waited for: nobody else would end a
     * child whose constructor does not return.
     *
     * @throws BootFailure with whatever a constructor has thrown
     */
    static void construct(ActorRuntime actor, Callable<List<ServedInterface>> constructors)
            throws InterruptedException {
        Promise<Boolean> done = new Promise<>();
        TaskHandle<?> task = actor.startTask("construct", () -> {
            try {
                actor.services().set(constructors.call());
                done.complete(true);
            } catch (Throwable thrown) { // user code: whatever it throws is why the actor cannot boot
                done.fail(new BootFailure(thrown));
            }
        });
        actor.cancelled().onDone(() -> {
            if (done.fail(
                    new BootFailure(new CancellationException("cancelled while its services were constructed")))) {
                task.cancel(actor.cancelled().result());
            }
        });
        done.await();
    }
}
