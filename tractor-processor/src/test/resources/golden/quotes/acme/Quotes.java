package acme;

import java.util.stream.Stream;
import tractor.annotation.Actor;
import tractor.annotation.Context;
import tractor.annotation.Rpc;
import tractor.context.CalleeContext;

/** The contract of section 1: one method of each kind. */
@Actor
public interface Quotes {
    @Rpc
    double latest(String symbol) throws UnknownSymbol;

    @Rpc
    Stream<Tick> history(String symbol, int days);

    @Rpc
    void ping();

    @Context(pldSpec = Feed.class)
    Feed.Summary watch(CalleeContext<Feed.Opened, Feed.Ask, Feed.Tick> ctx, String symbol) throws Exception;
}
