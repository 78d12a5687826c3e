package tractor.examples.guide;

import java.util.Optional;
import tractor.Portals;
import tractor.Tractor;
import tractor.examples.tour.QuotesPortal;
import tractor.examples.tour.UnknownSymbol;

final class Discovery {
    private Discovery() {}

    static double whenItIsThere() throws UnknownSymbol, InterruptedException {
        try (QuotesPortal quotes = Tractor.waitForActor("quote_svc", QuotesPortal.TYPE)) {
            return quotes.latest("btcusdt");
        }
    }

    static Optional<Double> ifItIsThere(String name) throws UnknownSymbol, InterruptedException {
        Optional<QuotesPortal> found = Tractor.findActor(name, QuotesPortal.TYPE);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (QuotesPortal quotes = found.get()) {
            return Optional.of(quotes.latest("btcusdt"));
        }
    }

    static double ofAll() throws UnknownSymbol, InterruptedException {
        double sum = 0;
        try (Portals<QuotesPortal> all = Tractor.discovery().findActors("quote_svc", QuotesPortal.TYPE)) {
            for (QuotesPortal quotes : all) {
                sum += quotes.latest("btcusdt");
            }
        }
        return sum;
    }
}
