package tractor.rpc;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tractor.channel.Channel;
import tractor.channel.DialogEnd;
import tractor.channel.DialogSight;
import tractor.context.CalleeContext;
import tractor.context.CalleeTask;
import tractor.error.ErrorBox;
import tractor.error.MsgTypeException;
import tractor.error.ThrowableText;
import tractor.event.Recorder;
import tractor.event.ServeEvent;
import tractor.log.TractorLog;
import tractor.msg.FuncType;
import tractor.msg.Msg;
import tractor.msg.Start;
import tractor.msg.Stop;
import tractor.msg.Uid;
import tractor.task.Ambient;
import tractor.task.CancelScope;
import tractor.task.Promise;
import tractor.task.UncheckedCancelledException;
import tractor.transport.TransportClosedException;

/**
 * A task that serves one call from another actor. It ends with exactly one final message: the result, an error, or,
 * when the caller itself has cancelled a plain call, none.
 */
final class ServedTask implements CancellableDialog, CalleeTask {
    private static final TractorLog LOG = TractorLog.of("rpc");

    private final Channel channel;
    private final Start start;
    private final IncomingCall call;
    private final Promise<Boolean> done = new Promise<>();
    private volatile @Nullable DialogEnd inner;
    private volatile @Nullable Thread thread; // while it runs

    // guarded by this
    private @Nullable CancelScope scope;
    private @Nullable Object cancelReason;

    ServedTask(Channel channel, Start start) {
        this.channel = channel;
        this.start = start.withoutArguments();
        this.call = new IncomingCall(channel, start, this);
    }

    /** Runs on the task's own thread, from the first line to the final message. */
    void run(Dispatcher dispatcher) {
        ServeEvent event = Recorder.isInUse() ? ServeEvent.begun() : null;
        Throwable failure = null;
        thread = Thread.currentThread();
        try {
            CancelScope.run(entered -> {
                enter(entered);
                Ambient.callWithDialog(this, () -> {
                    dispatcher.dispatch(call);
                    return true;
                });
            });
        } catch (Throwable thrown) { // whatever user code throws belongs to the caller
            failure = thrown;
        }
        try {
            settle(failure);
        } catch (RuntimeException | Error unanswered) {
            answerSomehow(unanswered);
        } finally {
            channel.forget(start.cid());
            thread = null;
            if (event != null) {
                event.finish(channel.self(), channel.peer().uid(), start, failure);
            }
            done.complete(true);
        }
    }

    /** A caller is not to wait for ever, nor is the actor to end, because an answer could not be made or sent. */
    private void answerSomehow(Throwable unanswered) {
        try {
            channel.post(ErrorBox.pack(unanswered, channel.self(), start.cid()));
        } catch (RuntimeException
                | Error speechless) { // neither memory nor a descriptor is left for the classes it takes
            channel.abort("a call could not be answered");
        }
    }

    /** Cancels the task; the reason is the {@link Uid} of whoever asked, or why nobody needs the result any more. */
    void cancel(Object reason) {
        CancelScope entered;
        boolean first;
        synchronized (this) {
            first = cancelReason == null;
            if (first) {
                cancelReason = reason;
            }
            entered = scope;
        }
        if (first) {
            LOG.cancel(() -> name() + " for " + channel.peer().uid() + " is cancelled by "
                    + (reason instanceof Throwable cause ? cause.getMessage() : reason));
        }
        if (entered != null) {
            entered.cancel(reason);
        }
    }

    @Override
    public void cancel(Uid canceller, Runnable whenOver) {
        cancel(canceller);
        done.onDone(whenOver);
    }

    @Override
    public void cancelInTheNameOf(Uid canceller) {
        cancel(canceller);
    }

    @Override
    public @Nullable CalleeContext<?, ?, ?> context() {
        return call.context();
    }

    private void enter(CancelScope entered) {
        Object early;
        synchronized (this) {
            scope = entered;
            early = cancelReason;
        }
        if (early != null) {
            entered.cancel(early);
        }
    }

    @Override
    public String cid() {
        return start.cid();
    }

