package tractor.examples.quickstart;

import tractor.annotation.Actor;
import tractor.annotation.Context;
import tractor.context.CalleeContext;

/** Follows one symbol. */
@Actor
public interface Worker {
    @Context(pldSpec = Market.class)
    Market.Closed follow(CalleeContext<Market.Opened, Void, Market.Event> ctx, String symbol) throws Exception;
}
