package acme.exchange;

import javax.annotation.processing.Generated;
import tractor.annotation.GeneratedByTractor;
import tractor.rpc.Dispatcher;
import tractor.rpc.IncomingCall;

/** The callee's side of {@link Exchange}: hands incoming calls to the service. */
@GeneratedByTractor
@Generated("tractor.processor.TractorProcessor")
public final class ExchangeDispatcher implements Dispatcher {
    private final Exchange service;

    public ExchangeDispatcher(Exchange service) {
        this.service = service;
    }

    @Override
    public void dispatch(IncomingCall call) throws Exception {
        switch (call.method()) {
            case "instruments" -> {
                call.accept(ExchangePayloads.INSTRUMENTS);
                call.complete(ExchangePayloads.INSTRUMENTS, service.instruments());
            }
            case "latest" -> {
                ExchangePayloads.LatestArgs args = call.accept(ExchangePayloads.LATEST);
                call.complete(ExchangePayloads.LATEST, service.latest(args.symbol()));
            }
            case "place" -> {
                ExchangePayloads.PlaceArgs args = call.accept(ExchangePayloads.PLACE);
                call.complete(ExchangePayloads.PLACE, service.place(args.order()));
            }
            case "cancel" -> {
                ExchangePayloads.CancelArgs args = call.accept(ExchangePayloads.CANCEL);
                service.cancel(args.order());
                call.complete(ExchangePayloads.CANCEL);
            }
            case "trades" -> {
                ExchangePayloads.TradesArgs args = call.accept(ExchangePayloads.TRADES);
                call.complete(ExchangePayloads.TRADES, service.trades(args.symbol(), args.since()));
            }
            case "watch" -> {
                ExchangePayloads.WatchArgs args = call.accept(ExchangePayloads.WATCH);
                call.complete(
                        ExchangePayloads.WATCH, service.watch(call.context(ExchangePayloads.WATCH), args.symbol()));
            }
            case "fills" -> {
                ExchangePayloads.FillsArgs args = call.accept(ExchangePayloads.FILLS_METHOD);
                service.fills(call.context(ExchangePayloads.FILLS_METHOD), args.account());
                call.complete(ExchangePayloads.FILLS_METHOD);
            }
            case "auction" -> {
                ExchangePayloads.AuctionArgs args = call.accept(ExchangePayloads.AUCTION_METHOD);
                call.complete(
                        ExchangePayloads.AUCTION_METHOD,
                        service.auction(call.context(ExchangePayloads.AUCTION_METHOD), args.symbol(), args.limits()));
            }
            default -> throw call.unknownMethod();
        }
    }
}
