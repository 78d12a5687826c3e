package tractor;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;
import tractor.actor.ActorRuntime;
import tractor.actor.ChildActor;
import tractor.actor.ChildPlan;
import tractor.error.ActorDiedException;
import tractor.error.ActorStrandedException;
import tractor.event.ExitEvent;
import tractor.event.Recorder;
import tractor.event.SpawnEvent;
import tractor.log.TractorLog;
import tractor.rpc.TypedPortal;
import tractor.task.BodyResult;
import tractor.task.CancelScope;
import tractor.task.Registration;
import tractor.task.TaskCancelledException;
import tractor.task.TaskHandle;
import tractor.task.TaskNursery;
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
    private static final TractorLog LOG = TractorLog.of("nursery");
    private static final Duration AUTOPSY = Duration.ofSeconds(1);

    private final ActorRuntime actor;
    private final TaskNursery tasks; // of the body and of what runs in run-once actors
    private final Children children;
    private volatile boolean killing;
    private volatile boolean cut; // the body or a run-once call did not return
    private volatile boolean caught;

    private ActorNursery(ActorRuntime actor, TaskNursery tasks) {
        this.actor = actor;
        this.tasks = tasks;
        this.children = new Children(tasks.scope(), this::startLadder, this::recordEnd);
        tasks.scope().onCancel(this::cancelChildren);
    }

    /** Starts the ladder, once. Short, and on any thread: whichever cancels the scope. */
    private void cancelChildren() {
        List<ChildActor> toCancel = children.beginEnd();
        if (!toCancel.isEmpty()) {
            Object reason = scope().cancelReason();
            LOG.cancel(() -> "a nursery ends with " + toCancel.size() + " living children"
                    + (reason == null ? "" : ", since " + reason));
        }
        if (killing) {
            toCancel.forEach(ChildActor::kill);
        } else {
            new TeardownLadder(actor.limits()).start(toCancel);
        }
    }

    private void startLadder(ChildActor child) {
        new TeardownLadder(actor.limits()).start(List.of(child));
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

    /** What is done with a run-once actor. */
    @FunctionalInterface
    public interface PortalCall<P extends TypedPortal, T extends @Nullable Object> {
        T call(P portal) throws Exception;
    }

    /** Runs the body in a nursery of {@code actor}; returns empty-handed when the nursery's own cancel cut it short. */
    static <T extends @Nullable Object, X extends Exception> BodyResult<T> open(ActorRuntime actor, CallBody<T, X> body)
            throws X, InterruptedException {
        BodyResult<T> result = new BodyResult<>();
        BodyResult<ActorNursery> opened = new BodyResult<>();
        Throwable thrown = null;
        try {
            Tasks.nursery("actors", tasks -> {
                ActorNursery nursery = new ActorNursery(actor, tasks);
                opened.set(nursery);
                nursery.run(body, result);
            });
        } catch (Throwable failure) {
            thrown = failure;
        }
        if (opened.returned()) {
            opened.get().end(thrown);
        }
        if (thrown != null) {
            throw ActorNursery.<X>raise(thrown);
        }
        return result;
    }

    private <T extends @Nullable Object, X extends Exception> void run(CallBody<T, X> body, BodyResult<T> result)
            throws X, InterruptedException {
        try {
            result.set(body.call(this)); // it stands, also when the body has cancelled its own nursery
            children.awaitAll();
        } catch (Throwable failure) {
            if (!result.returned()) {
                cut = true;
            }
            examine(failure);
            throw failure;
        }
    }

    /** The body and the tasks are over: now the children. */
    private void end(@Nullable Throwable thrown) {
        cancelChildren();
        children.awaitAllUninterruptibly();
        throwDeaths(thrown);
        caught = cut && thrown == null && scope().cancelledCaught();
    }

    /** A link to a child that breaks is most often a child that dies: wait for that news, which says more. */
    private void examine(Throwable failure) {
        if (failure instanceof TransportClosedException) {
            for (ChildActor child : children.living()) {
                if (!child.portal().channel().connected()) {
                    children.awaitDeath(child, AUTOPSY);
                }
            }
        }
    }

    /** A death comes out before what it has caused; one that merely coincides with a failure, as its suppressed. */
    private void throwDeaths(@Nullable Throwable thrown) {
        boolean failed = thrown != null && !(thrown instanceof InterruptedException);
        List<RuntimeException> causes = deathsOf(children.died());
        List<RuntimeException> others = deathsOf(children.diedAtTheEnd());
        boolean stranded = others.stream().anyMatch(ActorStrandedException.class::isInstance);
        if (causes.isEmpty() && (thrown instanceof TransportClosedException || (stranded && !failed))) {
            causes = others; // the news of the death came later than that of its link; or one does not even end
            others = List.of();
        }
        if (!causes.isEmpty()) {
            RuntimeException first = causes.getFirst();
            causes.stream().skip(1).forEach(first::addSuppressed);
            others.forEach(first::addSuppressed);
            if (thrown instanceof InterruptedException) {
                if (!(thrown instanceof TaskCancelledException)) {
                    Thread.currentThread().interrupt(); // from outside: it is the caller's
                }
            } else if (thrown != null) {
                first.addSuppressed(thrown);
            }
            throw first;
        }
        if (thrown != null && failed) {
            others.forEach(thrown::addSuppressed);
        } else {
            others.forEach(each -> LOG.cancel(each::getMessage));
        }
    }

    private static List<RuntimeException> deathsOf(List<ChildActor> children) {
        return children.stream().map(ActorNursery::deathOf).toList();
    }

    private static RuntimeException deathOf(ChildActor child) {
        ActorStrandedException stranded = child.stranded();
        return stranded != null
                ? stranded
                : new ActorDiedException(child.uid(), child.exit().result(), child.stderrTail());
    }

    /**
     * Starts a child actor in a process of its own and waits until it serves: its services are constructed and it is
     * registered. It lives until it is cancelled.
     *
     * @param name the actor's name, which need not be unique
     * @param spec what it serves, from the generated portal
     * @return the typed portal to it, which belongs to this nursery
     * @throws tractor.spawn.SpawnFailedException when it does not come to life; the nursery goes on if the body does
     * @throws IllegalStateException when the nursery is closing; as a {@link CancellationException} when it was cancelled
     *     meanwhile, for callers outside of its scope. No process is left
     * @throws InterruptedException when the waiting task is cancelled, be it with the nursery; no process is left
     */
    public <P extends TypedPortal> P startActor(String name, ActorSpec<P> spec) throws InterruptedException {
        Tasks.checkpoint();
        announce(name, spec);
        return spec.wrap(spawn(name, spec).portal());
    }

    /**
     * Runs something with an actor of its own: starts it, hands over its portal, and ends it when the call is over, one
     * way or the other. Does not wait: several such actors boot and work side by side.
     *
     * <pre>{@code
     * TaskHandle<Long> sum = nursery.runInActor("adder", AdderPortal.serving(LiveAdder.class), adder -> adder.sum(1, 2));
     * … sum.join() …
     * }</pre>
     *
     * <p>The call is a task of this nursery: what it throws cancels the body and all other children, and comes out of the
     * nursery. So does the failure to start the actor.
     *
     * @param name the actor's name, which need not be unique; also the task's
     * @param spec what it serves, from the generated portal
     * @param call runs as a task of this actor, and calls the other one; the portal is good until it returns
     * @return the task, to wait for its value or to cancel it alone; nobody has to
     * @throws IllegalStateException when the nursery is closing
     */
    public <P extends TypedPortal, T extends @Nullable Object> TaskHandle<T> runInActor(
            String name, ActorSpec<P> spec, PortalCall<P, T> call) {
        Objects.requireNonNull(call, "call");
        announce(name, spec);
        boolean started = false;
        try {
            TaskHandle<T> task = tasks.start(name, () -> runOnce(name, spec, call));
            started = true;
            return task;
        } finally {
            if (!started) {
                children.notSpawned();
            }
        }
    }

    private <P extends TypedPortal, T extends @Nullable Object> T runOnce(
            String name, ActorSpec<P> spec, PortalCall<P, T> call) throws Exception {
        ChildActor child = spawn(name, spec);
        try {
            return call.call(spec.wrap(child.portal()));
        } catch (Throwable failure) {
            cut = true;
            examine(failure);
            throw failure;
        } finally {
            if (children.release(child)) {
                startLadder(child);
            }
        }
    }

    private void announce(String name, ActorSpec<?> spec) {
        ensureSound(name);
        Objects.requireNonNull(spec, "spec");
        children.announce();
    }

    /** Starts a child that was announced. */
    private ChildActor spawn(String name, ActorSpec<?> spec) throws InterruptedException {
        ChildActor child = null;
        try {
            child = spawnRecorded(spec.plan(name));
        } finally {
            if (child == null) {
                children.notSpawned();
            }
        }
        if (!children.spawned(child)) {
            child.kill(); // it came to life just when the nursery began to end
            Tasks.checkpoint();
            throw cancelledDuring(name);
        }
        return child;
    }

    private ChildActor spawnRecorded(ChildPlan plan) throws InterruptedException {
        SpawnEvent event = Recorder.isInUse() ? SpawnEvent.begun() : null;
        try {
            ChildActor child = spawnUntilCancelled(plan);
            if (event != null) {
                event.serves(actor.uid(), child.uid(), child.pid());
            }
            return child;
        } catch (Throwable failure) {
            if (event != null) {
                event.failed(actor.uid(), plan.name(), failure);
            }
            throw failure;
        }
    }

    private void recordEnd(ChildActor child) {
        if (Recorder.isInUse()) {
            ExitEvent.happened(actor.uid(), child.uid(), child.exit().result(), child.endedByForce());
        }
    }

    /** Gives up when the nursery is cancelled, also for a caller whom that cancellation does not reach. */
    private ChildActor spawnUntilCancelled(ChildPlan plan) throws InterruptedException {
        BodyResult<ChildActor> child = new BodyResult<>();
        CancelScope.run(spawning -> {
            Registration watch = scope().onCancel(() -> spawning.cancel("the nursery was cancelled"));
            try {
                child.set(ChildActor.spawn(actor, plan));
            } finally {
                watch.remove();
            }
        });
        if (!child.returned()) {
            throw cancelledDuring(plan.name());
        }
        return child.get();
    }

    private static CancellationException cancelledDuring(String name) {
        return new CancellationException("the nursery was cancelled while actor '" + name + "' started");
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
        cancel(false);
    }

    /**
     * As {@link #cancel()}, but with {@code hardKill} no child is asked first: each is killed at once, also after an
     * earlier, polite cancel. A killed child runs no clean-up; its own children find their parent gone and end by
     * themselves.
     */
    public void cancel(boolean hardKill) {
        if (hardKill) {
            killing = true;
        }
        tasks.cancel("the nursery was cancelled");
        if (hardKill) {
            children.living().forEach(ChildActor::kill);
        }
    }

    /** Whether {@link #cancel} was called, a deadline of its {@link #scope} has passed, or a failure has cancelled it. */
    public boolean cancelCalled() {
        return scope().cancelCalled();
    }

    /**
     * Whether the nursery is over, and its cancellation has cut its body or one of its run-once calls short, and was
     * absorbed: nothing has failed.
     */
    public boolean cancelledCaught() {
        return caught;
    }

    /** The scope of the body, to set a deadline for the whole nursery or to hear of its end. */
    public CancelScope scope() {
        return tasks.scope();
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <X extends Throwable> RuntimeException raise(Throwable thrown) throws X {
        throw (X) thrown; // the body's own X, or unchecked
    }
}
