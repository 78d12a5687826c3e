package tractor.benchmarks.spawn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import tractor.ActorNursery;
import tractor.ActorSpec;
import tractor.RootOptions;
import tractor.Tractor;
import tractor.benchmarks.FixedQuotes;
import tractor.benchmarks.QuotesPortal;
import tractor.task.Tasks;

/** Starts actors by one start method, in the nursery of a root that runs already, and has started one before. */
record ActorStarter(String method) implements Starter {
    private static final ActorSpec<QuotesPortal> SPEC = QuotesPortal.serving(FixedQuotes.class);
    private static final int FEW = 8;
    private static final int MANY = 32;
    private static final double KIB = 1024;

    private record Crowd(double started, double ended) {}

    @Override
    public String title() {
        return method;
    }

    private RootOptions options() {
        return RootOptions.defaults().withPrivateRegistry().withStartMethod(method);
    }

    /** Whether there is such a method. */
    boolean isThere() throws InterruptedException {
        try {
            Tractor.root(options(), root -> {});
            return true;
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }

    @Override
    public SpawnTurn turn() throws InterruptedException {
        return Tractor.callInRoot(options(), root -> {
            one();
            double[] one = one();
            Crowd few = crowd(FEW);
            Crowd many = crowd(MANY);
            return new SpawnTurn(one[0], one[1], few.started, many.started, few.ended, many.ended);
        });
    }

    private static double[] one() throws InterruptedException {
        return Tractor.callInNursery(nursery -> {
            long begin = System.nanoTime();
            QuotesPortal quotes = nursery.startActor("quotes", SPEC);
            double portal = millisSince(begin);
            quotes.latest("btcusdt");
            double reply = millisSince(begin);
            quotes.cancelActor();
            return new double[] {portal, reply};
        });
    }

    private static Crowd crowd(int size) throws InterruptedException {
        long[] cancelled = new long[1];
        double started = Tractor.callInNursery(nursery -> {
            long begin = System.nanoTime();
            startAll(nursery, size);
            double millis = millisSince(begin);
            cancelled[0] = System.nanoTime();
            nursery.cancel();
            return millis;
        });
        return new Crowd(started, millisSince(cancelled[0]));
    }

    private static void startAll(ActorNursery nursery, int size) throws InterruptedException {
        Tasks.nursery(tasks -> {
            for (int i = 0; i < size; i++) {
                tasks.start(() -> nursery.startActor("quotes", SPEC).latest("btcusdt"));
            }
        });
    }

    /** What the kernel says of its process, where it has one of its own: pages of several processes count in parts. */
    @Override
    public double idleBytes() throws InterruptedException {
        return Tractor.callInRoot(
                options(),
                root -> Tractor.callInNursery(nursery -> {
                    QuotesPortal quotes = nursery.startActor("quotes", SPEC);
                    quotes.latest("btcusdt");
                    double bytes = proportionalSetSize(
                            Objects.requireNonNull(quotes.portal().aid().pid()));
                    nursery.cancel();
                    return bytes;
                }));
    }

    private static double proportionalSetSize(long pid) {
        if (pid == ProcessHandle.current().pid()) {
            return Double.NaN;
        }
        try {
            List<String> lines = Files.readAllLines(Path.of("/proc", Long.toString(pid), "smaps_rollup"));
            return lines.stream()
                    .filter(line -> line.startsWith("Pss:"))
                    .mapToDouble(line -> KIB * Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(Double.NaN);
        } catch (IOException notLinux) {
            return Double.NaN;
        }
    }

    private static double millisSince(long begin) {
        return (System.nanoTime() - begin) / 1e6;
    }
}
