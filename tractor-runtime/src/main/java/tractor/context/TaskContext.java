package tractor.context;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import tractor.msg.Aid;

/**
 * A pair of linked tasks, one in the caller's actor and one in the callee's: neither outlives the other. Seen from
 * either side as {@link CallerContext} or {@link CalleeContext}.
 *
 * @param <S> what this side sends
 * @param <R> what this side receives
 */
public abstract sealed class TaskContext<S extends @Nullable Object, R extends @Nullable Object>
        permits CallerContext, CalleeContext {
    final Dialog<S, R> dialog;
    private final AtomicBoolean streamOpened = new AtomicBoolean();
    private volatile @Nullable MsgStream<S, R> stream;

    TaskContext(Dialog<S, R> dialog) {
        this.dialog = dialog;
    }

    /** The dialog's id, the same on both sides. */
    public final String cid() {
        return dialog.cid();
    }

    /** The actor on the other side. */
    public final Aid peer() {
        return dialog.channel().peer();
    }

    /**
     * Opens this side's end of the two-way stream; a context has one stream.
     *
     * @throws IllegalStateException when this side has opened it before, or the callee has not called {@code started}
     */
    public final MsgStream<S, R> openStream() {
        return openStream(StreamOptions.DEFAULT);
    }

    /** As {@link #openStream()}, saying how this side receives. */
    public final MsgStream<S, R> openStream(StreamOptions options) {
        ensureStreamable();
        if (!streamOpened.compareAndSet(false, true)) {
            throw new IllegalStateException("a context has one stream, and this side has opened it already");
        }
        MsgStream<S, R> opened = new MsgStream<>(dialog);
        stream = opened;
        dialog.openInbox(options);
        return opened;
    }

    abstract void ensureStreamable();

    /** Ends a stream that the body left open. */
    final void closeStream() {
        MsgStream<S, R> opened = stream;
        if (opened != null) {
            opened.close();
        }
    }
}
