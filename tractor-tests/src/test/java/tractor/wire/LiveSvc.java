package tractor.wire;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tractor.Tractor;
import tractor.context.CalleeContext;
import tractor.rpc.PeerRefusals;
import tractor.task.Tasks;
import tractor.task.UncheckedCancelledException;

/** Does what the recorded functions did. */
final class LiveSvc implements Svc {
    private static final Duration FOREVER = Duration.ofDays(1);

    @Override
    public void boom(String msg) {
        throw new IllegalArgumentException(msg);
    }

    @Override
    public Stream<Integer> agen(int n) {
        return IntStream.range(0, n).boxed();
    }

    /** Two items, and then none until it is cancelled. */
    @Override
    public Stream<Integer> forever_gen() {
        return Stream.iterate(0, i -> i + 1).peek(i -> {
            if (i == 2) {
                sleepForever();
            }
        });
    }

    @Override
    public void cancel_peer(String name) throws InterruptedException {
        try (SvcPortal peer = Tractor.waitForActor(name, SvcPortal.TYPE)) {
            peer.cancelActor();
        }
    }

    @Override
    public List<Long> refusals() {
        PeerRefusals counts = Tractor.currentActor().refusals();
        return List.of(counts.breaches(), counts.strangers(), counts.silent(), counts.crowdedOut());
    }

    @Override
    public void sleeper(CalleeContext<@Nullable Void, @Nullable Void, @Nullable Void> ctx) throws InterruptedException {
        ctx.started(null);
        Tasks.sleep(FOREVER);
    }

    @Override
    public void self_cancel(CalleeContext<@Nullable Void, @Nullable Void, @Nullable Void> ctx)
            throws InterruptedException {
        ctx.started(null);
        ctx.cancel();
    }

    private static void sleepForever() {
        try {
            Tasks.sleep(FOREVER);
        } catch (InterruptedException cancelled) {
            throw new UncheckedCancelledException(cancelled);
        }
    }
}
