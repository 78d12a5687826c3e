package tractor.examples.quickstart;

import static tractor.examples.quickstart.Narrator.say;

import java.time.Duration;
import java.util.List;
import tractor.ActorNursery;
import tractor.RootOptions;
import tractor.Tractor;
import tractor.error.RemoteActorException;
import tractor.msg.TimeLimits;
import tractor.task.TaskHandle;
import tractor.task.Tasks;
import tractor.transport.TransportProtocol;

/** Grows a tree of processes, works with it, sees it crash, and shows that nothing of it is left. */
public final class Quickstart {
    /** Patient, for busy machines. */
    private static final TimeLimits LIMITS =
            TimeLimits.DEFAULT.withCancelActor(Duration.ofSeconds(5)).withTeardown(Duration.ofSeconds(10));

    /** TCP; {@code -Dquickstart.transport=uds} for UNIX sockets. */
    private static final TransportProtocol TRANSPORT =
            TransportProtocol.named(System.getProperty("quickstart.transport", "tcp"));

    private static final RootOptions OPTIONS = RootOptions.defaults()
            .withTransport(TRANSPORT)
            .withPrivateRegistry()
            .withLimits(LIMITS);

    private Quickstart() {}

    public static void main(String[] args) {
        try {
            Tractor.root(OPTIONS, root -> Tractor.nursery(Quickstart::run));
        } catch (RemoteActorException failure) {
            say("main", "everything was cancelled, and this came up:");
            failure.pformat()
                    .lines()
                    .filter(line -> !line.contains("|") || line.contains("FeedWorker.java")) // not the whole trace
                    .forEach(line -> say("", line));
        } catch (InterruptedException cancelled) {
            say("main", "everything was cancelled, by Ctrl-C");
            return;
        }
        long left = ProcessHandle.current().descendants().count();
        say("main", "child processes left: " + left);
    }

    private static void run(ActorNursery nursery) throws InterruptedException {
        QuotesPortal quotes = nursery.startActor("quote_svc", QuotesPortal.serving(LiveQuotes.class));
        AggregatorPortal aggregator =
                nursery.startActor("aggregator", AggregatorPortal.serving(MergingAggregator.class));
        say("started " + quotes + " and " + aggregator);
        call(quotes);
        watch(quotes);
        merge(aggregator);
    }

    private static void call(QuotesPortal quotes) throws InterruptedException {
        double total = Tasks.callInNursery(tasks -> {
            TaskHandle<Double> btc = tasks.start(() -> quotes.latest("btcusdt"));
            TaskHandle<Double> eth = tasks.start(() -> quotes.latest("ethusdt"));
            return btc.join() + eth.join();
        });
        say("two calls at once: one btc and one eth are " + total + " usdt");
        try {
            quotes.latest("tulips");
        } catch (UnknownSymbol declared) {
            say("a declared exception, as itself: UnknownSymbol: " + declared.getMessage());
        }
        double volume = 0;
        try (var history = quotes.history("btcusdt", 1_000)) {
            for (Trade trade : history) {
                volume += trade.amount();
            }
        }
        say("a one-way stream of 1000 trades: " + Math.round(volume) + " btc");
    }

    private static void watch(QuotesPortal quotes) throws InterruptedException {
        Feed.Summary summary = quotes.watch("btcusdt", watch -> {
            try (var stream = watch.openStream()) {
                stream.send(new Feed.Ask(2, 0));
                double first = stream.receive().price();
                say("a two-way stream: asked for two ticks, got " + first + " and "
                        + stream.receive().price());
            }
            return watch.result();
        });
        say("and its result, when both sides are done: " + summary);
    }

    private static void merge(AggregatorPortal aggregator) throws InterruptedException {
        aggregator.merge(List.of("btcusdt", "ethusdt"), merged -> {
            say("five processes now: " + String.join(", ", names()));
            try (var events = merged.openStream()) {
                for (Market.Event event : events) {
                    switch (event) {
                        case Market.Moved moved -> say("  " + moved.symbol() + " at " + moved.price());
                        case Market.Alarm alarm -> say("  " + alarm.symbol() + " by " + alarm.percent() + " %!");
                    }
                }
            }
            return merged.result();
        });
    }

    private static List<String> names() throws InterruptedException {
        return Tractor.registry().keySet().stream()
                .map(key -> key.substring(0, key.indexOf('.')))
                .sorted()
                .toList();
    }
}
