package tractor.context;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import tractor.task.UncheckedCancelledException;

/** Iterates a stream to its end. */
final class StreamIterator<T extends @Nullable Object> implements Iterator<T> {
    private final ReceiveStream<T> stream;
    private @Nullable T next;
    private boolean ready;
    private boolean ended;

    StreamIterator(ReceiveStream<T> stream) {
        this.stream = stream;
    }

    @Override
    public boolean hasNext() {
        if (!ready && !ended) {
            try {
                next = stream.receive();
                ready = true;
            } catch (EndOfStreamException end) {
                ended = true;
            } catch (InterruptedException cancelled) {
                throw new UncheckedCancelledException(cancelled);
            }
        }
        return ready;
    }

    @Override
    @SuppressWarnings("NullAway") // next holds an item of type T whenever ready is set
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the stream has ended");
        }
        T item = next;
        next = null;
        ready = false;
        return item;
    }
}
