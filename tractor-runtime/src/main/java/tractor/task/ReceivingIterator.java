package tractor.task;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Iterates over what a blocking call receives, until that tells a regular end. */
final class ReceivingIterator<T extends @Nullable Object> implements Iterator<T> {
    /** The blocking call. */
    @FunctionalInterface
    interface Receiver<T extends @Nullable Object> {
        T receive() throws InterruptedException;
    }

    private final Receiver<T> receiver;
    private BodyResult<T> next = new BodyResult<>();
    private boolean ended;

    ReceivingIterator(Receiver<T> receiver) {
        this.receiver = receiver;
    }

    @Override
    public boolean hasNext() {
        if (!ended && !next.returned()) {
            try {
                next.set(receiver.receive());
            } catch (EndOfChannelException end) {
                ended = true;
            } catch (ClosedMailboxException closed) {
                if (closed.getCause() != null) {
                    throw closed;
                }
                ended = true;
            } catch (InterruptedException cancelled) {
                throw new UncheckedCancelledException(cancelled);
            }
        }
        return !ended;
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the channel has ended");
        }
        T item = next.get();
        next = new BodyResult<>();
        return item;
    }
}
