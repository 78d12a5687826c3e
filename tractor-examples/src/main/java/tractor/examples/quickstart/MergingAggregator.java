package tractor.examples.quickstart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tractor.ActorNursery;
import tractor.Tractor;
import tractor.context.CalleeContext;
import tractor.context.MsgStream;
import tractor.error.RemoteActorException;
import tractor.task.TaskHandle;
import tractor.task.Tasks;

/** Starts a worker for each symbol, in processes of its own, and merges their streams. */
public final class MergingAggregator implements Aggregator {
    @Override
    public Market.Closed merge(CalleeContext<Market.Opened, Void, Market.Event> ctx, List<String> symbols)
            throws Exception {
        try {
            return Tractor.callInNursery(nursery -> {
                Map<String, WorkerPortal> workers = start(nursery, symbols);
                ctx.started(new Market.Opened(symbols));
                long events;
                try (var up = ctx.openStream()) {
                    events = fanIn(workers, up);
                }
                for (WorkerPortal worker : workers.values()) {
                    worker.cancelActor();
                }
                return new Market.Closed(events);
            });
        } catch (RemoteActorException failure) {
            Narrator.say("my workers have ended, I pass it on: " + failure.sourceType());
            throw failure;
        }
    }

    private static Map<String, WorkerPortal> start(ActorNursery nursery, List<String> symbols)
            throws InterruptedException {
        Map<String, WorkerPortal> workers = new LinkedHashMap<>();
        for (String symbol : symbols) {
            WorkerPortal worker = nursery.startActor("worker_" + symbol, WorkerPortal.serving(FeedWorker.class));
            Narrator.say("started " + worker);
            workers.put(symbol, worker);
        }
        return workers;
    }

    /** One task for each worker, all sending into one stream. When one of them fails, the others are cancelled. */
    private static long fanIn(Map<String, WorkerPortal> workers, MsgStream<Market.Event, Void> up)
            throws InterruptedException {
        return Tasks.callInNursery(tasks -> {
            List<TaskHandle<Market.Closed>> pumps = new ArrayList<>();
            workers.forEach((symbol, worker) -> pumps.add(tasks.start(symbol, () -> pump(worker, symbol, up))));
            long events = 0;
            for (TaskHandle<Market.Closed> pump : pumps) {
                events += pump.join().events();
            }
            return events;
        });
    }

    private static Market.Closed pump(WorkerPortal worker, String symbol, MsgStream<Market.Event, Void> up)
            throws InterruptedException {
        return worker.follow(symbol, follow -> {
            try (var events = follow.openStream()) {
                for (Market.Event event : events) {
                    up.send(event);
                }
            }
            return follow.result();
        });
    }
}
