package acme;

import javax.annotation.processing.Generated;
import tractor.annotation.GeneratedByTractor;
import tractor.rpc.Dispatcher;
import tractor.rpc.IncomingCall;

/** The callee's side of {@link Structs}: hands incoming calls to the service. */
@GeneratedByTractor
@Generated("tractor.processor.TractorProcessor")
public final class StructsDispatcher implements Dispatcher {
    private final Structs service;

    public StructsDispatcher(Structs service) {
        this.service = service;
    }

    @Override
    public void dispatch(IncomingCall call) throws Exception {
        switch (call.method()) {
            case "ask" -> {
                StructsPayloads.AskArgs args = call.accept(StructsPayloads.ASK);
                call.complete(StructsPayloads.ASK, service.ask(args.ask()));
            }
            case "lean" -> {
                StructsPayloads.LeanArgs args = call.accept(StructsPayloads.LEAN);
                call.complete(StructsPayloads.LEAN, service.lean(args.lean()));
            }
            case "sparse" -> {
                StructsPayloads.SparseArgs args = call.accept(StructsPayloads.SPARSE);
                call.complete(StructsPayloads.SPARSE, service.sparse(args.sparse()));
            }
            case "point" -> {
                StructsPayloads.PointArgs args = call.accept(StructsPayloads.POINT);
                call.complete(StructsPayloads.POINT, service.point(args.point(), args.exact(), args.flagged()));
            }
            case "order" -> {
                StructsPayloads.OrderArgs args = call.accept(StructsPayloads.ORDER);
                call.complete(StructsPayloads.ORDER, service.order(args.order()));
            }
            case "event" -> {
                StructsPayloads.EventArgs args = call.accept(StructsPayloads.EVENT);
                call.complete(StructsPayloads.EVENT, service.event(args.event()));
            }
            case "renamed" -> {
                StructsPayloads.RenamedArgs args = call.accept(StructsPayloads.RENAMED);
                call.complete(StructsPayloads.RENAMED, service.renamed(args.renamed(), args.kebab()));
            }
            case "strict" -> {
                StructsPayloads.StrictArgs args = call.accept(StructsPayloads.STRICT);
                call.complete(StructsPayloads.STRICT, service.strict(args.strict(), args.nothing(), args.alone()));
            }
            default -> throw call.unknownMethod();
        }
    }
}
