package tractor.context;

import org.jspecify.annotations.Nullable;
import tractor.channel.Channel;
import tractor.codec.PayloadCodec;
import tractor.codec.Raw;
import tractor.error.ContextCancelledException;
import tractor.error.ErrorBox;
import tractor.error.MessagingException;
import tractor.msg.Msg;
import tractor.msg.Return;
import tractor.msg.Start;
import tractor.msg.Started;
import tractor.task.BodyResult;
import tractor.task.CancelScope;
import tractor.transport.TransportClosedException;

/**
 * A context as its caller sees it. The body that receives it runs while the callee's task does: a failure of the callee
 * cancels the body, a failure or cancellation of the body cancels the callee.
 *
 * @param <S> the callee's first value
 * @param <I> what this side sends (inbound, seen from the callee)
 * @param <O> what this side receives
 * @param <R> the callee's result
 */
public final class CallerContext<
                S extends @Nullable Object,
                I extends @Nullable Object,
                O extends @Nullable Object,
                R extends @Nullable Object>
        extends TaskContext<I, O> {
    private final ContextCodecs<S, I, O, R> codecs;
    private volatile boolean acknowledged;
    private @Nullable Started started;

    private CallerContext(Dialog<I, O> dialog, ContextCodecs<S, I, O, R> codecs) {
        super(dialog);
        this.codecs = codecs;
    }

    /**
     * Opens a context, runs the body in it, and waits for the callee's result. Called by generated code through
     * {@code Portal.context}.
     */
    @SuppressWarnings("exports")
    public static <
                    S extends @Nullable Object,
                    I extends @Nullable Object,
                    O extends @Nullable Object,
                    R extends @Nullable Object,
                    T extends @Nullable Object,
                    X extends Exception>
            T run(
                    Channel channel,
                    Start start,
                    ContextCodecs<S, I, O, R> codecs,
                    ContextBody<CallerContext<S, I, O, R>, T, X> body)
                    throws X, InterruptedException {
        Dialog<I, O> dialog = Dialog.ofCaller(channel, start.cid(), codecs.inbound(), codecs.outbound());
        CallerContext<S, I, O, R> context = new CallerContext<>(dialog, codecs);
        channel.open(start.cid(), dialog);
        boolean sent = false;
        boolean left = false;
        try {
            channel.send(start);
            sent = true;
            context.awaitStarted();
            T value = context.runBody(body);
            context.leave();
            left = true;
            return value;
        } catch (EndOfStreamException | StreamClosedException ended) {
            left = true;
            context.abandon();
            context.throwCauseOf(ended);
            throw ended;
        } finally {
            if (sent && !left) {
                context.abandon();
            }
            channel.forget(start.cid());
        }
    }

    private void awaitStarted() throws InterruptedException {
        if (dialog.awaitFirst() instanceof Started value) {
            started = value;
        } else {
            throw new MessagingException("the callee of dialog " + cid() + " on " + peer().uid()
                    + " returned without having called started(..)");
        }
    }

    private <T extends @Nullable Object, X extends Exception> T runBody(
            ContextBody<CallerContext<S, I, O, R>, T, X> body) throws X, InterruptedException {
        BodyResult<T> result = new BodyResult<>();
        CancelScope.run(scope -> {
            dialog.link(scope);
            result.set(body.run(this));
        });
        if (!result.returned()) {
            dialog.throwFailure(); // it cancelled the body, and the scope absorbed the echo
        }
        return result.get();
    }

    /** After a body that returned: the stream ends, and unless this side has cancelled it the callee finishes. */
    private void leave() throws InterruptedException {
        closeStream();
        if (dialog.cancelCalled()) {
            RuntimeException failure = dialog.failure();
            if (failure != null && !dialog.isOwnCancel(failure)) {
                dialog.throwFailure();
            }
        } else {
            dialog.drain();
            dialog.awaitLast();
        }
    }

    /** After a body that threw, or a callee that failed before it started: the callee's task ends as well. */
    private void abandon() {
        boolean gone = dialog.isOver() || dialog.failure() instanceof TransportClosedException;
        boolean failedWhileRunning = dialog.failure() != null && started != null;
        if (!gone && !failedWhileRunning && !dialog.cancelCalled()) {
            requestCancel();
        }
    }

    /**
     * A callee that fails ends its stream first: a body that was surprised by the end of the stream learns what it was,
     * which has arrived before the acknowledgement of the cancel request.
     */
    private void throwCauseOf(RuntimeException endOfStream) {
        RuntimeException failure = dialog.failure();
        if (failure != null && !dialog.isOwnCancel(failure)) {
            failure.addSuppressed(endOfStream);
            dialog.throwFailure();
        }
    }

    private void requestCancel() {
        dialog.callCancel();
        acknowledged = CancelRequest.acknowledged(
                CancelRequest.task(dialog.channel(), cid()),
                dialog.channel().limits().cancelTask());
    }

    /** The callee's first value. */
    public S first() {
        Started value = started;
        if (value == null) {
            throw new IllegalStateException("the callee has not called started(..)");
        }
        return decode(value.pld(), codecs.started(), "Started", value);
    }

    /**
     * Waits for the callee's result. Items that still arrive are discarded.
     *
     * @throws tractor.error.RemoteActorException when the callee failed
     * @throws ContextCancelledException when the callee was cancelled, also by {@link #cancel}
     * @throws TransportClosedException when the link was lost
     * @throws InterruptedException when the waiting task is cancelled
     */
    public R result() throws InterruptedException {
        dialog.drain();
        Return last = dialog.awaitLast();
        return decode(last.pld(), codecs.result(), "Return", last);
    }

    /**
     * Cancels the callee's task and waits, for a bounded time, until its actor acknowledges. The body of the context
     * goes on; when it returns, the callee is not waited for, and its cancellation is not an error.
     *
     * @return whether the actor acknowledged in time
     */
    public boolean cancel() throws InterruptedException {
        if (!dialog.cancelCalled() && !dialog.isOver()) {
            requestCancel();
        }
        return acknowledged;
    }

    /** Whether this side has asked for the callee's end. */
    public boolean cancelCalled() {
        return dialog.cancelCalled();
    }

    /** Whether the callee's actor has acknowledged that. */
    public boolean cancelAcked() {
        return acknowledged;
    }

    /** How the callee stands, without waiting. */
    public Outcome<R> outcome() {
        RuntimeException failure = dialog.failure();
        if (failure instanceof ContextCancelledException cancelled) {
            return new Outcome.Cancelled<>(cancelled.canceller().orElse(null));
        }
        if (failure != null) {
            return new Outcome.Failed<>(failure);
        }
        Return last = dialog.lastNow();
        return last == null
                ? new Outcome.Pending<>()
                : new Outcome.Ok<>(decode(last.pld(), codecs.result(), "Return", last));
    }

    @Override
    void ensureStreamable() {
        if (dialog.cancelCalled()) {
            throw new IllegalStateException("this side has cancelled the context: its stream can no longer be opened");
        }
    }

    private <V extends @Nullable Object> V decode(Raw payload, PayloadCodec<V> codec, String kind, Msg msg) {
        try {
            return payload.decode(codec);
        } catch (RuntimeException bad) { // a codec's complaint, or the constructor of a user's record
            throw ErrorBox.refused(dialog.channel().self(), kind + " payload in dialog " + cid(), bad, msg, cid());
        }
    }
}
