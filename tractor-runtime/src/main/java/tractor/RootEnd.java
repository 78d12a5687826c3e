package tractor;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import tractor.actor.ActorRuntime;
import tractor.actor.RootBoot;
import tractor.msg.TimeLimits;
import tractor.spawn.HostProcess;
import tractor.task.Promise;
import tractor.task.Registration;

/**
 * The end of a root, once, by its body or with its process. Ctrl-C, SIGTERM and {@code System.exit} cancel the root and
 * wait until its tree has folded and its body has unwound, within bounds. A second signal kills the children instead of
 * waiting for them; a third ends the process where it stands.
 */
final class RootEnd {
    private static final Duration SLACK = Duration.ofSeconds(2);

    private final ActorRuntime root;
    private final Thread owner = Thread.currentThread();
    private final AtomicBoolean begun = new AtomicBoolean();
    private final Promise<List<Throwable>> over = new Promise<>();
    private final AtomicInteger furtherSignals = new AtomicInteger();
    private final Registration hook;
    private volatile boolean withProcess;

    /** Made by the thread that runs the root's body. */
    RootEnd(ActorRuntime root) {
        this.root = root;
        this.hook = HostProcess.onShutdown(this::endWithProcess); // all else is set: it may run at once
    }

    /** Ends the root if nobody does yet, and waits for its end. Returns what the callbacks at its exit have thrown. */
    List<Throwable> await() {
        if (begun.compareAndSet(false, true)) {
            try {
                over.complete(RootBoot.close(root, root.canceller().orElse(root.uid())));
            } finally {
                over.complete(List.of()); // only if it has failed
            }
        }
        over.awaitUninterruptibly();
        hook.remove();
        return over.result();
    }

    /** Whether the process is ending, and the root with it. */
    boolean isWithProcess() {
        return withProcess;
    }

    private void endWithProcess() {
        withProcess = true;
        HostProcess.onFurtherSignals(this::hurry);
        root.cancel(root.uid(), () -> {});
        TimeLimits limits = root.limits();
        root.awaitChildren(limits.cancelActor()
                .plus(limits.teardown())
                .plus(limits.hardKill())
                .plus(SLACK));
        if (!HostProcess.isExiting(owner)) {
            over.awaitUninterruptibly(limits.teardown());
            await(); // a body that does not unwind is not waited for: the process ends around it
        } else if (!begun.get()) {
            await(); // else a callback has called exit, and waits for this hook
        }
    }

    private void hurry(int exitCode) {
        if (furtherSignals.incrementAndGet() == 1) {
            root.killChildren();
        } else {
            HostProcess.haltWith(exitCode);
        }
    }
}
