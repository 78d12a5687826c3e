package tractor.wire;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import tractor.context.CalleeContext;
import tractor.context.EndOfStreamException;
import tractor.context.MsgStream;
import tractor.task.Tasks;

final class LiveEdges implements Edges {
    private final AtomicInteger running = new AtomicInteger();

    /** One task that serves a context. */
    @FunctionalInterface
    private interface Work {
        int run() throws InterruptedException;
    }

    private Item.Last counted(Work work) throws InterruptedException {
        running.incrementAndGet();
        try {
            return new Item.Last(work.run());
        } finally {
            running.decrementAndGet();
        }
    }

    @Override
    public int running() {
        return running.get();
    }

    @Override
    public Item.Last startsTwice(CalleeContext<Item.First, Item.Up, Item.Down> ctx) throws InterruptedException {
        return counted(() -> {
            ctx.started(new Item.First("once"));
            ctx.started(new Item.First("twice"));
            return 0;
        });
    }

    @Override
    public Item.Last streamsBeforeItStarts(CalleeContext<Item.First, Item.Up, Item.Down> ctx)
            throws InterruptedException {
        return counted(() -> {
            try (MsgStream<Item.Down, Item.Up> stream = ctx.openStream()) {
                stream.send(new Item.Down(0));
            }
            return 0;
        });
    }

    @Override
    public Item.Last opensTwoStreams(CalleeContext<Item.First, Item.Up, Item.Down> ctx) throws InterruptedException {
        return counted(() -> {
            ctx.started(new Item.First("streaming"));
            ctx.openStream().close();
            ctx.openStream().close();
            return 0;
        });
    }

    @Override
    public Item.Last neverStarts(CalleeContext<Item.First, Item.Up, Item.Down> ctx) {
        return new Item.Last(0);
    }

    @Override
    public Item.Last sleeps(CalleeContext<Item.First, Item.Up, Item.Down> ctx) throws InterruptedException {
        return counted(() -> {
            ctx.started(new Item.First("asleep"));
            Tasks.sleep(Duration.ofDays(1));
            return 0;
        });
    }

    @Override
    public Item.Last sends(CalleeContext<Item.First, Item.Up, Item.Down> ctx, int items) throws InterruptedException {
        return counted(() -> {
            ctx.started(new Item.First("sending"));
            try (MsgStream<Item.Down, Item.Up> stream = ctx.openStream()) {
                for (int i = 0; i < items; i++) {
                    stream.send(new Item.Down(i));
                }
            }
            return items;
        });
    }

    @Override
    public Item.Last receives(CalleeContext<Item.First, Item.Up, Item.Down> ctx, int atMost)
            throws InterruptedException {
        return counted(() -> {
            ctx.started(new Item.First("receiving"));
            int count = 0;
            try (MsgStream<Item.Down, Item.Up> stream = ctx.openStream()) {
                while (count < atMost) {
                    stream.receive();
                    count++;
                }
            } catch (EndOfStreamException ended) {
                // as many as there were
            }
            return count;
        });
    }

    @Override
    @SuppressWarnings({"resource", "MustBeClosed"}) // that is what it is for
    public Item.Last leavesItsStreamOpen(CalleeContext<Item.First, Item.Up, Item.Down> ctx)
            throws InterruptedException {
        return counted(() -> {
            ctx.started(new Item.First("careless"));
            ctx.openStream().send(new Item.Down(1));
            return 1;
        });
    }

    @Override
    public Item.Last failsOnTheFirstItem(CalleeContext<Item.First, Item.Up, Item.Down> ctx)
            throws InterruptedException {
        return counted(() -> {
            ctx.started(new Item.First("waiting"));
            try (MsgStream<Item.Down, Item.Up> stream = ctx.openStream()) {
                throw new ArithmeticException("dislikes " + stream.receive().number());
            }
        });
    }
}
