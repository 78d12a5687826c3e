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
                    Market.Closed end = aggregator.merge(List.of("btcusdt", "solusdt"), merged -> {
                        try (var events = merged.openStream()) {
                            events.forEach(seen::add);
                        }
                        return merged.result();
                    });
                    aggregator.cancelActor();
                    quotes.cancelActor();
                    return end;
                }));

        assertThat(closed).isEqualTo(new Market.Closed(8));
        assertThat(seen).hasSize(8);
        assertThat(seen.stream().filter(event -> event.equals(new Market.Moved("solusdt", 151.3))))
                .hasSize(1);
    }
}
