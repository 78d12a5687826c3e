package tractor.examples.tour;

import tractor.RootOptions;
import tractor.Tractor;

public final class Tour {
    private Tour() {}

    public static void main(String[] args) throws Exception {
        // a registry of its own; without a root around it, a nursery boots one with the defaults
        Tractor.root(RootOptions.defaults().withPrivateRegistry(), root -> tour());
    }

    private static void tour() throws UnknownSymbol, InterruptedException {
        Tractor.nursery(nursery -> {
            QuotesPortal quotes = nursery.startActor("quote_svc", QuotesPortal.serving(LiveQuotes.class));

            double now = quotes.latest("btcusdt"); // a declared UnknownSymbol comes back as itself

            Feed.Summary end = quotes.watch(
                    "btcusdt",
                    watch -> { // entered when the callee said started(..)
                        try (var stream = watch.openStream()) {
                            stream.send(new Feed.Ask(5));
                            System.out.println(
                                    watch.first() + ", " + stream.receive().price());
                        }
                        return watch.result(); // what the callee's method returned
                    });

            System.out.println(now + ", " + end);
            quotes.cancelActor();
        }); // waits for every child; throws what really failed
    }
}
