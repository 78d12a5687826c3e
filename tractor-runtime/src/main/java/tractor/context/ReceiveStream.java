package tractor.context;

import java.util.Iterator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Items from another actor, in the order in which they were sent. A receiver takes each item once; several tasks may
 * receive from one stream and share the items.
 *
 * @param <T> the item
 */
public sealed interface ReceiveStream<T extends @Nullable Object> extends Iterable<T>, AutoCloseable
        permits MsgStream, GeneratorStream {
    /**
     * Waits for the next item.
     *
     * @throws EndOfStreamException when the other side has ended its stream and all items were received
     * @throws StreamClosedException when this side has closed the stream
     * @throws tractor.error.RemoteActorException when the other side's task failed
     * @throws tractor.transport.TransportClosedException when the link was lost
     * @throws InterruptedException when the receiving task is cancelled; no item is lost
     */
    T receive() throws InterruptedException;

    /** The next item if one is here already; empty otherwise, also at the end of the stream. */
    Optional<T> tryReceive();

    /**
     * Iterates to the end of the stream. Since {@code hasNext} cannot declare it, a cancellation comes as
     * {@link tractor.task.UncheckedCancelledException}, which every scope treats alike. All iterators share the items.
     */
    @Override
    Iterator<T> iterator();

    /** Ends the stream from this side. Does not wait; closing twice does nothing. */
    @Override
    void close();
}
