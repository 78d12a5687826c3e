package tractor.examples.quickstart;

import java.util.stream.Stream;
import tractor.annotation.Actor;
import tractor.annotation.Context;
import tractor.annotation.Rpc;
import tractor.context.CalleeContext;

/** The contract of the market-data source. */
@Actor
public interface Quotes {
    /** One request, one reply. */
    @Rpc
    double latest(String symbol) throws UnknownSymbol;

    /** One request, a stream of items. */
    @Rpc
    Stream<Trade> history(String symbol, int trades);

    /** Two linked tasks, one in each process, with a stream both ways; {@link Feed} is all that may travel. */
    @Context(pldSpec = Feed.class)
    Feed.Summary watch(CalleeContext<Feed.Opened, Feed.Ask, Feed.Tick> ctx, String symbol) throws Exception;
}
