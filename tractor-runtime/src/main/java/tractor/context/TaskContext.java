package tractor.context;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import tractor.msg.Aid;
import tractor.msg.Uid;
import tractor.task.Ambient;

/**
 * A pair of linked tasks, one in the caller's actor and one in the callee's: neither outlives the other. Seen from
 * either side as {@link CallerContext} or {@link CalleeContext}. Its methods may be called from any task.
 *
 * @param <S> what this side sends
 * @param <R> what this side receives
 */
public abstract sealed class TaskContext<S extends @Nullable Object, R extends @Nullable Object>
        permits CallerContext, CalleeContext {
    final Dialog<S, R> dialog;
    private final @Nullable TaskContext<?, ?> outer;
    private final AtomicBoolean streamOpened = new AtomicBoolean();
    private volatile @Nullable MsgStream<S, R> stream;

    TaskContext(Dialog<S, R> dialog, @Nullable TaskContext<?, ?> outer) {
        this.dialog = dialog;
        this.outer = outer;
    }

    /**
     * The innermost context in whose method or body the current task runs, also in the tasks that it has started in
     * nurseries; empty in a plain call and outside of any. So a helper needs no parameter to know whom it works for.
     */
    public static Optional<TaskContext<?, ?>> current() {
        return Optional.ofNullable(innermost());
    }

    static @Nullable TaskContext<?, ?> innermost() {
        return switch (Ambient.dialog()) {
            case TaskContext<?, ?> body -> body;
            case CalleeTask task -> task.context();
            case null, default -> null;
        };
    }

    /** The context in whose method or body this one was opened, if any. */
    public final Optional<TaskContext<?, ?>> outer() {
        return Optional.ofNullable(outer);
    }

    /** The dialog's id, the same on both sides. */
    public final String cid() {
        return dialog.cid();
    }

    /** The actor on the other side. */
    public final Aid peer() {
        return dialog.channel().peer();
    }

    /** Whether this side has asked for the end of the callee's task. */
    public abstract boolean cancelCalled();

    /** The actor on whose request the callee's task was cancelled, as far as this side knows. */
    public abstract Optional<Uid> canceller();

    /** How the other side stands, as far as this side has heard, without waiting. */
    public abstract Outcome<?> outcome();

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
        MsgStream<S, R> opened = new MsgStream<>(this);
        stream = opened;
        dialog.openInbox(options);
        return opened;
    }

    abstract void ensureStreamable();

    /** What this side is about, for people, while nothing has ended it. */
    abstract String state();

    /** Ends a stream that the body left open. */
    final void closeStream() {
        MsgStream<S, R> opened = stream;
        if (opened != null) {
            opened.close();
        }
    }

    /**
     * Several lines for people: what runs, between whom, how it stands, and what went over the stream. A snapshot; waits
     * for nothing.
     */
    public final String describe() {
        MsgStream<S, R> opened = stream;
        String role = this instanceof CallerContext ? "caller" : "callee";
        return dialog.title() + "\n"
                + "  dialog " + cid() + "\n"
                + "  here   " + dialog.channel().self() + ", the " + role + "\n"
                + "  peer   " + peer().uid() + " at " + dialog.channel().remoteAddress() + "\n"
                + "  state  " + standing() + "\n"
                + "  stream " + (opened == null ? "not opened here, " + dialog.traffic() : opened.standing()) + "\n";
    }

    private String standing() {
        RuntimeException failure = dialog.failure();
        Optional<Uid> canceller = canceller();
        if (canceller.isPresent()) {
            return "cancelled by " + canceller.get();
        } else if (failure != null) {
            return "failed: " + failure.getMessage();
        } else if (dialog.isOver()) {
            return "returned";
        } else {
            return cancelCalled() ? "cancelling" : state();
        }
    }

    /** One line: what runs, with whom, and how it stands. */
    @Override
    public final String toString() {
        return getClass().getSimpleName() + "[" + dialog.title() + " with " + peer().uid() + ": " + standing() + "]";
    }
}
