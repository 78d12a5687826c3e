package refused;

import java.time.Instant;
import tractor.examples.tour.Feed;
import tractor.examples.tour.QuotesPortal;

final class WrongSend {
    static Feed.Summary watch(QuotesPortal quotes) throws InterruptedException {
        return quotes.watch("btcusdt", watch -> {
            try (var stream = watch.openStream()) {
                stream.send(new Feed.Tick(66_000.5, Instant.now()));
            }
            return watch.result();
        });
    }
}
