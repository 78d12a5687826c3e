package tractor.examples.quickstart;

import java.time.Instant;

/** What travels between {@link Quotes} and those who watch a symbol. */
public sealed interface Feed {
    record Opened(String symbol) implements Feed {}

    record Ask(int ticks, long everyMillis) implements Feed {}

    record Tick(double price, Instant at) implements Feed {}

    record Summary(long ticks) implements Feed {}
}
