package acme;

import javax.annotation.processing.Generated;
import tractor.annotation.GeneratedByTractor;
import tractor.rpc.Dispatcher;
import tractor.rpc.IncomingCall;

/** The callee's side of {@link Unions}: hands incoming calls to the service. */
@GeneratedByTractor
@Generated("tractor.processor.TractorProcessor")
public final class UnionsDispatcher implements Dispatcher {
    private final Unions service;

    public UnionsDispatcher(Unions service) {
        this.service = service;
    }

    @Override
    public void dispatch(IncomingCall call) throws Exception {
        switch (call.method()) {
            case "answer" -> {
                UnionsPayloads.AnswerArgs args = call.accept(UnionsPayloads.ANSWER);
                call.complete(UnionsPayloads.ANSWER, service.answer(args.answer()));
            }
            case "shape" -> {
                UnionsPayloads.ShapeArgs args = call.accept(UnionsPayloads.SHAPE);
                call.complete(UnionsPayloads.SHAPE, service.shape(args.shape()));
            }
            case "several" -> {
                UnionsPayloads.SeveralArgs args = call.accept(UnionsPayloads.SEVERAL);
                call.complete(
                        UnionsPayloads.SEVERAL, service.several(call.context(UnionsPayloads.SEVERAL), args.start()));
            }
            case "few" -> {
                call.accept(UnionsPayloads.FEW);
                service.few(call.context(UnionsPayloads.FEW));
                call.complete(UnionsPayloads.FEW);
            }
            case "anything" -> {
                call.accept(UnionsPayloads.ANYTHING);
                call.complete(UnionsPayloads.ANYTHING, service.anything(call.context(UnionsPayloads.ANYTHING)));
            }
            case "one" -> {
                call.accept(UnionsPayloads.ONE);
                service.one(call.context(UnionsPayloads.ONE));
                call.complete(UnionsPayloads.ONE);
            }
            default -> throw call.unknownMethod();
        }
    }
}
