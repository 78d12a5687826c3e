package tractor.examples.quickstart;

import java.util.List;
import tractor.Tractor;
import tractor.context.CalleeContext;
import tractor.context.CallerContext;
import tractor.context.StreamClosedException;
import tractor.task.UncheckedCancelledException;

/** Finds the quotes by name, asks for ticks, and streams upwards what it makes of them. */
public final class FeedWorker implements Worker {
    private static final long PAUSE = Long.getLong("quickstart.pause", 150);
    private static final int ENOUGH = 1_000;
    private static final long ALARMING = 5;

    @Override
    public Market.Closed follow(CalleeContext<Market.Opened, Void, Market.Event> ctx, String symbol) throws Exception {
        try (QuotesPortal quotes = Tractor.waitForActor("quote_svc", QuotesPortal.TYPE)) {
            Narrator.say("found by its name: " + quotes);
            ctx.started(new Market.Opened(List.of(symbol)));
            return quotes.watch(symbol, watch -> relay(watch, ctx, symbol));
        } catch (InterruptedException | UncheckedCancelledException | StreamClosedException cancelled) {
            Narrator.say("cancelled in mid-stream: follow(" + symbol + ")");
            throw cancelled;
        }
    }

    private static Market.Closed relay(
            CallerContext<Feed.Opened, Feed.Ask, Feed.Tick, Feed.Summary> watch,
            CalleeContext<Market.Opened, Void, Market.Event> ctx,
            String symbol)
            throws InterruptedException {
        double last = Double.NaN;
        try (var ticks = watch.openStream();
                var up = ctx.openStream()) {
            ticks.send(new Feed.Ask(ENOUGH, PAUSE));
            for (Feed.Tick tick : ticks) {
                up.send(judge(symbol, last, tick.price()));
                last = tick.price();
            }
        }
        return new Market.Closed(watch.result().ticks());
    }

    private static Market.Event judge(String symbol, double last, double price) {
        if (price < 0) {
            Narrator.say("crashing on purpose");
            throw new IllegalStateException(symbol + " at " + price + " makes no sense");
        }
        long percent = Math.round(100 * (price - last) / last);
        return Math.abs(percent) > ALARMING ? new Market.Alarm(symbol, percent) : new Market.Moved(symbol, price);
    }
}
