package tractor.examples.quickstart;

import java.util.List;

/** What flows up the tree: from the workers to the aggregator, and merged from there to the root. */
public sealed interface Market {
    record Opened(List<String> symbols) implements Market {}

    record Closed(long events) implements Market {}

    /** A union within the union: a {@code switch} over the events is exhaustive. */
    sealed interface Event extends Market {}

    record Moved(String symbol, double price) implements Event {}

    record Alarm(String symbol, long percent) implements Event {}
}
