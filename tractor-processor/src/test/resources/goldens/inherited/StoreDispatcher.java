package acme;

import javax.annotation.processing.Generated;
import tractor.annotation.GeneratedByTractor;
import tractor.rpc.Dispatcher;
import tractor.rpc.IncomingCall;

/** The callee's side of {@link Store}: hands incoming calls to the service. */
@GeneratedByTractor
@Generated("tractor.processor.TractorProcessor")
final class StoreDispatcher implements Dispatcher {
    private final Store service;

    public StoreDispatcher(Store service) {
        this.service = service;
    }

    @Override
    public void dispatch(IncomingCall call) throws Exception {
        switch (call.method()) {
            case "size" -> {
                call.accept(StorePayloads.SIZE);
                call.complete(StorePayloads.SIZE, service.size());
            }
            case "load" -> {
                StorePayloads.LoadArgs args = call.accept(StorePayloads.LOAD);
                call.complete(StorePayloads.LOAD, service.load(args.key()));
            }
            case "saveAll" -> {
                StorePayloads.SaveAllArgs args = call.accept(StorePayloads.SAVE_ALL);
                service.saveAll(args.values());
                call.complete(StorePayloads.SAVE_ALL);
            }
            case "audit" -> {
                call.accept(StorePayloads.AUDIT);
                service.audit();
                call.complete(StorePayloads.AUDIT);
            }
            default -> throw call.unknownMethod();
        }
    }
}
