package tractor.rpc;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tractor.channel.Channel;
import tractor.codec.EncodeException;
import tractor.codec.PayloadCodec;
import tractor.codec.Raw;
import tractor.context.CalleeContext;
import tractor.context.GeneratorSink;
import tractor.error.ErrorBox;
import tractor.error.ErrorType;
import tractor.error.ThrowableText;
import tractor.msg.FuncType;
import tractor.msg.Return;
import tractor.msg.Start;
import tractor.msg.StartAck;
import tractor.task.UncheckedCancelledException;

/**
 * One call as generated dispatchers see it: accept it, which decodes the arguments, run the service's method, complete
 * it. Belongs to the task that serves the call and to no other.
 */
public final class IncomingCall {
    private final Channel channel;
    private final Start start;
    private final ServedTask task;
    private @Nullable Raw arguments; // until they are decoded: they may be large, and a task may run for ever
    private @Nullable Endpoint<?, ?> endpoint;
    private volatile @Nullable CalleeContext<?, ?, ?> context; // other tasks ask for the current context
    private @Nullable GeneratorSink<?> sink;
    private boolean completed;

    IncomingCall(Channel channel, Start start, ServedTask task) {
        this.channel = channel;
        this.start = start.withoutArguments();
        this.arguments = start.kwargs();
        this.task = task;
    }

    /** The called method's name. */
    public String method() {
        return start.func();
    }

    /** Decodes the arguments and tells the caller that the method now runs. */
    public <A> A accept(RpcMethod<A, ?> method) throws InterruptedException {
        return accepted(method);
    }

    /**
     * Decodes the arguments. The caller hears that the stream runs once the method has returned it: what the method
     * itself throws is then thrown by the caller's method as well, a declared exception as itself.
     */
    public <A> A accept(StreamMethod<A, ?> method) throws InterruptedException {
        return decoded(method);
    }

    /** Decodes the arguments and tells the caller that the context's task now runs. */
    public <A, S extends @Nullable Object, I extends @Nullable Object, O extends @Nullable Object> A accept(
            ContextMethod<A, S, I, O, ?> method) throws InterruptedException {
        CalleeContext<S, I, O> opened = CalleeContext.open(channel, start, method.payloads(), task);
        task.deliverTo(opened.end());
        context = opened;
        return accepted(method);
    }

    /** The callee's face of the context of an accepted call. */
    @SuppressWarnings("unchecked") // made by accept for the same method, whose type arguments these are
    public <A, S extends @Nullable Object, I extends @Nullable Object, O extends @Nullable Object>
            CalleeContext<S, I, O> context(ContextMethod<A, S, I, O, ?> method) {
        if (endpoint != method) {
            throw new IllegalStateException("accept the call before asking for its context");
        }
        return (CalleeContext<S, I, O>) Objects.requireNonNull(context);
    }

    /** Sends the result. */
    public <R extends @Nullable Object> void complete(RpcMethod<?, R> method, R result) throws InterruptedException {
        sendReturn(method.result(), result);
    }

    /** Ends a call that has no result. */
    public void complete(RpcMethod<?, @Nullable Void> method) throws InterruptedException {
        sendReturn(method.result(), null);
    }

    /** Sends the items, waiting whenever the caller has no room, and ends the stream. Closes {@code items}. */
    public <T> void complete(StreamMethod<?, T> method, Stream<T> items) throws InterruptedException {
        GeneratorSink<T> opened = GeneratorSink.open(channel, start, method.item(), task.scope());
        sink = opened;
        task.deliverTo(opened.end());
        try (items) {
            acknowledge(method);
            items.forEachOrdered(item -> {
                try {
                    opened.send(item);
                } catch (InterruptedException cancelled) {
                    throw new UncheckedCancelledException(cancelled);
                }
            });
        } catch (UncheckedCancelledException cancelled) {
            throw cancelled.checked();
        }
        opened.stop();
        completed = true;
    }

    /** Sends the context's result. */
    public <R extends @Nullable Object> void complete(ContextMethod<?, ?, ?, ?, R> method, R result)
            throws InterruptedException {
        CalleeContext<?, ?, ?> opened = Objects.requireNonNull(context, "the call was not accepted");
        if (!opened.isStarted()) {
            throw new IllegalStateException(method + " returned without having called started(..)");
        }
        opened.finish();
        sendReturn(method.payloads().result(), result);
    }

    /** Ends a context that has no result. */
    public void complete(ContextMethod<?, ?, ?, ?, @Nullable Void> method) throws InterruptedException {
        complete(method, null);
    }

    /** The interface has no method of the called name. */
    public RuntimeException unknownMethod() {
        String text = "no method '" + start.func() + "' in " + start.ns() + ": caller and callee differ in version";
        return new RefusedException(ErrorBox.pack(ErrorType.UNKNOWN_METHOD, text, channel.self(), start.cid()));
    }

    private <A> A accepted(Endpoint<A, ?> method) throws InterruptedException {
        A args = decoded(method);
        acknowledge(method);
        return args;
    }

    private void acknowledge(Endpoint<?, ?> method) throws InterruptedException {
        StartAck ack = new StartAck(start.cid(), method.functype());
        if (method.functype() == FuncType.FUNCTION) {
            channel.sendAhead(ack); // nobody waits for it: most calls return within the moment that it may wait
        } else {
            channel.send(ack);
        }
    }

    private <A> A decoded(Endpoint<A, ?> method) {
        A args;
        try {
            args = Objects.requireNonNull(arguments, "a call is accepted once").decode(method.arguments());
        } catch (RuntimeException bad) { // a codec's complaint, or the constructor of a user's record
            String text = "bad arguments for " + method + ": " + ThrowableText.message(bad);
            throw new RefusedException(ErrorBox.pack(ErrorType.BAD_ARGUMENTS, text, channel.self(), start.cid()));
        }
        arguments = null;
        endpoint = method;
        return args;
    }

    private <R extends @Nullable Object> void sendReturn(PayloadCodec<R> codec, R result) throws InterruptedException {
        Raw payload;
        try {
            payload = Raw.of(codec, result);
        } catch (EncodeException bad) {
            Return refused = new Return(start.cid(), Raw.ofAny(result));
            throw ErrorBox.refused(channel.self(), refused, start.endpoint(), bad);
        }
        channel.send(new Return(start.cid(), payload));
        completed = true;
    }

    boolean isCompleted() {
        return completed;
    }

    @Nullable
    Endpoint<?, ?> endpoint() {
        return endpoint;
    }

    /** The context that it has opened. */
    @Nullable
    CalleeContext<?, ?, ?> context() {
        return context;
    }

    /** Ends the stream that a context's method left open. */
    void finishStream() {
        CalleeContext<?, ?, ?> opened = context;
        if (opened != null) {
            opened.finish();
        }
    }

    /** Why the context or stream that it has opened failed on the caller's side or on the link; null if it has not. */
    @Nullable
    RuntimeException dialogFailure() {
        CalleeContext<?, ?, ?> opened = context;
        return opened != null ? opened.failure() : sink != null ? sink.failure() : null;
    }
}
