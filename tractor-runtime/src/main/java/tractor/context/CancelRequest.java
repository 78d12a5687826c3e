package tractor.context;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tractor.channel.Channel;
import tractor.channel.DialogEnd;
import tractor.codec.Codecs;
import tractor.codec.Raw;
import tractor.error.MsgTypeException;
import tractor.event.CancelEvent;
import tractor.event.Recorder;
import tractor.log.TractorLog;
import tractor.msg.CancelAck;
import tractor.msg.Msg;
import tractor.msg.Start;
import tractor.task.Promise;
import tractor.transport.TransportClosedException;

/**
 * A request to the runtime on the other side to cancel something: one task, or the whole actor. A cancel is an ordinary
 * call in the namespace {@code self}, answered with {@code CancelAck}.
 */
@SuppressWarnings("exports")
public final class CancelRequest implements DialogEnd {
    /** The runtime's own namespace. */
    public static final String SELF = "self";

    public static final String CANCEL_TASK = "_cancel_task";
    public static final String CANCEL_ACTOR = "cancel";

    private static final TractorLog LOG = TractorLog.of("context");

    private final Channel channel;
    private final String cid;
    private final @Nullable String task; // the dialog whose task is to end, null for the whole actor
    private final Promise<Boolean> ack = new Promise<>();
    private final @Nullable CancelEvent event = Recorder.isInUse() ? CancelEvent.begun() : null;

    private CancelRequest(Channel channel, @Nullable String task) {
        this.channel = channel;
        this.cid = channel.nextCid();
        this.task = task;
    }

    /** Asks for the end of the task of dialog {@code cid}. Does not wait; the promise fails when the link is lost. */
    public static Promise<Boolean> task(Channel channel, String cid) {
        LOG.cancel(() -> "asking " + channel.peer().uid() + " to cancel the task of dialog " + cid);
        return post(channel, CANCEL_TASK, cid, Raw.of(Codecs.map(Codecs.STRING), Map.of("cid", cid)));
    }

    /**
     * Asks for the end of the whole actor. Does not wait; the promise fails when the link is lost. For the contexts in
     * whose body the current task runs this is their own request.
     */
    public static Promise<Boolean> actor(Channel channel) {
        CallerContext.callCancel(channel.peer().uid());
        return post(channel, CANCEL_ACTOR, null, Raw.EMPTY_MAP);
    }

    /**
     * Waits for an answer, through any interrupt, since this is what a cancelled task does on its way out.
     *
     * @return whether the peer acknowledged within the limit
     */
    public static boolean acknowledged(Promise<Boolean> ack, Duration limit) {
        try {
            return ack.awaitUninterruptibly(limit) && ack.result();
        } catch (IllegalStateException | TransportClosedException refused) {
            return false;
        }
    }

    private static Promise<Boolean> post(Channel channel, String func, @Nullable String task, Raw kwargs) {
        CancelRequest request = new CancelRequest(channel, task);
        try {
            channel.open(request.cid, request);
            channel.post(new Start(request.cid, SELF, func, kwargs, channel.self(), Start.ANY));
        } catch (TransportClosedException gone) {
            request.onLost(gone);
        }
        return request.ack;
    }

    @Override
    public void onMsg(Msg msg) {
        if (msg instanceof CancelAck answer) {
            over(true); // before anybody goes on who waits for this
            ack.complete(answer.pld());
        } else if (msg instanceof Msg.Error error) {
            over(false);
            ack.fail(new IllegalStateException("the cancel request was refused: "
                    + Objects.requireNonNullElse(error.message(), error.boxedType())));
        }
    }

    @Override
    public void onBroken(MsgTypeException reason) {
        over(false);
        ack.fail(new IllegalStateException("the answer to the cancel request was malformed", reason));
    }

    @Override
    public void onLost(TransportClosedException reason) {
        over(false);
        ack.fail(reason.again()); // the connection's other dialogs throw theirs
    }

    private void over(boolean acknowledged) {
        channel.forget(cid);
        if (event != null) {
            event.finish(channel.self(), channel.peer().uid(), task, acknowledged);
        }
    }
}
