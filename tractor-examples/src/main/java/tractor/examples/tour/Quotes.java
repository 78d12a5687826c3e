package tractor.examples.tour;

import java.util.stream.Stream;
import tractor.annotation.Actor;
import tractor.annotation.Context;
import tractor.annotation.Rpc;
import tractor.context.CalleeContext;

@Actor
public interface Quotes {
    @Rpc // one request, one reply
    double latest(String symbol) throws UnknownSymbol;

    @Rpc // a one-way stream
    Stream<Feed.Tick> history(String symbol, int days);

    @Context(pldSpec = Feed.class) // a pair of linked tasks with a two-way stream
    Feed.Summary watch(CalleeContext<Feed.Opened, Feed.Ask, Feed.Tick> ctx, String symbol) throws Exception;
}
