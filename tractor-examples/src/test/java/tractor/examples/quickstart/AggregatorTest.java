package tractor.examples.quickstart;

import static com.google.common.truth.Truth.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tractor.RootOptions;
import tractor.Tractor;

class AggregatorTest {
    @Test
    void anUneventfulDayEndsWithTheNumberOfEvents() throws InterruptedException {
        List<Market.Event> seen = new ArrayList<>();
        Market.Closed closed = Tractor.callInRoot(
                RootOptions.defaults().withPrivateRegistry(),
                root -> Tractor.callInNursery(nursery -> {
                    QuotesPortal quotes = nursery.startActor("quote_svc", QuotesPortal.serving(LiveQuotes.class));
                    AggregatorPortal aggregator =
                            nursery.startActor("aggregator", AggregatorPortal.serving(MergingAggregator.class));
                    Market.Closed end = aggregator.merge(List.of("adausdt", "solusdt"), merged -> {
                        try (var events = merged.openStream()) {
                            events.forEach(seen::add);
                        }
                        return merged.result();
                    });
                    aggregator.cancelActor();
                    quotes.cancelActor();
                    return end;
                }));

        assertThat(closed).isEqualTo(new Market.Closed(5));
        assertThat(seen)
                .containsExactly(
                        new Market.Moved("adausdt", 0.45),
                        new Market.Alarm("adausdt", 16),
                        new Market.Moved("solusdt", 151.2),
                        new Market.Moved("solusdt", 151.3),
                        new Market.Moved("solusdt", 151.1));
    }
}
