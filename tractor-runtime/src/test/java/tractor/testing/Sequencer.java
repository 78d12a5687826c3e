package tractor.testing;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Puts the steps of several threads in order, after Trio's Sequencer. */
public final class Sequencer {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private int next;

    /** A piece of a test. */
    @FunctionalInterface
    public interface Step {
        void run() throws Exception;
    }

    /** Waits until all earlier steps have ended, counted from 0, then runs this one; the next one waits for its end. */
    public void at(int number, Step step) throws Exception {
        lock.lock();
        try {
            while (next < number) {
                changed.await();
            }
            if (next > number) {
                throw new IllegalStateException("step " + number + " has been");
            }
        } finally {
            lock.unlock();
        }
        try {
            step.run();
        } finally {
            lock.lock();
            try {
                next++;
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    /** A step that does nothing: waits until all earlier ones have ended. */
    public void at(int number) throws Exception {
        at(number, () -> {});
    }
}
