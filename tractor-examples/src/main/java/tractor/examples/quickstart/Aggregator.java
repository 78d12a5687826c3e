package tractor.examples.quickstart;

import java.util.List;
import tractor.annotation.Actor;
import tractor.annotation.Context;
import tractor.context.CalleeContext;

/** Merges what its workers see into one stream. */
@Actor
public interface Aggregator {
    @Context(pldSpec = Market.class)
    Market.Closed merge(CalleeContext<Market.Opened, Void, Market.Event> ctx, List<String> symbols) throws Exception;
}