    @Override
    public DialogSight look() {
        DialogEnd end = inner;
        DialogSight sight = end == null ? null : end.look();
        if (sight == null) {
            sight = new DialogSight(start.endpoint(), DialogSight.Kind.CALL, true, false, "", null, null, null);
        }
        return sight.servedOn(thread, standing());
    }

    private synchronized String standing() {
        Object reason = cancelReason;
        if (reason != null) {
            return reason instanceof Uid uid ? "cancelled by " + uid : "cancelled";
        }
        return scope == null ? "not begun" : "running";
    }

    @Override
    public CancelScope scope() {
        synchronized (this) {
            return Objects.requireNonNull(scope, "the task has not begun");
        }
    }

    /** Completed when the final message was handed to the channel. */
    Promise<Boolean> done() {
        return done;
    }

    /** From now on messages of this dialog go to the context or stream that the call has opened. */
    void deliverTo(DialogEnd end) {
        inner = end;
    }

    @Override
    public void onMsg(Msg msg) {
        DialogEnd end = inner;
        if (end == null) {
            LOG.transport(() -> "dropped a " + msg.getClass().getSimpleName() + " for the plain call " + name());
        } else {
            end.onMsg(msg);
        }
    }

    @Override
    public void onBroken(MsgTypeException reason) {
        DialogEnd end = inner;
        if (end != null) {
            end.onBroken(reason);
        }
        cancel(reason);
    }

    @Override
    public void onLost(TransportClosedException reason) {
        DialogEnd end = inner;
        if (end != null) {
            end.onLost(reason);
        }
        cancel(reason);
    }

    private void settle(@Nullable Throwable failure) {
        if (call.isCompleted()) {
            if (failure != null) {
                LOG.warning(() -> name() + " failed after it had sent its result: " + ThrowableText.of(failure));
            }
            return;
        }
        if (failure instanceof RefusedException answer) {
            channel.post(answer.error());
            return;
        }
        call.finishStream();
        boolean unwound = failure == null
                || failure instanceof InterruptedException
                || failure instanceof UncheckedCancelledException;
        if (failure != null && !unwound) {
            post(failure);
            return;
        }
        Optional<Uid> canceller = canceller();
        RuntimeException refused = call.dialogFailure();
        if (canceller.isPresent()) {
            settleCancelled(canceller.get());
        } else if (refused != null) {
            post(refused); // what has cut the task short: the caller had no room for an item, or is lost
        } else {
            post(failure == null ? new IllegalStateException(name() + " ended without a result") : failure);
        }
    }

    /** A caller that has cancelled its own plain call has left; everybody else is told who cancelled. */
    private void settleCancelled(Uid canceller) {
        boolean byCaller = canceller.equals(channel.peer().uid());
        Endpoint<?, ?> endpoint = call.endpoint();
        FuncType kind = endpoint == null ? FuncType.FUNCTION : endpoint.functype();
        if (byCaller && kind == FuncType.GENERATOR) {
            channel.post(new Stop(start.cid()));
        } else if (!byCaller || kind == FuncType.CONTEXT) {
            channel.post(ErrorBox.cancelled(channel.self(), canceller, start.cid()));
        }
    }

    private void post(Throwable failure) {
        Msg.Error error = ErrorBox.pack(failure, channel.self(), start.cid());
        Endpoint<?, ?> endpoint = call.endpoint();
        Class<?> declared =
                endpoint == null ? null : DeclaredException.match(endpoint.declared(), ErrorBox.essence(failure));
        LOG.runtime(() -> name() + " failed for " + channel.peer().uid() + ": " + ThrowableText.of(failure));
        channel.post(declared == null ? error : error.withJavaType(declared.getName()));
    }

    @Override
    public synchronized Optional<Uid> canceller() {
        Object reason = cancelReason;
        if (reason == null && scope != null && scope.cancelCalled() && call.dialogFailure() == null) {
            reason = channel.self(); // the method has cancelled its own scope
        }
        return reason instanceof Uid uid ? Optional.of(uid) : Optional.empty();
    }

    private String name() {
        return start.ns() + "." + start.func();
    }

    /** One line: what is served, and for whom. */
    @Override
    public String toString() {
        return "ServedTask[" + name() + " for " + channel.peer().uid() + "]";
    }
}
