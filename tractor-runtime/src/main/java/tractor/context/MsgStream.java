package tractor.context;

import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
    private final TaskContext<S, R> context;
    private final Dialog<S, R> dialog;
    private volatile boolean closed;

    MsgStream(TaskContext<S, R> context) {
        this.context = context;
        this.dialog = context.dialog;
    }

    /** The context whose stream this is. */
    public TaskContext<S, R> context() {
        return context;
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
        dialog.sendItem(item);
    }

    @Override
    public R receive() throws InterruptedException {
        ensureOpen();
        return dialog.receiveItem();
    }

    @Override
    public Optional<R> tryReceive() {
        ensureOpen();
        return dialog.pollItem();
    }

    @Override
    public Iterator<R> iterator() {
        return new StreamIterator<>(this);
    }

    /** Whether this side has closed the stream. */
    public boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            dialog.stop();
            dialog.drain();
        }
    }

    /** How it stands, for people. */
    String standing() {
        return (closed ? "closed here" : dialog.streamState()) + ", " + dialog.traffic();
    }

    /** One line: whose stream it is, and how it stands. */
    @Override
    public String toString() {
        return "MsgStream[" + dialog.title() + " with " + dialog.peer() + ": " + standing() + "]";
    }

    private void ensureOpen() {
        if (closed) {
            throw new StreamClosedException("this side has closed the stream");
        }
    }
}
