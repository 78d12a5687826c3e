package tractor.discovery;

import java.util.concurrent.atomic.AtomicBoolean;
import tractor.channel.Channel;
import tractor.codec.Raw;
import tractor.error.ErrorBox;
import tractor.error.ErrorType;
import tractor.error.MsgTypeException;
import tractor.msg.Msg;
import tractor.msg.Return;
import tractor.msg.Uid;
import tractor.rpc.CancellableDialog;
import tractor.transport.TransportClosedException;

/**
 * A question to the registrar that is not answered at once, and meanwhile one of the peer's dialogs. It ends once: by its
 * answer, by the peer's cancellation, or with the link.
 */
class OpenQuestion implements CancellableDialog {
    private final Channel channel;
    private final String cid;
    private final AtomicBoolean over = new AtomicBoolean();

    OpenQuestion(Channel channel, String cid) {
        this.channel = channel;
        this.cid = cid;
    }

    /** What is to be done when nobody waits for the answer any more; on the reader thread. */
    void abandoned(boolean linkLost) {}

    /** Answers, unless it is over; from any thread. */
    final void end(Raw answer) {
        end(new Return(cid, answer));
    }

    /** Refuses, unless it is over; from any thread. */
    final void refuse(ErrorType type, String text) {
        end(ErrorBox.pack(type, text, channel.self(), cid));
    }

    final void end(Msg last) {
        if (over.compareAndSet(false, true)) {
            channel.forget(cid);
            channel.post(last);
        }
    }

    @Override
    public final void cancel(Uid canceller, Runnable whenOver) {
        if (over.compareAndSet(false, true)) {
            channel.forget(cid);
            abandoned(false);
        }
        whenOver.run();
    }

    @Override
    public final void onMsg(Msg msg) {
        // a peer has nothing to say while it waits
    }

    @Override
    public final void onBroken(MsgTypeException reason) {
        if (over.compareAndSet(false, true)) {
            channel.forget(cid);
            abandoned(false);
        }
    }

    @Override
    public final void onLost(TransportClosedException reason) {
        if (over.compareAndSet(false, true)) {
            abandoned(true);
        }
    }
}
