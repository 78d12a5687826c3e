package acme;

import javax.annotation.processing.Generated;
import tractor.annotation.GeneratedByTractor;
import tractor.rpc.Dispatcher;
import tractor.rpc.IncomingCall;

/** The callee's side of {@link Old}: hands incoming calls to the service. */
@GeneratedByTractor
@Generated("tractor.processor.TractorProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class OldDispatcher implements Dispatcher {
    private final Old service;

    public OldDispatcher(Old service) {
        this.service = service;
    }

    @Override
    public void dispatch(IncomingCall call) throws Exception {
        switch (call.method()) {
            case "before" -> {
                OldPayloads.BeforeArgs args = call.accept(OldPayloads.BEFORE);
                service.before(args.legacy());
                call.complete(OldPayloads.BEFORE);
            }
            case "now" -> {
                call.accept(OldPayloads.NOW);
                service.now();
                call.complete(OldPayloads.NOW);
            }
            default -> throw call.unknownMethod();
        }
    }
}
