package tractor.examples.guide;

import java.util.stream.Stream;
import tractor.annotation.Actor;
import tractor.annotation.Rpc;

@Actor
public interface Calculator {
    @Rpc
    int divide(int dividend, int divisor);

    @Rpc
    double squareRoot(double number) throws NegativeNumber;

    @Rpc
    Stream<Integer> count();

    @Rpc
    void ponder() throws InterruptedException;

    @Rpc
    void crash(int exitCode);
}
