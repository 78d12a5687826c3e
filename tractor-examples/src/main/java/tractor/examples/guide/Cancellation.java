package tractor.examples.guide;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tractor.task.CancelScope;
import tractor.task.Deadline;
import tractor.task.DeadlineExceededException;
import tractor.task.TaskHandle;
import tractor.task.Tasks;

final class Cancellation {
    private Cancellation() {}

    static boolean notForLong(CalculatorPortal calculator) throws InterruptedException {
        return CancelScope.moveOnAfter(Duration.ofMillis(100), scope -> calculator.ponder());
    }

    static Optional<Integer> aValueInTime(CalculatorPortal calculator) throws InterruptedException {
        return CancelScope.callOrMoveOn(Duration.ofMinutes(1), scope -> calculator.divide(6, 2));
    }

    static String orElse(CalculatorPortal calculator) throws InterruptedException {
        try {
            CancelScope.failAfter(Duration.ofMillis(100), scope -> calculator.ponder());
            return "an answer";
        } catch (DeadlineExceededException late) {
            return "too late";
        }
    }

    static boolean oneBudgetForAll(CalculatorPortal calculator) throws InterruptedException {
        Deadline budget = Deadline.in(Duration.ofMillis(100)); // or Deadline.at(instant)
        boolean firstCut = CancelScope.moveOnAt(budget, scope -> calculator.ponder());
        boolean secondCut = CancelScope.moveOnAt(budget, scope -> calculator.ponder()); // at once: nothing is left
        return firstCut && secondCut;
    }

    static @Nullable Object whoDidIt(CalculatorPortal calculator) throws InterruptedException {
        CancelScope over = CancelScope.run(scope -> {
            scope.cancel("the user has lost interest");
            calculator.ponder();
        });
        return over.cancelledCaught() ? over.cancelReason() : null;
    }

    static TaskHandle.State oneTaskOfMany(CalculatorPortal calculator) throws InterruptedException {
        TaskHandle<?> ended = Tasks.callInNursery(tasks -> {
            var pondering = tasks.start("pondering", () -> calculator.ponder());
            tasks.start("dividing", () -> calculator.divide(6, 2)).join();
            pondering.cancel(); // its remote task as well; the other tasks go on
            return pondering;
        });
        return ended.state();
    }

    static int cleanUp(CalculatorPortal calculator) throws InterruptedException {
        int[] result = new int[1];
        CancelScope.run(scope -> {
            try {
                scope.cancel(); // from here on every blocking call raises ...
                calculator.ponder();
            } finally {
                CancelScope.shield(shield -> {
                    shield.cancelAfter(Duration.ofMinutes(1)); // ... except in here, for a bounded time
                    result[0] = calculator.divide(6, 2);
                });
            }
        }); // the scope absorbs its own cancellation
        return result[0];
    }
}
