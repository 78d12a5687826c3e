package tractor.examples.payloads;

import static com.google.common.truth.Truth.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tractor.RootOptions;
import tractor.Tractor;

/** What the guide says of payloads, between processes. */
class TradingTest {
    @Test
    void everyPayloadOfTheGuideTravels() throws InterruptedException {
        Tractor.root(
                RootOptions.defaults().withPrivateRegistry(),
                root -> Tractor.nursery(nursery -> {
                    DeskPortal desk = nursery.startActor("desk", DeskPortal.serving(SmallDesk.class));

                    Page<Fill> page = desk.fills(new Query(LocalDate.of(2026, 1, 2)));
                    assertThat(page.toString())
                            .isEqualTo(
                                    "Page[items=[Fill[id=00000000-0000-0000-0000-000000000064, side=SELL, price=1.50,"
                                            + " amount=10, at=2026-01-02T12:00:00Z, note=Optional.empty]],"
                                            + " next=OptionalInt[2]]");
                    Money euros = new Money(12_345, Currency.getInstance("EUR"));
                    assertThat(desk.fee(euros, Set.of()).toString()).isEqualTo("1.23 EUR");
                    assertThat(desk.fee(euros, Set.of(new UUID(0, 1))).cents()).isEqualTo(0);

                    List<Event> events = new ArrayList<>();
                    desk.follow(watch -> {
                        events.add(watch.first());
                        try (var stream = watch.openStream()) {
                            stream.forEach(events::add);
                        }
                        return watch.first();
                    });
                    assertThat(events)
                            .containsExactly(
                                    new Event.Opened("small"),
                                    Event.Signal.HEARTBEAT,
                                    new Event.Paused(Duration.ofMinutes(5)),
                                    new Event.Closed(1, "done"))
                            .inOrder();

                    assertThat(Trading.pauses(desk)).isEqualTo(Duration.ofMinutes(5));

                    List<String> answers = new ArrayList<>();
                    for (String question : List.of("price", "fills", "?")) {
                        answers.add(desk.ask(question, ask -> Trading.told(ask.result())));
                    }
                    assertThat(answers)
                            .containsExactly("at 1.5", "5 fills", "paused for PT5M")
                            .inOrder();
                    desk.cancelActor();
                }));
    }
}
