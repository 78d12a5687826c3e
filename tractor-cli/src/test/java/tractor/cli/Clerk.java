package tractor.cli;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Stream;
import tractor.annotation.Actor;
import tractor.annotation.Rpc;

/** Something to be called from a terminal. */
@Actor
interface Clerk {
    /** An order as it was booked. */
    record Booked(String item, int count, List<Double> prices, ByteBuffer receipt) {}

    @Rpc
    Booked book(String item, int count, double price);

    @Rpc
    Stream<Integer> numbers(int upTo);

    @Rpc
    void shut();

    /** Has a clerk of that name below it until it is cancelled. */
    @Rpc
    void employ(String name) throws InterruptedException;

    @Rpc
    void sleep() throws InterruptedException;

    /** Has a clerk of that name below it, and waits for its answer, which does not come. */
    @Rpc
    void delegate(String name) throws InterruptedException;

    /** Waits for that clerk's answer, which does not come. */
    @Rpc
    void ask(String other) throws InterruptedException;

    /** Computes until it is cancelled. */
    @Rpc
    void count();
}
