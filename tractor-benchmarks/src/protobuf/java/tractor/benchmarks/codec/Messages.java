package tractor.benchmarks.codec;

import java.util.ArrayList;
import java.util.List;

/** Our records as protobuf's messages, and back. */
final class Messages {
    private Messages() {}

    static TradesProto.Trade of(Trade trade) {
        return TradesProto.Trade.newBuilder()
                .setSymbol(trade.symbol())
                .setQuantity(trade.quantity())
                .setPrice(trade.price())
                .addAllLots(trade.lots())
                .build();
    }

    static Trade value(TradesProto.Trade trade) {
        return new Trade(trade.getSymbol(), trade.getQuantity(), trade.getPrice(), trade.getLotsList());
    }

    static TradesProto.Trades of(List<Trade> trades) {
        TradesProto.Trades.Builder message = TradesProto.Trades.newBuilder();
        for (Trade trade : trades) {
            message.addTrades(of(trade));
        }
        return message.build();
    }

    static List<Trade> value(TradesProto.Trades trades) {
        List<Trade> values = new ArrayList<>(trades.getTradesCount());
        for (TradesProto.Trade trade : trades.getTradesList()) {
            values.add(value(trade));
        }
        return values;
    }

    static TradesProto.Event of(Event event) {
        TradesProto.Event.Builder message = TradesProto.Event.newBuilder();
        switch (event) {
            case Event.Opened(String symbol, long at) ->
                message.setOpened(
                        TradesProto.Opened.newBuilder().setSymbol(symbol).setAt(at));
            case Event.Tick(double price, int quantity) ->
                message.setTick(TradesProto.Tick.newBuilder().setPrice(price).setQuantity(quantity));
            case Event.Closed(String reason, int ticks) ->
                message.setClosed(
                        TradesProto.Closed.newBuilder().setReason(reason).setTicks(ticks));
        }
        return message.build();
    }

    static Event value(TradesProto.Event event) {
        return switch (event.getEventCase()) {
            case OPENED ->
                new Event.Opened(
                        event.getOpened().getSymbol(), event.getOpened().getAt());
            case TICK ->
                new Event.Tick(event.getTick().getPrice(), event.getTick().getQuantity());
            case CLOSED ->
                new Event.Closed(
                        event.getClosed().getReason(), event.getClosed().getTicks());
            case EVENT_NOT_SET -> throw new IllegalArgumentException("no event");
        };
    }
}
