package tractor.context;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import tractor.channel.Channel;
import tractor.channel.DialogEnd;
import tractor.codec.EncodeException;
import tractor.codec.PayloadCodec;
import tractor.codec.Raw;
import tractor.error.ErrorBox;
import tractor.error.MsgTypeException;
import tractor.msg.Started;
import tractor.task.CancelScope;
import tractor.task.Tasks;

/**
 * A context as its callee sees it: the first parameter of a service method annotated with {@code @Context}. The task is
 * cancelled when the caller's body fails, is cancelled or asks for it, and when the link is lost.
 *
 * @param <S> the first value
 * @param <I> what this side receives
 * @param <O> what this side sends
 */
public final class CalleeContext<S extends @Nullable Object, I extends @Nullable Object, O extends @Nullable Object>
        extends TaskContext<O, I> {
    private final PayloadCodec<S> codec;
    private final CancelScope task;
    private final AtomicBoolean started = new AtomicBoolean();

    private CalleeContext(Dialog<O, I> dialog, PayloadCodec<S> codec, CancelScope task) {
        super(dialog);
        this.codec = codec;
        this.task = task;
    }

    /** Made by the RPC loop for the task that serves the call. */
    @SuppressWarnings("exports")
    public static <S extends @Nullable Object, I extends @Nullable Object, O extends @Nullable Object>
            CalleeContext<S, I, O> open(
                    Channel channel, String cid, ContextCodecs<S, I, O, ?> codecs, CancelScope task) {
        Dialog<O, I> dialog = Dialog.ofCallee(channel, cid, codecs.outbound(), codecs.inbound());
        dialog.link(task);
        return new CalleeContext<>(dialog, codecs.started(), task);
    }

    /**
     * Sends the first value, which lets the caller's block begin. To be called exactly once, before the stream is opened
     * and before the method returns.
     *
     * @throws IllegalStateException when called a second time
     * @throws MsgTypeException when the value cannot be encoded
     * @throws InterruptedException when the task is cancelled
     */
    public void started(S value) throws InterruptedException {
        Tasks.checkpoint();
        Raw payload = encode(value);
        if (!started.compareAndSet(false, true)) {
            throw new IllegalStateException("started(..) was called twice: a context has one first value");
        }
        dialog.channel().send(new Started(cid(), payload));
    }

    /** Whether {@link #started} was called. */
    public boolean isStarted() {
        return started.get();
    }

    /**
     * Cancels this task itself: the caller sees a cancellation whose canceller is this actor.
     *
     * @throws InterruptedException always, so that the task unwinds from here
     */
    public void cancel() throws InterruptedException {
        task.cancel(dialog.channel().self());
        Tasks.checkpoint();
    }

    @Override
    void ensureStreamable() {
        if (!started.get()) {
            throw new IllegalStateException("call started(..) before opening the stream");
        }
    }

    /** Where the RPC loop delivers what arrives for this context. */
    @SuppressWarnings("exports")
    public DialogEnd end() {
        return dialog;
    }

    /** Ends a stream that the method left open; called by the RPC loop before the final message. */
    public void finish() {
        closeStream();
    }

    private Raw encode(S value) {
        try {
            return Raw.of(codec, value);
        } catch (EncodeException bad) {
            Started refused = new Started(cid(), Raw.NIL);
            throw ErrorBox.refused(dialog.channel().self(), "Started payload in dialog " + cid(), bad, refused, cid());
        }
    }
}
