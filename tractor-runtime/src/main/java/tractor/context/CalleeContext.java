package tractor.context;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import tractor.channel.Channel;
import tractor.channel.DialogEnd;
import tractor.codec.EncodeException;
import tractor.codec.PayloadCodec;
import tractor.codec.Raw;
import tractor.error.MsgTypeException;
import tractor.msg.FuncType;
import tractor.msg.Start;
import tractor.msg.Started;
import tractor.msg.Uid;
import tractor.task.Tasks;

/**
 * A context as its callee sees it: the first parameter of a service method annotated with {@code @Context}. The task is
 * cancelled when the caller's body fails, is cancelled or asks for it, and when the link is lost; {@link #canceller} and
 * {@link #outcome} tell which it was.
 *
 * @param <S> the first value
 * @param <I> what this side receives
 * @param <O> what this side sends
 */
public final class CalleeContext<S extends @Nullable Object, I extends @Nullable Object, O extends @Nullable Object>
        extends TaskContext<O, I> {
    private final PayloadCodec<S> codec;
    private final CalleeTask task;
    private final AtomicBoolean started = new AtomicBoolean();
    private volatile boolean cancelCalled;

    private CalleeContext(Dialog<O, I> dialog, PayloadCodec<S> codec, CalleeTask task) {
        super(dialog, null);
        this.codec = codec;
        this.task = task;
    }

    /** Made by the RPC loop for the task that serves the call. */
    @SuppressWarnings("exports")
    public static <S extends @Nullable Object, I extends @Nullable Object, O extends @Nullable Object>
            CalleeContext<S, I, O> open(
                    Channel channel, Start start, ContextCodecs<S, I, O, ?> codecs, CalleeTask task) {
        Dialog<O, I> dialog = Dialog.ofCallee(channel, start, FuncType.CONTEXT, codecs.outbound(), codecs.inbound());
        dialog.link(task.scope());
        return new CalleeContext<>(dialog, codecs.started(), task);
    }

    /**
     * Sends the first value, which lets the caller's block begin. To be called exactly once, before the stream is opened
     * and before the method returns.
     *
     * @throws IllegalStateException when called a second time
     * @throws MsgTypeException when the value cannot be encoded; nothing was sent
     * @throws InterruptedException when the task is cancelled; nothing was sent
     */
    public void started(S value) throws InterruptedException {
        Tasks.checkpoint();
        Raw payload = encode(value);
        if (!started.compareAndSet(false, true)) {
            throw new IllegalStateException("started(..) was called twice: a context has one first value");
        }
        boolean sent = false;
        try {
            dialog.channel().send(new Started(cid(), payload));
            sent = true;
        } finally {
            if (!sent) {
                started.set(false);
            }
        }
    }

    /** Whether {@link #started} was called. */
    public boolean isStarted() {
        return started.get();
    }

    /**
     * Cancels this task itself: the caller sees a cancellation whose canceller is this actor.
     *
     * @throws InterruptedException so that the task unwinds from here; not within a shield
     */
    public void cancel() throws InterruptedException {
        cancelCalled = true;
        task.cancelInTheNameOf(dialog.channel().self());
        Tasks.checkpoint();
    }

    @Override
    public boolean cancelCalled() {
        return cancelCalled;
    }

    /** The actor that has cancelled this task: the caller's, this one, or another; empty when none has. */
    @Override
    public Optional<Uid> canceller() {
        return task.canceller();
    }

    /**
     * How the caller's side stands, as far as this side has heard, without waiting: {@code Cancelled} when this task was
     * cancelled, {@code Failed} when the link was lost or the caller refused an item, else {@code Pending}. Never
     * {@code Ok}, since a caller returns nothing to its callee.
     */
    @Override
    public Outcome<@Nullable Void> outcome() {
        Optional<Uid> canceller = canceller();
        if (canceller.isPresent()) {
            return new Outcome.Cancelled<>(canceller.get());
        }
        RuntimeException failure = dialog.failure();
        return failure == null ? new Outcome.Pending<>() : new Outcome.Failed<>(failure);
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

    /** Why the dialog failed on the other side or on the link; null while it has not. For the RPC loop. */
    public @Nullable RuntimeException failure() {
        return dialog.failure();
    }

    @Override
    String state() {
        return isStarted() ? "running" : "not started";
    }

    private Raw encode(S value) {
        try {
            return Raw.of(codec, value);
        } catch (EncodeException bad) {
            throw dialog.refused(new Started(cid(), Raw.ofAny(value)), bad);
        }
    }
}
