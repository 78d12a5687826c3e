package tractor.benchmarks.codec;

/** The union. */
public sealed interface Event {
    record Opened(String symbol, long at) implements Event {}

    record Tick(double price, int quantity) implements Event {}

    record Closed(String reason, int ticks) implements Event {}
}
