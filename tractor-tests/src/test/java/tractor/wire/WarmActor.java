package tractor.wire;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import tractor.ActorSpec;
import tractor.RootOptions;
import tractor.Tractor;
import tractor.msg.TimeLimits;
import tractor.rpc.TypedPortal;

/** A root in this JVM with one child, which the tests of a class share. */
final class WarmActor<P extends TypedPortal> implements AutoCloseable {
    /** A cancelled task is waited for until it has ended, however busy the machine is. */
    private static final RootOptions OPTIONS = RootOptions.defaults()
            .withPrivateRegistry()
            .withLimits(TimeLimits.DEFAULT
                    .withCancelTask(Duration.ofSeconds(20))
                    .withCancelActor(Duration.ofSeconds(20))
                    .withTeardown(Duration.ofSeconds(20)));

    private final CompletableFuture<P> portal = new CompletableFuture<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final CompletableFuture<Boolean> ended;

    WarmActor(ActorSpec<P> spec) {
        ended = CompletableFuture.supplyAsync(() -> host(spec), work -> new Thread(work, "warm-actor").start());
    }

    private boolean host(ActorSpec<P> spec) {
        boolean orderly = false;
        try {
            Tractor.root(
                    OPTIONS,
                    root -> Tractor.nursery(nursery -> {
                        P child = nursery.startActor("warm", spec);
                        portal.complete(child);
                        over.await();
                        child.cancelActor();
                    }));
            orderly = true;
            return true;
        } catch (InterruptedException interrupted) {
            throw new CompletionException(interrupted);
        } finally {
            if (!orderly) {
                portal.completeExceptionally(new AssertionError("the actor did not start: close() tells why"));
            }
        }
    }

    P portal() {
        return portal.orTimeout(RawPeer.PATIENCE.toSeconds(), SECONDS).join();
    }

    /** Ends the child and the root in order. */
    @Override
    public void close() {
        over.countDown();
        ended.orTimeout(RawPeer.PATIENCE.toSeconds(), SECONDS).join();
    }
}
