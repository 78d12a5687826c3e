package acme;

import javax.annotation.processing.Generated;
import tractor.ActorSpec;
import tractor.annotation.GeneratedByTractor;
import tractor.context.CallerContext;
import tractor.context.ContextBody;
import tractor.context.ReceiveStream;
import tractor.rpc.NoArgs;
import tractor.rpc.Portal;
import tractor.rpc.PortalType;
import tractor.rpc.TypedPortal;

/** The caller's side of {@link Quotes}, which runs in another process. */
@GeneratedByTractor
@Generated("tractor.processor.TractorProcessor")
public final class QuotesPortal extends TypedPortal {
    /** Names this portal wherever a service is started or looked up. */
    public static final PortalType<Quotes, QuotesPortal> TYPE = PortalType.of(
            Quotes.class, QuotesPortal.class, QuotesPayloads.NAMESPACE, QuotesPayloads.FINGERPRINT, QuotesPortal::new,
            QuotesDispatcher::new);

    public QuotesPortal(Portal portal) {
        super(portal);
    }

    /** An actor that runs {@code service} in a process of its own. */
    public static ActorSpec<QuotesPortal> serving(Class<? extends Quotes> service) {
        return ActorSpec.serving(TYPE, service);
    }

    public double latest(String symbol) throws UnknownSymbol, InterruptedException {
        return portal().call(QuotesPayloads.LATEST, new QuotesPayloads.LatestArgs(symbol));
    }

    public ReceiveStream<Tick> history(String symbol, int days) throws InterruptedException {
        return portal().stream(QuotesPayloads.HISTORY, new QuotesPayloads.HistoryArgs(symbol, days));
    }

    public void ping() throws InterruptedException {
        portal().call(QuotesPayloads.PING, NoArgs.INSTANCE);
    }

    public <T, X extends Exception> T watch(
            String symbol, ContextBody<CallerContext<Feed.Opened, Feed.Ask, Feed.Tick, Feed.Summary>, T, X> body)
            throws X, InterruptedException {
        return portal().context(QuotesPayloads.WATCH, new QuotesPayloads.WatchArgs(symbol), body);
    }
}
