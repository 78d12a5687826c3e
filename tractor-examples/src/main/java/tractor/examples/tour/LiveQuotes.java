package tractor.examples.tour;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tractor.context.CalleeContext;

public final class LiveQuotes implements Quotes {
    @Override
    public double latest(String symbol) throws UnknownSymbol {
        if (!symbol.equals("btcusdt")) {
            throw new UnknownSymbol(symbol);
        }
        return 66_000.5;
    }

    @Override
    public Stream<Feed.Tick> history(String symbol, int days) {
        Instant now = Instant.now();
        return IntStream.range(0, days).mapToObj(day -> new Feed.Tick(60_000 + day, now.minus(Duration.ofDays(day))));
    }

    @Override
    public Feed.Summary watch(CalleeContext<Feed.Opened, Feed.Ask, Feed.Tick> ctx, String symbol) throws Exception {
        ctx.started(new Feed.Opened(symbol)); // the caller's block begins
        long ticks = 0;
        try (var stream = ctx.openStream()) {
            for (Feed.Ask ask : stream) { // until the caller leaves its stream
                stream.send(new Feed.Tick(66_000.5 + ask.depth(), Instant.now()));
                ticks++;
            }
        }
        return new Feed.Summary(ticks);
    }
}
