package acme.shop;

import javax.annotation.processing.Generated;
import tractor.annotation.GeneratedByTractor;
import tractor.rpc.Dispatcher;
import tractor.rpc.IncomingCall;

/** The callee's side of {@link Shop}: hands incoming calls to the service. */
@GeneratedByTractor
@Generated("tractor.processor.TractorProcessor")
public final class ShopDispatcher implements Dispatcher {
    private final Shop service;

    public ShopDispatcher(Shop service) {
        this.service = service;
    }

    @Override
    public void dispatch(IncomingCall call) throws Exception {
        switch (call.method()) {
            case "place" -> {
                ShopPayloads.PlaceArgs args = call.accept(ShopPayloads.PLACE);
                call.complete(ShopPayloads.PLACE, service.place(args.order(), args.payment()));
            }
            case "stock" -> {
                ShopPayloads.StockArgs args = call.accept(ShopPayloads.STOCK);
                call.complete(ShopPayloads.STOCK, service.stock(args.ids(), args.side()));
            }
            case "find" -> {
                ShopPayloads.FindArgs args = call.accept(ShopPayloads.FIND);
                call.complete(ShopPayloads.FIND, service.find(args.id(), args.since()));
            }
            case "payments" -> {
                ShopPayloads.PaymentsArgs args = call.accept(ShopPayloads.PAYMENTS);
                call.complete(ShopPayloads.PAYMENTS, service.payments(args.card(), args.limit()));
            }
            case "label" -> {
                ShopPayloads.LabelArgs args = call.accept(ShopPayloads.LABEL);
                call.complete(ShopPayloads.LABEL, service.label(args.grade(), args.image()));
            }
            case "grade" -> {
                ShopPayloads.GradeArgs args = call.accept(ShopPayloads.GRADE);
                call.complete(
                        ShopPayloads.GRADE,
                        service.grade(args.a(), args.b(), args.c(), args.d(), args.e(), args.f(), args.g(), args.h()));
            }
            case "boxes" -> {
                ShopPayloads.BoxesArgs args = call.accept(ShopPayloads.BOXES);
                call.complete(
                        ShopPayloads.BOXES,
                        service.boxes(args.a(), args.b(), args.c(), args.d(), args.e(), args.f(), args.g(), args.h()));
            }
            case "options" -> {
                ShopPayloads.OptionsArgs args = call.accept(ShopPayloads.OPTIONS);
                service.options(args.in(), args.seen());
                call.complete(ShopPayloads.OPTIONS);
            }
            default -> throw call.unknownMethod();
        }
    }
}
