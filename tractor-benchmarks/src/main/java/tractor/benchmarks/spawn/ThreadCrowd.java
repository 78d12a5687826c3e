package tractor.benchmarks.spawn;

import java.time.Duration;
import java.util.Locale;
import tractor.ActorSpec;
import tractor.RootOptions;
import tractor.Tractor;
import tractor.benchmarks.FixedQuotes;
import tractor.benchmarks.QuotesPortal;
import tractor.msg.TimeLimits;

/** A thousand actors that share one process: what each costs. */
final class ThreadCrowd {
    private static final int SIZE = 1000;
    private static final ActorSpec<QuotesPortal> SPEC = QuotesPortal.serving(FixedQuotes.class);

    private ThreadCrowd() {}

    /** Starts them one after the other, and ends them. */
    static String measure() throws InterruptedException {
        Duration patience = Duration.ofMinutes(1); // with which a thousand are waited for at the end
        RootOptions options = RootOptions.defaults()
                .withPrivateRegistry()
                .withStartMethod("thread")
                .withLimits(TimeLimits.DEFAULT.withCancelActor(patience).withTeardown(patience));
        return Tractor.callInRoot(
                options,
                root -> Tractor.callInNursery(nursery -> {
                    nursery.startActor("first", SPEC).latest("btcusdt");
                    long before = usedHeap();
                    long begin = System.nanoTime();
                    for (int i = 0; i < SIZE; i++) {
                        nursery.startActor("quotes", SPEC).latest("btcusdt");
                    }
                    double millis = (System.nanoTime() - begin) / 1e6;
                    long heap = usedHeap() - before;
                    nursery.cancel();
                    return String.format(
                            Locale.ROOT,
                            "%,d actors in threads, one after the other: %.2f ms each to the first reply, "
                                    + "%d KiB of heap each%n",
                            SIZE,
                            millis / SIZE,
                            heap / 1024 / SIZE);
                }));
    }

    /** What is left in use after the garbage is gone. */
    private static long usedHeap() {
        Runtime jvm = Runtime.getRuntime();
        System.gc();
        return jvm.totalMemory() - jvm.freeMemory();
    }
}
