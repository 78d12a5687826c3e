package tractor.rpc;

import tractor.context.CallerContext;
import tractor.context.ContextBody;
import tractor.context.ReceiveStream;

public final class Portal {
    private Portal() {}

    public <A, R> R call(RpcMethod<A, R> method, A arguments) throws InterruptedException {
        throw new UnsupportedOperationException();
    }

    public <A, T> ReceiveStream<T> stream(StreamMethod<A, T> method, A arguments) throws InterruptedException {
        throw new UnsupportedOperationException();
    }

    public <A, S, I, O, R, T, X extends Exception> T context(
            ContextMethod<A, S, I, O, R> method, A arguments, ContextBody<CallerContext<S, I, O, R>, T, X> body)
            throws X, InterruptedException {
        throw new UnsupportedOperationException();
    }
}
