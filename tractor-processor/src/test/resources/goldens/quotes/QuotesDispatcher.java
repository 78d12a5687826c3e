package acme;

import javax.annotation.processing.Generated;
import tractor.annotation.GeneratedByTractor;
import tractor.rpc.Dispatcher;
import tractor.rpc.IncomingCall;

/** The callee's side of {@link Quotes}: hands incoming calls to the service. */
@GeneratedByTractor
@Generated("tractor.processor.TractorProcessor")
public final class QuotesDispatcher implements Dispatcher {
    private final Quotes service;

    public QuotesDispatcher(Quotes service) {
        this.service = service;
    }

    @Override
    public void dispatch(IncomingCall call) throws Exception {
        switch (call.method()) {
            case "latest" -> {
                QuotesPayloads.LatestArgs args = call.accept(QuotesPayloads.LATEST);
                call.complete(QuotesPayloads.LATEST, service.latest(args.symbol()));
            }
            case "history" -> {
                QuotesPayloads.HistoryArgs args = call.accept(QuotesPayloads.HISTORY);
                call.complete(QuotesPayloads.HISTORY, service.history(args.symbol(), args.days()));
            }
            case "ping" -> {
                call.accept(QuotesPayloads.PING);
                service.ping();
                call.complete(QuotesPayloads.PING);
            }
            case "watch" -> {
                QuotesPayloads.WatchArgs args = call.accept(QuotesPayloads.WATCH);
                call.complete(QuotesPayloads.WATCH, service.watch(call.context(QuotesPayloads.WATCH), args.symbol()));
            }
            default -> throw call.unknownMethod();
        }
    }
}
