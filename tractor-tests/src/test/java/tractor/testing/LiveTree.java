package tractor.testing;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import tractor.ActorNursery;
import tractor.ActorSpec;
import tractor.RootOptions;
import tractor.Tractor;
import tractor.rpc.TypedPortal;
import tractor.task.Promise;
import tractor.task.TaskNursery;
import tractor.task.Tasks;

/**
 * A root with one warm child, shared by the tests of a class: starting a process for each of them would take most of
 * their time. Register it in a static field. A child that dies meanwhile fails the class at the end.
 */
public final class LiveTree<P extends TypedPortal> implements BeforeAllCallback, AfterAllCallback {
    private record Parts<P>(P portal, ActorNursery nursery, TaskNursery tasks) {}

    private static final Duration HANG = Duration.ofSeconds(60);

    private final RootOptions options;
    private final String name;
    private final ActorSpec<P> spec;
    private final Promise<Parts<P>> up = new Promise<>();
    private final Promise<Boolean> end = new Promise<>();
    private final Promise<Boolean> ended = new Promise<>();

    private LiveTree(RootOptions options, String name, ActorSpec<P> spec) {
        this.options = options;
        this.name = name;
        this.spec = spec;
    }

    /** A root with a registry of its own, and one child. */
    public static <P extends TypedPortal> LiveTree<P> of(String name, ActorSpec<P> spec) {
        return of(Trees.privately(), name, spec);
    }

    /** A root with options, and one child. */
    public static <P extends TypedPortal> LiveTree<P> of(RootOptions options, String name, ActorSpec<P> spec) {
        return new LiveTree<>(options, name, spec);
    }

    /** The warm child. */
    public P portal() {
        return up.result().portal();
    }

    /** Starts one more child, which lives until the test cancels it, or until the end of the class. */
    public <Q extends TypedPortal> Q start(String childName, ActorSpec<Q> childSpec) throws Exception {
        return call(() -> up.result().nursery().startActor(childName, childSpec));
    }

    /** Runs something as a task of the root actor, and returns or throws what it does. */
    @SuppressWarnings("NullAway") // the value is null only where T allows it
    public <T extends @Nullable Object> T call(Callable<T> work) throws Exception {
        Attempt<T> attempt = new Attempt<>();
        up.result().tasks().start(() -> attempt.run(work)).join();
        if (attempt.failure != null) {
            throw attempt.failure;
        }
        return attempt.value;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        Tasks.platformThread("tree-" + name, this::host).start();
        up.await();
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        end.complete(true);
        if (!ended.await(HANG)) {
            throw new AssertionError("the tree of " + name + " does not end");
        }
        ended.result();
    }

    private void host() {
        try {
            Tractor.root(
                    options,
                    root -> Tractor.nursery(nursery -> {
                        P portal = nursery.startActor(name, spec);
                        Tasks.nursery(tasks -> {
                            up.complete(new Parts<>(portal, nursery, tasks));
                            end.await();
                        });
                        nursery.cancel();
                    }));
            ended.complete(true);
        } catch (Exception | Error failure) {
            up.fail(failure);
            ended.fail(failure);
        }
    }

    private static final class Attempt<T extends @Nullable Object> {
        private @Nullable T value;
        private @Nullable Exception failure;

        void run(Callable<T> work) {
            try {
                value = work.call();
            } catch (Exception thrown) {
                failure = Objects.requireNonNull(thrown);
            }
        }
    }
}
