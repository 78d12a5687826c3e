package tractor.examples.guide;

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
