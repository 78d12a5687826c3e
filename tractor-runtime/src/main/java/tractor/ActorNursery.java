package tractor;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tractor.actor.ActorRuntime;
import tractor.actor.ChildActor;
import tractor.error.ActorDiedException;
import tractor.msg.Address;
import tractor.rpc.TypedPortal;
import tractor.task.BodyResult;
import tractor.task.CancelScope;
import tractor.task.TaskCancelledException;
import tractor.task.Tasks;
import tractor.transport.TransportClosedException;

/**
 * A block that owns child processes and does not end before the last of them has. Opened by {@link Tractor#nursery}.
 *
 * <p>A child lives until it is cancelled: a body that returns waits for the children it has not cancelled. When the body
 * throws, when it is cancelled, or when a child dies, all children are cancelled, by the ladder: ask, wait for the
 * acknowledgement, terminate, kill, each with a bound ({@link tractor.msg.TimeLimits}). The wait for dying children
 * cannot be interrupted. What comes out of the nursery is what really failed: a child's death comes as
 * {@link ActorDiedException}, and what the body threw because of it is suppressed in it.
 *
 * <p>The methods may be called from any task and thread while the nursery is open.
 */
public final class ActorNursery {
    private static final Duration AUTOPSY = Duration.ofSeconds(1);

    private final ActorRuntime actor;
    private final CancelScope scope;
    private final Children children;

    private ActorNursery(ActorRuntime actor, CancelScope scope) {
        this.actor = actor;
        this.scope = scope;
        this.children = new Children(scope);
        scope.onCancel(this::cancelChildren);
    }

    /** Starts the ladder, once. Short, and on any thread: whichever cancels the scope. */
    private void cancelChildren() {
        new TeardownLadder(actor.limits()).start(children.beginEnd());
    }

    /** What runs in a nursery. */
    @FunctionalInterface
    public interface Body<X extends Exception> {
        void run(ActorNursery nursery) throws X, InterruptedException;
    }

    /** What runs in a nursery and returns a value. */
    @FunctionalInterface
    public interface CallBody<T extends @Nullable Object, X extends Exception> {
        T call(ActorNursery nursery) throws X, InterruptedException;
    }

    /** Runs the body in a nursery of {@code actor}; returns empty-handed when the nursery's own cancel cut it short. */
    static <T extends @Nullable Object, X extends Exception> BodyResult<T> open(ActorRuntime actor, CallBody<T, X> body)
            throws X, InterruptedException {
        BodyResult<T> result = new BodyResult<>();
        CancelScope.run(scope -> new ActorNursery(actor, scope).run(body, result));
        return result;
    }

    private <T extends @Nullable Object, X extends Exception> void run(CallBody<T, X> body, BodyResult<T> result)
            throws X, InterruptedException {
        Throwable thrown = null;
        try {
            result.set(body.call(this)); // it stands, also when the body has cancelled its own nursery
            children.awaitAll();
        } catch (Throwable failure) {
            thrown = failure;
            examine(failure);
            cancelChildren();
        }
        children.awaitAllUninterruptibly();
        throwDeaths(thrown);
        if (thrown != null) {
            throw ActorNursery.<X>raise(thrown);
        }
    }

    /** A link to a child that breaks is most often a child that dies: wait for that news, which says more. */
    private void examine(Throwable failure) {
        if (failure instanceof TransportClosedException broken) {
            Address lost = broken.address();
            for (ChildActor child : children.living()) {
                if (child.portal().channel().remoteAddress().equals(lost)) {
                    children.awaitEnd(child, AUTOPSY);
                }
            }
        }
    }

    private void throwDeaths(@Nullable Throwable thrown) {
        List<ActorDiedException> deaths = new ArrayList<>();
        for (ChildActor child : children.died()) {
            deaths.add(new ActorDiedException(child.uid(), child.exit().result(), child.stderrTail()));
        }
        if (deaths.isEmpty()) {
            return;
        }
        ActorDiedException first = deaths.getFirst();
        deaths.stream().skip(1).forEach(first::addSuppressed);
        if (thrown != null && !(thrown instanceof InterruptedException)) {
            first.addSuppressed(thrown);
        }
        throw first;
    }

    /**
     * Starts a child actor in a process of its own and waits until it serves: its services are constructed and it is
     * registered. It lives until it is cancelled.
     *
     * @param name the actor's name, which need not be unique
     * @param spec what it serves, from the generated portal
     * @return the typed portal to it, which belongs to this nursery
     * @throws tractor.spawn.SpawnFailedException when it does not come to life; the nursery goes on if the body does
     * @throws IllegalStateException when the nursery is closing
     * @throws InterruptedException when the waiting task is cancelled; no process is left
     */
    public <P extends TypedPortal> P startActor(String name, ActorSpec<P> spec) throws InterruptedException {
        Tasks.checkpoint();
        ensureSound(name);
        Objects.requireNonNull(spec, "spec");
        children.announce();
        ChildActor child = null;
        try {
            child = ChildActor.spawn(actor, spec.plan(name));
        } finally {
            if (child == null) {
                children.notSpawned();
            }
        }
        if (!children.spawned(child)) {
            child.kill(); // started by a task outside of the nursery's scope, while the scope was being cancelled
            throw new TaskCancelledException("the nursery was cancelled while actor '" + name + "' started");
        }
        return spec.wrap(child.portal());
    }

    private static void ensureSound(String name) {
        boolean sound = !name.isBlank() && name.chars().noneMatch(c -> Character.isISOControl(c) || c == '\'');
        if (!sound) {
            throw new IllegalArgumentException(
                    "an actor needs a name without control characters and quotes, got '" + name + "'");
        }
    }

    /** Cancels the body and all children. The nursery absorbs this cancellation: its block simply ends. */
    public void cancel() {
        scope.cancel("the nursery was cancelled");
    }

    /** Whether {@link #cancel} was called or a failure has cancelled the nursery. */
    public boolean cancelCalled() {
        return scope.cancelCalled();
    }

    /** The scope of the body, to set a deadline for the whole nursery or to hear of its end. */
    public CancelScope scope() {
        return scope;
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <X extends Throwable> RuntimeException raise(Throwable thrown) throws X {
        throw (X) thrown; // the body's own X, or unchecked
    }
}
