package tractor.examples.guide;

import java.time.Duration;
import java.util.stream.Stream;
import tractor.task.Tasks;

public final class PlainCalculator implements Calculator {
    @Override
    public int divide(int dividend, int divisor) {
        return dividend / divisor;
    }

    @Override
    public double squareRoot(double number) throws NegativeNumber {
        if (number < 0) {
            throw new NegativeNumber("no square root of " + number);
        }
        return Math.sqrt(number);
    }

    @Override
    public Stream<Integer> count() {
        return Stream.iterate(1, n -> n + 1);
    }

    @Override
    public void ponder() throws InterruptedException {
        Tasks.sleep(Duration.ofHours(1));
    }

    @Override
    public void crash(int exitCode) {
        Runtime.getRuntime().halt(exitCode);
    }
}
