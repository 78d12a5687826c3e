package tractor.benchmarks;

import java.util.concurrent.ThreadFactory;
import tractor.ActorNursery;
import tractor.ActorSpec;
import tractor.RootOptions;
import tractor.Tractor;
import tractor.context.ReceiveStream;
import tractor.transport.TransportProtocol;

/** Calls an actor through its generated portal. */
final class TractorClient implements Client {
    private static final int ITEM = 64;
    private static final ActorSpec<QuotesPortal> SPEC = QuotesPortal.serving(FixedQuotes.class);

    private final ActorNursery nursery;
    private final QuotesPortal quotes;

    private TractorClient(ActorNursery nursery) throws InterruptedException {
        this.nursery = nursery;
        this.quotes = nursery.startActor("quotes", SPEC);
    }

    public static void main(String[] args) throws Exception {
        Tractor.<Exception>root(
                options(Transport.of(args[0])),
                root -> Tractor.<Exception>nursery(nursery -> {
                    ClientLoop.run(new TractorClient(nursery));
                    nursery.cancel();
                }));
    }

    private static RootOptions options(Transport transport) {
        return RootOptions.defaults()
                .withTransport(TransportProtocol.named(transport.word()))
                .withPrivateRegistry();
    }

    @Override
    public Caller newCaller() {
        return () -> quotes.latest("btcusdt");
    }

    @Override
    public ThreadFactory threads() {
        return Thread.ofVirtual().factory();
    }

    @Override
    public Sample stream(long nanos) throws Exception {
        try (ReceiveStream<byte[]> items = quotes.feed(ITEM)) {
            return Rate.of(nanos, items::receive);
        }
    }

    @Override
    public long start() throws InterruptedException {
        long begin = System.nanoTime();
        QuotesPortal started = nursery.startActor("started", SPEC);
        long nanos = System.nanoTime() - begin;
        started.cancelActor();
        return nanos;
    }
}
