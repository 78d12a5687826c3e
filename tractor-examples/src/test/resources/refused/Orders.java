package refused;

import java.util.Date;
import java.util.List;
import tractor.annotation.Actor;
import tractor.annotation.Context;
import tractor.annotation.Rpc;
import tractor.context.CalleeContext;
import tractor.examples.tour.Feed;

@Actor
public interface Orders {
    @Rpc
    List<Date> holidays();

    @Rpc
    void order(String symbol) throws Exception;

    @Rpc
    void order(String symbol, int amount);

    @Context(pldSpec = Feed.class)
    long watch(CalleeContext<Feed.Opened, Feed.Ask, String> ctx);
}
