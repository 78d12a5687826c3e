package tractor.examples.payloads;

import java.util.Set;
import java.util.UUID;
import tractor.annotation.Actor;
import tractor.annotation.Codec;
import tractor.annotation.Context;
import tractor.annotation.Rpc;
import tractor.context.CalleeContext;

/** A trading desk, and what can be asked of it. */
@Actor
public interface Desk {
    @Rpc
    Page<Fill> fills(Query query);

    @Rpc
    @Codec(MoneyCodec.class) // for every Money in this method
    Money fee(Money amount, Set<UUID> waived);

    @Context(pldSpec = Event.class)
    void follow(CalleeContext<Event.Opened, Void, Event> ctx) throws Exception;

    @Context(pldSpec = {Event.class, long.class, double.class}) // Object is any of them
    Object ask(CalleeContext<Event.Opened, Void, Void> ctx, String question) throws Exception;
}
