package tractor.context;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tractor.channel.Channel;
import tractor.codec.PayloadCodec;
import tractor.codec.Raw;
import tractor.error.ContextCancelledException;
import tractor.error.MessagingException;
import tractor.error.MsgTypeException;
import tractor.error.RemoteActorException;
import tractor.error.StreamOverrunException;
import tractor.event.ContextEvent;
import tractor.event.Recorder;
import tractor.msg.FuncType;
import tractor.msg.Msg;
import tractor.msg.Return;
import tractor.msg.Start;
import tractor.msg.Started;
import tractor.msg.Uid;
import tractor.task.Ambient;
import tractor.task.BodyResult;
import tractor.task.CancelScope;
import tractor.task.Promise;
import tractor.task.UncheckedCancelledException;
import tractor.transport.TransportClosedException;

/**
 * A context as its caller sees it. The body that receives it runs while the callee's task does: a failure of the callee
 * cancels the body, a failure or cancellation of the body cancels the callee. A cancellation that this side has asked for
 * is no failure; anybody else's is thrown.
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
    private volatile @Nullable Decoded<S> first;
    private volatile @Nullable Decoded<R> result;
    private volatile boolean bodyReturned;
    private volatile boolean caught;
    private @Nullable Promise<Boolean> cancelRequest; // guarded by this

    /** A payload that was found to be of its type; the value may be null. */
    private record Decoded<V extends @Nullable Object>(V value) {}

    private CallerContext(Dialog<I, O> dialog, ContextCodecs<S, I, O, R> codecs, @Nullable TaskContext<?, ?> outer) {
        super(dialog, outer);
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
        Dialog<I, O> dialog = Dialog.ofCaller(channel, start, FuncType.CONTEXT, codecs.inbound(), codecs.outbound());
        CallerContext<S, I, O, R> context = new CallerContext<>(dialog, codecs, innermost());
        ContextEvent event = Recorder.isInUse() ? ContextEvent.begun() : null;
        Throwable failure = null;
        channel.open(start.cid(), dialog);
        boolean sent = false;
        try {
            channel.send(start);
            sent = true;
            context.awaitStarted();
            T value = context.runBody(body);
            context.leave();
            return value;
        } catch (Throwable thrown) {
            failure = thrown;
            if (sent) {
                context.abandon();
                context.throwWhatItHides(thrown);
            }
            throw thrown;
        } finally {
            channel.forget(start.cid());
            if (event != null) {
                event.finish(channel.self(), channel.peer().uid(), start, failure);
            }
        }
    }

    private void awaitStarted() throws InterruptedException {
        if (dialog.awaitFirst() instanceof Started started) {
            first = new Decoded<>(decode(started.pld(), codecs.started(), started));
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
            result.set(Ambient.callWithDialog(this, () -> body.run(this)));
        });
        if (!result.returned()) {
            dialog.throwFailure(); // it cancelled the body, and the scope absorbed the echo
        }
        bodyReturned = true;
        return result.get();
    }

    /** After a body that returned: the stream ends, and unless this side has cancelled it the callee finishes. */
    private void leave() throws InterruptedException {
        closeStream();
        if (!dialog.cancelCalled()) {
            dialog.drain();
            try {
                decoded(dialog.awaitLast());
                return;
            } catch (ContextCancelledException cancelled) {
                // perhaps by another task of this side, while this one waited
            }
        }
        RuntimeException failure = dialog.failure();
        if (failure != null) {
            throwUnlessAskedFor(failure);
        }
    }

    /** The end of a callee that this side has cancelled is no failure, nor is the end of the link to it. */
    private void throwUnlessAskedFor(RuntimeException failure) {
        boolean expected = dialog.isOwnCancel(failure)
                || failure instanceof TransportClosedException
                || isAnswerToLeaving(failure);
        if (!expected) {
            dialog.throwFailure();
        }
    }

    /** Whether the callee failed since this side had left the stream, in the moment before it was cancelled as well. */
    private static boolean isAnswerToLeaving(RuntimeException failure) {
        return failure instanceof RemoteActorException remote
                && remote.relayPath().size() == 1
                && remote.javaType()
                        .filter(StreamClosedException.class.getName()::equals)
                        .isPresent();
    }

    /** After a body that threw, or a callee that failed before it started: the callee's task ends as well. */
    private void abandon() {
        RuntimeException failure = dialog.failure();
        boolean gone = dialog.isOver() || failure instanceof TransportClosedException;
        // a callee that has refused an item still runs, and perhaps one whose message was broken
        boolean runs = failure == null || failure instanceof StreamOverrunException || dialog.isBroken();
        boolean failedWhileRunning = !runs && first != null;
        if (!gone && !failedWhileRunning && !dialog.cancelCalled()) {
            CancelRequest.acknowledged(
                    cancelRequest(), dialog.channel().limits().cancelTask());
        }
    }

    /**
     * Throws the callee's own failure in place of what is no more than its trace in the body, and hangs it on what the
     * body failed with by itself. A callee that fails ends its stream first: a body that was surprised by that learns
     * what it was, which has arrived before the acknowledgement of the cancel request. A cancelled body learns of a
     * failure, such as one of the callee's clean-up, but not of ends that are part of the same cancellation.
     */
    @SuppressWarnings("ReferenceEquality") // failures are told apart by identity
    private void throwWhatItHides(Throwable thrown) {
        RuntimeException failure = dialog.failure();
        if (failure == thrown) {
            caught = first != null && !bodyReturned;
        } else if (failure != null && !dialog.isOwnCancel(failure)) {
            boolean surprised = thrown instanceof EndOfStreamException || thrown instanceof StreamClosedException;
            boolean cancelled = thrown instanceof InterruptedException || thrown instanceof UncheckedCancelledException;
            if (surprised) {
                failure.addSuppressed(thrown);
            }
            boolean failed = !Dialog.isEnd(failure) && !isAnswerToLeaving(failure);
            if (surprised || (cancelled && failed)) {
                caught = first != null && !bodyReturned;
                dialog.throwFailure();
            } else if (failed) {
                thrown.addSuppressed(failure);
            }
        }
    }

    /** The one request for the callee's end that this side makes. */
    private synchronized Promise<Boolean> cancelRequest() {
        Promise<Boolean> request = cancelRequest;
        if (request == null) {
            dialog.callCancel();
            request = CancelRequest.task(dialog.channel(), cid());
            cancelRequest = request;
        }
        return request;
    }

    /** The whole actor of that identity is about to be cancelled by this very task: so are its contexts with it. */
    static void callCancel(Uid actor) {
        for (TaskContext<?, ?> each = innermost();
                each != null;
                each = each.outer().orElse(null)) {
            boolean concerned =
                    each instanceof CallerContext && each.peer().uid().equals(actor);
            if (concerned && !each.dialog.isOver()) {
                each.dialog.callCancel();
            }
        }
    }

    /** The callee's first value. It was decoded before the body began. */
    public S first() {
        return Objects.requireNonNull(first, "the body runs once it is here").value();
    }

    /**
     * Waits for the callee's result, which may be asked for again, and by several tasks. Items that still arrive are
     * discarded.
     *
     * @throws RemoteActorException when the callee failed
     * @throws MsgTypeException when the result is not of the expected type
     * @throws ContextCancelledException when the callee was cancelled, also by {@link #cancel}
     * @throws TransportClosedException when the link was lost
     * @throws InterruptedException when the waiting task is cancelled
     */
    public R result() throws InterruptedException {
        dialog.drain();
        return decoded(dialog.awaitLast());
    }

    /** The result, decoded by whoever asks first, at the latest when the body has returned. */
    private R decoded(Return last) {
        Decoded<R> known = result;
        if (known == null) {
            known = new Decoded<>(decode(last.pld(), codecs.result(), last));
            result = known;
        }
        return known.value();
    }

    /**
     * Cancels the callee's task and waits, for a bounded time, until its actor acknowledges. The body of the context
     * goes on; when it returns, the callee is not waited for, and its cancellation is not an error. What still asks the
     * callee for something, such as {@link #result} or the stream, throws a {@link ContextCancelledException} whose
     * canceller is this actor. May be called from any task; only one request is ever made.
     *
     * @return whether the actor acknowledged in time; false when the callee had returned before
     * @throws InterruptedException never for now: the bounded wait goes on in a cancelled scope
     */
    public boolean cancel() throws InterruptedException {
        return !dialog.isOver()
                && CancelRequest.acknowledged(
                        cancelRequest(), dialog.channel().limits().cancelTask());
    }

    /** Whether this side has asked for the callee's end: by {@link #cancel}, by a body that failed or was cancelled. */
    @Override
    public boolean cancelCalled() {
        return dialog.cancelCalled();
    }

    /** Whether the callee's task has ended as cancelled because this side had asked for that. */
    public boolean cancelAcked() {
        return dialog.isOwnCancel(dialog.failure());
    }

    /** Whether the end of the callee, or of the link to it, has cut the body short. The block then throws the reason. */
    public boolean cancelledCaught() {
        return caught;
    }

    /** The actor on whose request the callee's task was cancelled; empty when it was not, or the peer did not tell. */
    @Override
    public Optional<Uid> canceller() {
        return dialog.failure() instanceof ContextCancelledException cancelled
                ? cancelled.canceller()
                : Optional.empty();
    }

    /** How the callee stands, as far as this side has heard, without waiting. */
    @Override
    public Outcome<R> outcome() {
        RuntimeException failure = dialog.failure();
        if (failure instanceof ContextCancelledException cancelled) {
            return new Outcome.Cancelled<>(cancelled.canceller().orElse(null));
        }
        if (failure != null) {
            return new Outcome.Failed<>(failure);
        }
        Return last = dialog.lastNow();
        if (last == null) {
            return new Outcome.Pending<>();
        }
        try {
            return new Outcome.Ok<>(decoded(last));
        } catch (MsgTypeException refused) {
            return new Outcome.Failed<>(refused);
        }
    }

    @Override
    void ensureStreamable() {
        if (dialog.cancelCalled()) {
            throw new IllegalStateException("this side has cancelled the context: its stream can no longer be opened");
        }
    }

    @Override
    String state() {
        return first == null ? "waiting for started" : "running";
    }

    private <V extends @Nullable Object> V decode(Raw payload, PayloadCodec<V> codec, Msg msg) {
        try {
            return payload.decode(codec);
        } catch (RuntimeException bad) { // a codec's complaint, or the constructor of a user's record
            throw dialog.refused(msg, bad);
        }
    }
}
