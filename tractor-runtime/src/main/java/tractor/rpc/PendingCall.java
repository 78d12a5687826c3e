package tractor.rpc;

import org.jspecify.annotations.Nullable;
import tractor.channel.Channel;
import tractor.channel.DialogEnd;
import tractor.channel.DialogSight;
import tractor.codec.Raw;
import tractor.context.CalleeTask;
import tractor.context.CancelRequest;
import tractor.error.ContextCancelledException;
import tractor.error.ErrorBox;
import tractor.error.MessagingException;
import tractor.error.MsgTypeException;
import tractor.error.RemoteActorException;
import tractor.event.CallEvent;
import tractor.event.Recorder;
import tractor.msg.FuncType;
import tractor.msg.Msg;
import tractor.msg.Return;
import tractor.msg.Start;
import tractor.msg.StartAck;
import tractor.task.Promise;
import tractor.transport.TransportClosedException;

/** One request that waits for its one reply. */
final class PendingCall implements DialogEnd {
    private final Promise<Raw> reply = new Promise<>();
    private final Start start;
    private final @Nullable String within = CalleeTask.currentCid();
    private final Thread caller = Thread.currentThread();
    private volatile boolean accepted;
    private volatile boolean broken;

    private PendingCall(Start start) {
        this.start = start.withoutArguments();
    }

    /**
     * Sends the request and waits for the reply. When the waiting task is cancelled, so is the remote task; the peer's
     * acknowledgement is waited for within its time limit, and a reply that comes later is dropped.
     */
    static Raw run(Channel channel, Start start) throws InterruptedException {
        CallEvent event = Recorder.isInUse() ? CallEvent.begun() : null;
        Throwable failure = null;
        PendingCall call = new PendingCall(start);
        channel.open(start.cid(), call);
        try {
            channel.send(start);
            return call.await(channel);
        } catch (Throwable thrown) {
            failure = thrown;
            throw thrown;
        } finally {
            channel.forget(start.cid());
            if (event != null) {
                event.finish(channel.self(), channel.peer().uid(), start, failure);
            }
        }
    }

    /** Sends the request without waiting; the promise fails when it is refused or the link is lost. */
    static Promise<Raw> post(Channel channel, Start start) {
        PendingCall call = new PendingCall(start);
        call.reply.onDone(() -> channel.forget(start.cid()));
        try {
            channel.open(start.cid(), call);
            channel.post(start);
        } catch (TransportClosedException gone) {
            call.reply.fail(gone);
        }
        return call.reply;
    }

    private Raw await(Channel channel) throws InterruptedException {
        try {
            return reply.await();
        } catch (InterruptedException cancelled) {
            CancelRequest.acknowledged(
                    CancelRequest.task(channel, start.cid()), channel.limits().cancelTask());
            throwFailureOfCleanUp();
            throw cancelled;
        } catch (RuntimeException failure) {
            if (broken || failure instanceof MessagingException) {
                CancelRequest.task(channel, start.cid()); // else the task that the peer runs would wait for this side
            }
            failure.fillInStackTrace(); // made on the reader thread: show who called
            throw failure;
        }
    }

    /** A remote task that fails on its way out has failed: its caller's cancellation does not hide that. */
    private void throwFailureOfCleanUp() {
        if (reply.isDone()) {
            try {
                reply.result();
            } catch (ContextCancelledException | TransportClosedException part) {
                // of the same cancellation
            } catch (RemoteActorException failure) {
                failure.fillInStackTrace();
                throw failure;
            }
        }
    }

    @Override
    public void onMsg(Msg msg) {
        if (msg instanceof Return result) {
            reply.complete(result.pld());
        } else if (msg instanceof Msg.Error error) {
            reply.fail(ErrorBox.unpack(error, accepted));
        } else if (msg instanceof StartAck ack) {
            accepted = true;
            if (ack.functype() != FuncType.FUNCTION) {
                reply.fail(new MessagingException(
                        "called " + start.ns() + "." + start.func() + " for one reply, but the peer runs it as "
                                + ack.functype().wireName()));
            }
        } // no other message belongs to a call: a peer's mistake that harms nobody
    }

    @Override
    public @Nullable DialogSight look() {
        if (start.ns().equals(CancelRequest.SELF)) {
            return null;
        }
        String state = accepted ? "accepted" : "not accepted yet";
        return new DialogSight(start.endpoint(), DialogSight.Kind.CALL, false, true, state, within, caller, null);
    }

    @Override
    public void onBroken(MsgTypeException reason) {
        broken = true;
        reply.fail(reason);
    }

    @Override
    public void onLost(TransportClosedException reason) {
        reply.fail(reason.again()); // the connection's other dialogs throw theirs
    }
}
