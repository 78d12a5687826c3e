package tractor.wire;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import tractor.context.CalleeContext;
import tractor.context.EndOfStreamException;
import tractor.context.MsgStream;
import tractor.error.MsgTypeException;
import tractor.task.Tasks;

final class LivePrices implements Prices {
    private static final Tape.Tick TICK = new Tape.Tick(0.5);

    @Override
    public double latest(String symbol) {
        return TICK.price();
    }

    @Override
    public Stream<Tape.Ticks> history(String symbol) {
        return Stream.of(new Tape.Ticks(List.of(TICK)));
    }

    @Override
    public void rest() throws InterruptedException {
        Tasks.sleep(Duration.ofDays(1));
    }

    @Override
    public Tape.Closed watch(CalleeContext<Tape.Opened, Tape.Ask, Tape.Ticks> ctx, String symbol)
            throws InterruptedException {
        ctx.started(new Tape.Opened(symbol));
        int asks = 0;
        try (MsgStream<Tape.Ticks, Tape.Ask> stream = ctx.openStream()) {
            for (Tape.Ask ask : stream) {
                stream.send(new Tape.Ticks(Collections.nCopies(ask.depth(), TICK)));
                asks++;
            }
        }
        return new Tape.Closed(asks, 0);
    }

    @Override
    public Tape.Closed count(CalleeContext<Tape.Opened, Tape.Ask, Tape.Ticks> ctx) throws InterruptedException {
        ctx.started(new Tape.Opened("any"));
        int asks = 0;
        int refused = 0;
        try (MsgStream<Tape.Ticks, Tape.Ask> stream = ctx.openStream()) {
            while (true) {
                try {
                    stream.receive();
                    asks++;
                } catch (MsgTypeException bad) {
                    refused++;
                }
            }
        } catch (EndOfStreamException ended) {
            return new Tape.Closed(asks, refused);
        }
    }
}
