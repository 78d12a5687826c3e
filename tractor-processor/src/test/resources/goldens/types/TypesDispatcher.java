package acme.types;

import javax.annotation.processing.Generated;
import tractor.annotation.GeneratedByTractor;
import tractor.rpc.Dispatcher;
import tractor.rpc.IncomingCall;

/** The callee's side of {@link Types}: hands incoming calls to the service. */
@GeneratedByTractor
@Generated("tractor.processor.TractorProcessor")
public final class TypesDispatcher implements Dispatcher {
    private final Types service;

    public TypesDispatcher(Types service) {
        this.service = service;
    }

    @Override
    public void dispatch(IncomingCall call) throws Exception {
        switch (call.method()) {
            case "scalars" -> {
                TypesPayloads.ScalarsArgs args = call.accept(TypesPayloads.SCALARS);
                call.complete(TypesPayloads.SCALARS, service.scalars(args.scalars()));
            }
            case "boxes" -> {
                TypesPayloads.BoxesArgs args = call.accept(TypesPayloads.BOXES);
                call.complete(TypesPayloads.BOXES, service.boxes(args.boxes()));
            }
            case "containers" -> {
                TypesPayloads.ContainersArgs args = call.accept(TypesPayloads.CONTAINERS);
                call.complete(TypesPayloads.CONTAINERS, service.containers(args.containers()));
            }
            case "arrays" -> {
                TypesPayloads.ArraysArgs args = call.accept(TypesPayloads.ARRAYS);
                call.complete(TypesPayloads.ARRAYS, service.arrays(args.arrays()));
            }
            case "page" -> {
                TypesPayloads.PageArgs args = call.accept(TypesPayloads.PAGE);
                call.complete(TypesPayloads.PAGE, service.page(args.numbers(), args.pages()));
            }
            case "tree" -> {
                TypesPayloads.TreeArgs args = call.accept(TypesPayloads.TREE);
                call.complete(TypesPayloads.TREE, service.tree(args.tree()));
            }
            case "dynamic" -> {
                TypesPayloads.DynamicArgs args = call.accept(TypesPayloads.DYNAMIC);
                call.complete(TypesPayloads.DYNAMIC, service.dynamic(args.value(), args.undecoded(), args.maybe()));
            }
            case "named" -> {
                TypesPayloads.NamedArgs args = call.accept(TypesPayloads.NAMED);
                call.complete(TypesPayloads.NAMED, service.named(args.type(), args.fallback()));
            }
            default -> throw call.unknownMethod();
        }
    }
}
