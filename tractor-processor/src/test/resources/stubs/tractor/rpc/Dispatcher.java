package tractor.rpc;

public interface Dispatcher {
    void dispatch(IncomingCall call) throws Exception;
}
