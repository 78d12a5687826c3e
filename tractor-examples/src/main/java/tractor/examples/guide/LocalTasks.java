package tractor.examples.guide;

import java.time.Duration;
import java.util.List;
import tractor.Tractor;
import tractor.task.Broadcast;
import tractor.task.BroadcastReceiver;
import tractor.task.CancelScope;
import tractor.task.MemoryChannel;
import tractor.task.MemoryReceiveChannel;
import tractor.task.MemorySendChannel;
import tractor.task.ScopeOpener;
import tractor.task.SharedResource;
import tractor.task.TaskHandle;
import tractor.task.Tasks;

final class LocalTasks {
    private LocalTasks() {}

    static int whenItIsUp(CalculatorPortal calculator) throws InterruptedException {
        return Tasks.callInNursery("service", tasks -> {
            int limit = tasks.<Integer>startAndWait("pondering", ready -> {
                ready.started(calculator.divide(100, 4)); // what it needs is there: the starter goes on
                calculator.ponder(); // as a task like any other
            });
            tasks.cancel();
            return limit;
        });
    }

    static int sumOfMany(CalculatorPortal calculator) throws InterruptedException {
        MemoryChannel<Integer> channel = MemoryChannel.open(10);
        return Tasks.callInNursery("workers", tasks -> {
            for (int divisor = 1; divisor <= 4; divisor++) {
                int mine = divisor;
                MemorySendChannel<Integer> results = channel.sender().clone();
                tasks.start("divide by " + mine, () -> {
                    try (results) {
                        results.send(calculator.divide(12, mine));
                    }
                });
            }
            channel.sender().close(); // from now on the workers' own ends count
            int sum = 0;
            for (int each : channel.receiver()) { // until the last of those is closed
                sum += each;
            }
            return sum;
        });
    }

    static List<Integer> allHearAll(MemoryReceiveChannel<Integer> numbers) throws InterruptedException {
        Broadcast<Integer> broadcast = Broadcast.of(numbers::receive, 64);
        BroadcastReceiver<Integer> one = broadcast.subscribe();
        BroadcastReceiver<Integer> other = broadcast.subscribe();
        return Tasks.callInNursery("listeners", tasks -> {
            TaskHandle<Integer> sum = tasks.start("sum", () -> {
                int total = 0;
                for (int each : one) {
                    total += each;
                }
                return total;
            });
            TaskHandle<Integer> count = tasks.start("count", () -> {
                int total = 0;
                for (int each : other) {
                    total += each > 0 ? 1 : 0;
                }
                return total;
            });
            return List.of(sum.join(), count.join());
        });
    }

    static int allOpenAtOnce(ScopeOpener<CalculatorPortal> first, ScopeOpener<CalculatorPortal> second)
            throws InterruptedException {
        return Tasks.callInContexts(
                List.of(first, second),
                calculators -> { // both are open
                    int sum = 0;
                    for (CalculatorPortal each : calculators) { // in the order of the list
                        sum += each.divide(6, 2);
                    }
                    return sum;
                }); // both are closed
    }

    static int sharedByAll(SharedResource<String, CalculatorPortal> calculators) throws InterruptedException {
        return Tasks.callInNursery("users", tasks -> {
            TaskHandle<Integer> half = tasks.start(() -> calculators.call("calculator", it -> it.divide(100, 2)));
            TaskHandle<Integer> third = tasks.start(() -> calculators.call("calculator", it -> it.divide(100, 3)));
            return half.join() + third.join();
        });
    }

    static SharedResource<String, CalculatorPortal> sharedCalculators() {
        return SharedResource.of("calculators", (name, inside) -> {
            try (CalculatorPortal calculator = Tractor.waitForActor(name, CalculatorPortal.TYPE)) {
                inside.run(calculator); // returns when nobody uses it any more
            }
        });
    }

    static String asATree() throws InterruptedException {
        return Tasks.callInNursery("service", tasks -> {
            tasks.<String>startAndWait(
                    "fetcher",
                    ready -> CancelScope.run(scope -> {
                        scope.setName("download");
                        ready.started("begun");
                        Tasks.sleep(Duration.ofHours(1));
                    }));
            String dump = tasks.tree().toString(); // or TaskTree.current(), or withStacks()
            tasks.cancel();
            return dump;
        });
    }
}
