package tractor.examples.quickstart;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tractor.context.CalleeContext;
import tractor.context.MsgStream;
import tractor.context.StreamClosedException;
import tractor.task.Tasks;
import tractor.task.UncheckedCancelledException;

/** The market-data source: a plain class, run in a process of its own. */
public final class LiveQuotes implements Quotes {
    private static final Map<String, List<Double>> MARKET = Map.of(
            "btcusdt", overAndOver(66_000.5, 66_012.0, 66_008.5, 66_020.0, 66_031.5, 66_027.0),
            "ethusdt", overAndOver(3_204.0, 3_198.5, 2_887.0, -1.0), // the last one is bad data
            "adausdt", List.of(0.45, 0.52),
            "solusdt", List.of(151.2, 151.3, 151.1));

    @Override
    public double latest(String symbol) throws UnknownSymbol {
        return prices(symbol).getFirst();
    }

    @Override
    public Stream<Trade> history(String symbol, int trades) {
        return IntStream.range(0, trades).mapToObj(i -> new Trade(symbol, 65_000 + i, 0.01));
    }

    @Override
    public Feed.Summary watch(CalleeContext<Feed.Opened, Feed.Ask, Feed.Tick> ctx, String symbol) throws Exception {
        Iterator<Double> prices = prices(symbol).iterator();
        ctx.started(new Feed.Opened(symbol));
        long ticks = 0;
        try (var stream = ctx.openStream()) {
            for (Feed.Ask ask : stream) {
                ticks += answer(ask, prices, stream);
                if (!prices.hasNext()) {
                    break; // the market has closed
                }
            }
        } catch (InterruptedException | UncheckedCancelledException | StreamClosedException cancelled) {
            Narrator.say("cancelled in mid-stream: watch(" + symbol + ")");
            throw cancelled;
        }
        return new Feed.Summary(ticks);
    }

    private static long answer(Feed.Ask ask, Iterator<Double> prices, MsgStream<Feed.Tick, Feed.Ask> stream)
            throws InterruptedException {
        long sent = 0;
        while (sent < ask.ticks() && prices.hasNext()) {
            stream.send(new Feed.Tick(prices.next(), Instant.now()));
            sent++;
            Tasks.sleep(Duration.ofMillis(ask.everyMillis()));
        }
        return sent;
    }

    private static List<Double> overAndOver(Double... prices) {
        return Collections.nCopies(200, List.of(prices)).stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<Double> prices(String symbol) throws UnknownSymbol {
        List<Double> prices = MARKET.get(symbol);
        if (prices == null) {
            throw new UnknownSymbol("nobody trades " + symbol);
        }
        return prices;
    }
}
