package tractor.benchmarks.spawn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import tractor.ActorNursery;
import tractor.ActorSpec;
import tractor.RootOptions;
import tractor.Tractor;
import tractor.benchmarks.FixedQuotes;
import tractor.benchmarks.QuotesPortal;
import tractor.task.Tasks;

/**
 * Starts actors by one start method, in the nursery of a root that runs already, and has started one before. Spares count
 * for {@code warm} only.
 */
record ActorStarter(String method, int spares) implements Starter {
    private static final ActorSpec<QuotesPortal> SPEC = QuotesPortal.serving(FixedQuotes.class);
    private static final String WARM = "warm";
    private static final double PATIENCE = 60_000;
    private static final int FEW = 8;
    private static final int MANY = 32;
    private static final double KIB = 1024;

    private record Crowd(double started, double ended) {}

    @Override
    public String title() {
        return method.equals(WARM) ? method + ", of " + spares + " spares" : method;
    }

    private RootOptions options() {
        return RootOptions.defaults()
                .withPrivateRegistry()
                .withStartMethod(method)
                .withSpares(spares);
    }

    @Override
    public SpawnTurn turn() throws InterruptedException {
        return Tractor.callInRoot(options(), root -> {
            one();
            awaitSpares();
            double[] one = one();
            awaitSpares();
            Crowd few = crowd(FEW);
            awaitSpares();
            Crowd many = crowd(MANY);
            return new SpawnTurn(one[0], one[1], few.started, many.started, few.ended, many.ended);
        });
    }

    /** They are replaced in the background, which a program that starts an actor now and then does not notice. */
    private void awaitSpares() throws InterruptedException {
        if (method.equals(WARM)) {
            long begin = System.nanoTime();
            while (ProcessHandle.current()
                            .children()
                            .filter(ActorStarter::isReady)
                            .count()
                    < spares) {
                if (millisSince(begin) > PATIENCE) {
                    throw new IllegalStateException("fewer than " + spares + " spares get ready");
                }
                Thread.sleep(Duration.ofMillis(10));
            }
        }
    }

    private static boolean isReady(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "comm"))
                    .startsWith("tractor spare");
        } catch (IOException gone) {
            return false;
        }
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
