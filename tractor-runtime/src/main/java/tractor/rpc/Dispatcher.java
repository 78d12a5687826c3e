package tractor.rpc;

/**
 * The callee's side of one interface: finds the called method, decodes its arguments, runs it and sends its result.
 * Generated for each interface; runs on the task that serves the call.
 */
@FunctionalInterface
public interface Dispatcher {
    /** Serves one call to its end. What it throws is shipped to the caller. */
    void dispatch(IncomingCall call) throws Exception;
}
