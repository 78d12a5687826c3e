package acme;

import javax.annotation.processing.Generated;
import tractor.annotation.GeneratedByTractor;
import tractor.rpc.Dispatcher;
import tractor.rpc.IncomingCall;

/** The callee's side of {@link Bank}: hands incoming calls to the service. */
@GeneratedByTractor
@Generated("tractor.processor.TractorProcessor")
public final class BankDispatcher implements Dispatcher {
    private final Bank service;

    public BankDispatcher(Bank service) {
        this.service = service;
    }

    @Override
    public void dispatch(IncomingCall call) throws Exception {
        switch (call.method()) {
            case "balance" -> {
                BankPayloads.BalanceArgs args = call.accept(BankPayloads.BALANCE);
                call.complete(BankPayloads.BALANCE, service.balance(args.account()));
            }
            case "history" -> {
                BankPayloads.HistoryArgs args = call.accept(BankPayloads.HISTORY);
                call.complete(BankPayloads.HISTORY, service.history(args.limits(), args.atLeast()));
            }
            case "when" -> {
                BankPayloads.WhenArgs args = call.accept(BankPayloads.WHEN);
                service.when(args.at(), args.plain(), args.all());
                call.complete(BankPayloads.WHEN);
            }
            case "next" -> {
                BankPayloads.NextArgs args = call.accept(BankPayloads.NEXT);
                call.complete(BankPayloads.NEXT, service.next(args.after()));
            }
            case "hex" -> {
                BankPayloads.HexArgs args = call.accept(BankPayloads.HEX);
                call.complete(BankPayloads.HEX, service.hex(args.number(), args.boxed()));
            }
            case "transfer" -> {
                BankPayloads.TransferArgs args = call.accept(BankPayloads.TRANSFER);
                call.complete(BankPayloads.TRANSFER, service.transfer(args.transfer()));
            }
            case "locale" -> {
                BankPayloads.LocaleArgs args = call.accept(BankPayloads.LOCALE_METHOD);
                call.complete(BankPayloads.LOCALE_METHOD, service.locale(args.special()));
            }
            case "follow" -> {
                BankPayloads.FollowArgs args = call.accept(BankPayloads.FOLLOW);
                call.complete(BankPayloads.FOLLOW, service.follow(call.context(BankPayloads.FOLLOW), args.since()));
            }
            default -> throw call.unknownMethod();
        }
    }
}
