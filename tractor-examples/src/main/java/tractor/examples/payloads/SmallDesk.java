package tractor.examples.payloads;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import tractor.context.CalleeContext;

/** Answers what the guide asks. */
public final class SmallDesk implements Desk {
    @Override
    public Page<Fill> fills(Query query) {
        Fill fill = new Fill(
                new UUID(0, query.limit()),
                Side.SELL,
                new BigDecimal("1.50"),
                10,
                query.day().atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC),
                Optional.empty());
        return new Page<>(List.of(fill), query.newestFirst() ? OptionalInt.of(2) : OptionalInt.empty());
    }

    @Override
    public Money fee(Money amount, Set<UUID> waived) {
        return waived.isEmpty() ? new Money(amount.cents() / 100, amount.currency()) : new Money(0, amount.currency());
    }

    @Override
    public void follow(CalleeContext<Event.Opened, Void, Event> ctx) throws Exception {
        ctx.started(new Event.Opened("small"));
        try (var stream = ctx.openStream()) {
            stream.send(Event.Signal.HEARTBEAT);
            stream.send(new Event.Paused(Duration.ofMinutes(5)));
            stream.send(new Event.Closed(1, "done"));
        }
    }

    @Override
    public Object ask(CalleeContext<Event.Opened, Void, Void> ctx, String question) throws Exception {
        ctx.started(new Event.Opened("small"));
        return switch (question) {
            case "price" -> 1.5;
            case "fills" -> 5L;
            default -> new Event.Paused(Duration.ofMinutes(5));
        };
    }
}
