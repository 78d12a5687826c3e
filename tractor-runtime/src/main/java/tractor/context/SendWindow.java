package tractor.context;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import tractor.msg.Credit;
import tractor.task.Tasks;

/**
 * How much a sender may still send before its peer has taken some. Against a peer that knows no credit the window is open,
 * and the peer answers an excess with an overrun error; so it is when the receiver has lifted it.
 *
 * <p>Senders get their room in the order in which they came, so that small items do not overtake a large one for ever.
 * Opened when the dialog ends, so that a blocked sender wakes and finds out.
 */
final class SendWindow {
    private final ReentrantLock turn = new ReentrantLock(true); // held by the sender that waits for room
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition grown = lock.newCondition();

    // guarded by lock
    private int items = Window.ITEMS;
    private long bytes = Window.BYTES; // negative after a large item
    private boolean open;
    private long sent;

    SendWindow(boolean peerGivesCredit) {
        this.open = !peerGivesCredit;
    }

    /** Waits until there is some room, then sends one item of that many bytes on account of it. */
    void acquire(int size) throws InterruptedException {
        Tasks.checkpoint();
        turn.lockInterruptibly();
        try {
            lock.lockInterruptibly();
            try {
                while (!open && (items <= 0 || bytes <= 0)) {
                    grown.await();
                }
                items--;
                bytes -= size;
                sent++;
            } finally {
                lock.unlock();
            }
        } finally {
            turn.unlock();
        }
    }

    /** Gives back the room of an item that was not sent. */
    void release(int size) {
        lock.lock();
        try {
            sent--;
        } finally {
            lock.unlock();
        }
        grow(1, size);
    }

    /** How many items have been sent. */
    long sent() {
        lock.lock();
        try {
            return sent;
        } finally {
            lock.unlock();
        }
    }

    /** What the peer lets this side send at the moment. */
    Credits credits() {
        lock.lock();
        try {
            return new Credits(items, bytes, open, lock.hasWaiters(grown));
        } finally {
            lock.unlock();
        }
    }

    /**
     * A window at one moment.
     *
     * @param unlimited nobody waits
     * @param awaited whether a sender waits for more
     */
    record Credits(int items, long bytes, boolean unlimited, boolean awaited) {}

    /** The peer has taken some. Whatever it claims, the window never grows beyond its size. */
    void grant(Credit credit) {
        if (credit.isUnlimited()) {
            open();
        } else {
            grow(credit.items(), credit.bytes());
        }
    }

    private void grow(int moreItems, long moreBytes) {
        lock.lock();
        try {
            items = (int) Math.min(Window.ITEMS, (long) items + moreItems);
            bytes = Math.min(Window.BYTES, bytes + Math.min(moreBytes, Long.MAX_VALUE / 2));
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** No sender waits any more; where the dialog is over each finds out by itself why not to send. */
    void open() {
        lock.lock();
        try {
            open = true;
            grown.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
