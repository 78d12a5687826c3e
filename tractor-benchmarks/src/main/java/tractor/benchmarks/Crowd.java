package tractor.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import tractor.benchmarks.Client.Caller;

/** Many callers at once, each on a thread of its own. */
final class Crowd {
    private Crowd() {}

    static Sample call(Client client, int callers, long nanos) throws Exception {
        var open = new ArrayList<Caller>();
        try {
            for (int i = 0; i < callers; i++) {
                open.add(client.newCaller());
            }
            return call(client, open, nanos);
        } finally {
            open.forEach(Caller::close);
        }
    }

    /** As many tasks as callers, which may be one and the same if it can be used by several. */
    static Sample call(Client client, List<Caller> callers, long nanos) throws Exception {
        var gate = new CountDownLatch(1);
        var tasks = new ArrayList<FutureTask<Times>>();
        for (Caller caller : callers) {
            var task = new FutureTask<>(() -> {
                gate.await();
                return Times.ofCalls(caller, System.nanoTime() + nanos);
            });
            client.threads().newThread(task).start();
            tasks.add(task);
        }
        long begin = System.nanoTime();
        gate.countDown();
        for (FutureTask<Times> task : tasks) {
            task.get();
        }
        long elapsed = System.nanoTime() - begin;
        Times all = new Times();
        for (FutureTask<Times> task : tasks) {
            all.addAll(task.get());
        }
        return all.over(elapsed);
    }
}
