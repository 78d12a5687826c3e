package tractor.payloads;

import java.util.List;
import tractor.annotation.Actor;
import tractor.annotation.Rpc;

/** Names payloads of the kinds that are sent most often, so that codecs are generated for them; nobody serves it. */
@Actor
public interface Ledger {
    /** A string, numbers, a flag and a list. */
    record Trade(String symbol, int quantity, double price, boolean live, List<Integer> lots) {}

    /** A union. */
    sealed interface Event {
        record Opened(String symbol, long at) implements Event {}

        record Closed(int ticks) implements Event {}
    }

    @Rpc
    List<Trade> trades();

    @Rpc
    List<Event> events();
}
