package tractor.examples.guide;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import tractor.ActorSpec;
import tractor.Tractor;
import tractor.error.ActorDiedException;
import tractor.task.TaskHandle;
import tractor.task.Tasks;

final class Nurseries {
    private Nurseries() {}

    static int childrenEndBeforeTheBlockDoes() throws InterruptedException {
        return Tractor.callInNursery(nursery -> {
            CalculatorPortal one = nursery.startActor("one", CalculatorPortal.serving(PlainCalculator.class));
            CalculatorPortal two = nursery.startActor("two", CalculatorPortal.serving(PlainCalculator.class));
            int sum = one.divide(6, 2) + two.divide(8, 2);
            nursery.cancel(); // both; or one.cancelActor() for one of them
            return sum;
        });
    }

    static int oncePerActor() throws InterruptedException {
        return Tractor.callInNursery(nursery -> {
            ActorSpec<CalculatorPortal> spec = CalculatorPortal.serving(PlainCalculator.class);
            TaskHandle<Integer> half = nursery.runInActor("half", spec, calculator -> calculator.divide(100, 2));
            TaskHandle<Integer> third = nursery.runInActor("third", spec, calculator -> calculator.divide(100, 3));
            return half.join() + third.join(); // both processes end by themselves
        });
    }

    static boolean notForLong() throws InterruptedException {
        boolean[] cut = new boolean[1];
        Tractor.nursery(nursery -> {
            CalculatorPortal calculator =
                    nursery.startActor("calculator", CalculatorPortal.serving(PlainCalculator.class));
            nursery.scope().onCancel(() -> cut[0] = true);
            nursery.scope().cancelAfter(Duration.ofMillis(100));
            calculator.ponder(); // cancelled, and the child with it
        }); // the nursery absorbs its own cancellation
        return cut[0];
    }

    static boolean untilTheActorEnds(Path scratch) throws IOException {
        Files.writeString(scratch, "gone with the actor");
        Tractor.currentActor().onExit(() -> Files.deleteIfExists(scratch));
        return Files.exists(scratch);
    }

    static int aChildOfItsOwnKind() throws InterruptedException {
        ActorSpec<CalculatorPortal> spec = CalculatorPortal.serving(PlainCalculator.class)
                .withJvmArgs("-Xmx64m")
                .withEnvironment("TZ", "UTC")
                .withParallelism(2);
        return Tractor.callInNursery(nursery -> {
            int result = nursery.startActor("roomy", spec).divide(6, 2);
            nursery.cancel();
            return result;
        });
    }

    static List<Integer> tasksAtOnce(CalculatorPortal calculator) throws InterruptedException {
        return Tasks.callInNursery(tasks -> {
            TaskHandle<Integer> half = tasks.start(() -> calculator.divide(100, 2));
            TaskHandle<Integer> third = tasks.start(() -> calculator.divide(100, 3));
            return List.of(half.join(), third.join());
        });
    }

    static int aDeathIsAFailure() throws InterruptedException {
        try {
            Tractor.nursery(nursery -> {
                nursery.startActor("sibling", CalculatorPortal.serving(PlainCalculator.class));
                nursery.startActor("mortal", CalculatorPortal.serving(PlainCalculator.class))
                        .crash(3);
            });
            return 0;
        } catch (ActorDiedException death) { // by now the sibling has ended, too
            return death.exitCode();
        }
    }
}
