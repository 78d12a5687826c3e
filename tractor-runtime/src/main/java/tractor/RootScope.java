package tractor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tractor.actor.ActorRuntime;
import tractor.actor.RootBoot;
import tractor.actor.RootPlan;
import tractor.error.RuntimeFailureException;
import tractor.error.ThrowableText;
import tractor.msg.Uid;
import tractor.spawn.HostProcess;
import tractor.task.Ambient;
import tractor.task.BodyResult;
import tractor.task.CancelScope;
import tractor.task.TaskCancelledException;

/** Runs a body in a root actor: boots it, ends it with the body, and lets Ctrl-C and SIGTERM cancel it in order. */
final class RootScope {
    private RootScope() {}

    /** What runs in the root. */
    @FunctionalInterface
    interface Body<T extends @Nullable Object, X extends Exception> {
        T call(ActorRuntime actor) throws X, InterruptedException;
    }

    /** Runs the body in a scope that ends when somebody cancels the root; that comes out as a cancellation. */
    static <T extends @Nullable Object, X extends Exception> T call(RootOptions options, Body<T, X> body)
            throws X, InterruptedException {
        RootPlan plan = options.plan();
        return around(plan, root -> callInScope(root, plan, body));
    }

    /** Runs a root until somebody cancels it. */
    static void serve(RootOptions options) throws InterruptedException {
        RootPlan plan = options.plan();
        around(plan, root -> {
            CancelScope.run(scope -> boot(root, plan, scope));
            return root.cancelled().await();
        });
    }

    private static <T extends @Nullable Object, X extends Exception> T around(RootPlan plan, Body<T, X> body)
            throws X, InterruptedException {
        ActorRuntime outer = ActorRuntime.current();
        if (outer != null) {
            throw new RuntimeFailureException(
                    "the actor " + outer.uid() + " runs here already: open a nursery in it instead of a second root");
        }
        ActorRuntime root = RootBoot.prepare(plan);
        RootEnd end = new RootEnd(root);
        BodyResult<T> result = new BodyResult<>();
        Throwable thrown = null;
        try {
            result.set(body.call(root));
        } catch (Throwable failure) {
            thrown = failure;
        }
        List<Throwable> atExit = end.await();
        if (thrown != null && end.isWithProcess() && thrown instanceof TaskCancelledException) {
            HostProcess.endQuietlyBy(thrown); // the exit code says it all
        }
        throwFailures(thrown, atExit);
        return result.get();
    }

    private static <X extends Exception> void throwFailures(@Nullable Throwable thrown, List<Throwable> atExit)
            throws X {
        Throwable first = thrown;
        if (first == null && !atExit.isEmpty()) {
            first = new RuntimeFailureException(
                    "a callback at the root's exit failed: " + ThrowableText.of(atExit.getFirst()), atExit.getFirst());
        }
        if (first != null) {
            atExit.stream().skip(thrown == null ? 1 : 0).forEach(first::addSuppressed);
            throw RootScope.<X>raise(first);
        }
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <X extends Throwable> RuntimeException raise(Throwable thrown) throws X {
        throw (X) thrown; // the body's own X, or unchecked
    }

    private static void boot(ActorRuntime root, RootPlan plan, CancelScope scope) throws InterruptedException {
        root.cancelled().onDone(() -> scope.cancel(root.cancelled().result()));
        RootBoot.boot(root, plan, scope);
    }

    private static <T extends @Nullable Object, X extends Exception> T callInScope(
            ActorRuntime root, RootPlan plan, Body<T, X> body) throws X, InterruptedException {
        BodyResult<T> result = new BodyResult<>();
        CancelScope.run(scope -> {
            boot(root, plan, scope);
            result.set(Ambient.callWithOwner(root, () -> body.call(root)));
        });
        if (!result.returned()) {
            Uid canceller = root.cancelled().result();
            String who = canceller.equals(root.uid())
                    ? "the process was told to end"
                    : canceller + " cancelled the root actor";
            throw new TaskCancelledException(who);
        }
        return result.get();
    }
}
