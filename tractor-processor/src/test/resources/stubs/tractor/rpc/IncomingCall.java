package tractor.rpc;

import java.util.stream.Stream;
import tractor.context.CalleeContext;

public interface IncomingCall {
    String method();

    <A> A accept(RpcMethod<A, ?> method);

    <A> A accept(StreamMethod<A, ?> method);

    <A> A accept(ContextMethod<A, ?, ?, ?, ?> method);

    <S, I, O> CalleeContext<S, I, O> context(ContextMethod<?, S, I, O, ?> method);

    <R> void complete(RpcMethod<?, R> method, R result) throws Exception;

    void complete(RpcMethod<?, Void> method) throws Exception;

    <T> void complete(StreamMethod<?, T> method, Stream<T> items) throws Exception;

    <R> void complete(ContextMethod<?, ?, ?, ?, R> method, R result) throws Exception;

    void complete(ContextMethod<?, ?, ?, ?, Void> method) throws Exception;

    RuntimeException unknownMethod();
}
