package tractor.context;

import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import tractor.codec.PayloadCodec;

/**
 * The two-way stream of a context, as one of its sides sees it. Each context has at most one; each side opens its own
 * end, and items sent before the peer has opened its end wait there.
 *
 * <p>Leaving the stream's block tells the peer ({@code Stop}) unless the peer has ended the stream already. {@code send}
 * and {@code receive} may be called from different tasks.
 *
 * @param <S> what this side sends
 * @param <R> what this side receives
 */
public final class MsgStream<S extends @Nullable Object, R extends @Nullable Object> implements ReceiveStream<R> {
    private final TaskContext<?, ?> context;
    private final Dialog<?, ?> dialog;
    private final PayloadCodec<S> outgoing;
    private final PayloadCodec<R> incoming;
    private final AtomicBoolean closed; // shared by its views

    MsgStream(TaskContext<S, R> context) {
        this(context, context.dialog.outgoing(), context.dialog.incoming(), new AtomicBoolean());
    }

    private MsgStream(
            TaskContext<?, ?> context, PayloadCodec<S> outgoing, PayloadCodec<R> incoming, AtomicBoolean closed) {
        this.context = context;
        this.dialog = context.dialog;
        this.outgoing = outgoing;
        this.incoming = incoming;
        this.closed = closed;
    }

    /** The context whose stream this is. */
    public TaskContext<?, ?> context() {
        return context;
    }

    /**
     * A view of this stream that receives one type only, for a part of the dialog in which nothing else may come: the
     * original's {@code limit_plds}. An item of another type is taken from the stream and refused with a
     * {@link tractor.error.MsgTypeException}, which, left uncaught, ends this side's task and reaches the sender. What this
     * side sends is not narrowed; {@link #limitPlds(Class, Class)} does that as well.
     *
     * <p>A view is the same stream: items, window and end are shared, and closing it closes the stream.
     *
     * @param received the type, such as a record of the sealed interface that this side receives, or a sealed interface
     *     below that
     */
    public <N extends R> MsgStream<S, N> limitPlds(Class<N> received) {
        return new MsgStream<>(context, outgoing, incoming.limitedTo(received), closed);
    }

    /**
     * A view of this stream that sends one type only and receives one type only, to be handed to a part of a program that
     * has to do with no others. The compiler holds what is sent to its type, and whatever gets past it is refused when it
     * is sent; for what is received see {@link #limitPlds(Class)}.
     */
    public <M extends S, N extends R> MsgStream<M, N> limitPlds(Class<M> sent, Class<N> received) {
        return new MsgStream<>(context, outgoing.limitedTo(sent), incoming.limitedTo(received), closed);
    }

    /**
     * Sends one item. Between our own actors it waits while the peer has not taken enough of the last 512 items or 1 MiB,
     * unless the peer has lifted that window ({@link OverrunPolicy}); a Python peer that falls behind answers with an overrun
     * instead.
     *
     * <p>An item for a peer that has ended its stream is dropped as long as this side may not know: until it has received
     * the end, and for a window's worth of items.
     *
     * @throws StreamClosedException when this side has closed the stream, or knows that the other side has ended it
     * @throws tractor.error.RemoteActorException when the other side's task failed
     * @throws tractor.transport.TransportClosedException when the link was lost
     * @throws InterruptedException when the sending task is cancelled; nothing was sent
     */
    public void send(S item) throws InterruptedException {
        ensureOpen();
        dialog.sendItem(outgoing, item);
    }

    @Override
    public R receive() throws InterruptedException {
        ensureOpen();
        return dialog.receiveItem(incoming);
    }

    @Override
    public Optional<R> tryReceive() {
        ensureOpen();
        return dialog.pollItem(incoming);
    }

    @Override
    public Iterator<R> iterator() {
        return new StreamIterator<>(this);
    }

    /** Whether this side has closed the stream. */
    public boolean isClosed() {
        return closed.get();
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            dialog.stop();
            dialog.drain();
        }
    }

    /** How it stands, for people. */
    String standing() {
        return (closed.get() ? "closed here" : dialog.streamState()) + ", " + dialog.traffic();
    }

    /** One line: whose stream it is, and how it stands. */
    @Override
    public String toString() {
        return "MsgStream[" + dialog.title() + " with " + dialog.peer() + ": " + standing() + "]";
    }

    private void ensureOpen() {
        if (closed.get()) {
            throw new StreamClosedException("this side has closed the stream");
        }
    }
}
