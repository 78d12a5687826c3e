package acme.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.Nullable;
import tractor.ActorSpec;
import tractor.annotation.GeneratedByTractor;
import tractor.context.CallerContext;
import tractor.context.ContextBody;
import tractor.context.ReceiveStream;
import tractor.rpc.NoArgs;
import tractor.rpc.Portal;
import tractor.rpc.PortalType;
import tractor.rpc.TypedPortal;

/** The caller's side of {@link Exchange}, which runs in another process. */
@GeneratedByTractor
@Generated("tractor.processor.TractorProcessor")
public final class ExchangePortal extends TypedPortal {
    /** Names this portal wherever a service is started or looked up. */
    public static final PortalType<Exchange, ExchangePortal> TYPE = PortalType.of(
            Exchange.class, ExchangePortal.class, ExchangePayloads.NAMESPACE, ExchangePayloads.FINGERPRINT,
            ExchangePortal::new, ExchangeDispatcher::new);

    public ExchangePortal(Portal portal) {
        super(portal);
    }

    /** An actor that runs {@code service} in a process of its own. */
    public static ActorSpec<ExchangePortal> serving(Class<? extends Exchange> service) {
        return ActorSpec.serving(TYPE, service);
    }

    public List<Instrument> instruments() throws InterruptedException {
        return portal().call(ExchangePayloads.INSTRUMENTS, NoArgs.INSTANCE);
    }

    public Optional<Quote> latest(Symbol symbol) throws UnknownSymbol, InterruptedException {
        return portal().call(ExchangePayloads.LATEST, new ExchangePayloads.LatestArgs(symbol));
    }

    public Receipt place(Order order) throws UnknownSymbol, OrderRefused, InterruptedException {
        return portal().call(ExchangePayloads.PLACE, new ExchangePayloads.PlaceArgs(order));
    }

    public void cancel(OrderId order) throws InterruptedException {
        portal().call(ExchangePayloads.CANCEL, new ExchangePayloads.CancelArgs(order));
    }

    public ReceiveStream<Trade> trades(Symbol symbol, Instant since) throws InterruptedException {
        return portal().stream(ExchangePayloads.TRADES, new ExchangePayloads.TradesArgs(symbol, since));
    }

    public <T, X extends Exception> T watch(
            Symbol symbol,
            ContextBody<CallerContext<Market.Opened, Market.Ask, Market.Update, Market.Summary>, T, X> body)
            throws UnknownSymbol, X, InterruptedException {
        return portal().context(ExchangePayloads.WATCH, new ExchangePayloads.WatchArgs(symbol), body);
    }

    public <T, X extends Exception> T fills(
            Account account,
            ContextBody<CallerContext<@Nullable Void, @Nullable Void, Fills, @Nullable Void>, T, X> body)
            throws X, InterruptedException {
        return portal().context(ExchangePayloads.FILLS_METHOD, new ExchangePayloads.FillsArgs(account), body);
    }

    public <T, X extends Exception> T auction(
            Symbol symbol,
            Map<Side, Long> limits,
            ContextBody<CallerContext<@Nullable Void, Auction, Auction, Long>, T, X> body)
            throws X, InterruptedException {
        return portal().context(
                ExchangePayloads.AUCTION_METHOD, new ExchangePayloads.AuctionArgs(symbol, limits), body);
    }
}
