import javax.annotation.processing.Generated;
import tractor.annotation.GeneratedByTractor;
import tractor.rpc.Dispatcher;
import tractor.rpc.IncomingCall;

/** The callee's side of {@link Nothing}: hands incoming calls to the service. */
@GeneratedByTractor
@Generated("tractor.processor.TractorProcessor")
final class NothingDispatcher implements Dispatcher {
    private final Nothing service;

    public NothingDispatcher(Nothing service) {
        this.service = service;
    }

    @Override
    public void dispatch(IncomingCall call) throws Exception {
        throw call.unknownMethod();
    }
}
