package tractor.examples.tour;

import java.time.Instant;

public sealed interface Feed { // the payload spec: a tagged union of records
    record Opened(String symbol) implements Feed {}

    record Ask(int depth) implements Feed {}

    record Tick(double price, Instant at) implements Feed {}

    record Summary(long ticks) implements Feed {}
}
