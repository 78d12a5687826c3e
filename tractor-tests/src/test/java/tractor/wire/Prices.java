package tractor.wire;

import java.util.List;
import java.util.stream.Stream;
import tractor.annotation.Actor;
import tractor.annotation.Context;
import tractor.annotation.Rpc;
import tractor.context.CalleeContext;

/** Endpoints of every kind whose payloads have types, for peers that do not keep to them. */
@Actor(namespace = "com.acme.Prices")
interface Prices {
    sealed interface Tape {
        record Opened(String symbol) implements Tape {}

        record Ask(int depth) implements Tape {}

        record Ticks(List<Tick> ticks) implements Tape {}

        record Tick(double price) implements Tape {}

        record Closed(int asks, int refused) implements Tape {}
    }

    @Rpc
    double latest(String symbol);

    @Rpc
    Stream<Tape.Ticks> history(String symbol);

    /** Sleeps until it is cancelled. */
    @Rpc
    void rest() throws InterruptedException;

    /** Answers every request for ticks; one that is none ends it. */
    @Context(pldSpec = Tape.class)
    Tape.Closed watch(CalleeContext<Tape.Opened, Tape.Ask, Tape.Ticks> ctx, String symbol) throws InterruptedException;

    /** Counts the requests for ticks, and what is none. */
    @Context(pldSpec = Tape.class)
    Tape.Closed count(CalleeContext<Tape.Opened, Tape.Ask, Tape.Ticks> ctx) throws InterruptedException;
}
