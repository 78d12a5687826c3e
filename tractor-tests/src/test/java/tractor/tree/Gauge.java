package tractor.tree;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.IntPredicate;

/** How many tasks are inside something; others can wait for it. */
public final class Gauge {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private int inside; // guarded by lock
    private int entered; // guarded by lock

    public void enter() {
        add(1);
    }

    public void leave() {
        add(-1);
    }

    public int inside() {
        lock.lock();
        try {
            return inside;
        } finally {
            lock.unlock();
        }
    }

    /** How many have entered altogether. */
    public int entered() {
        lock.lock();
        try {
            return entered;
        } finally {
            lock.unlock();
        }
    }

    public void awaitInside(IntPredicate wanted) throws InterruptedException {
        lock.lock();
        try {
            while (!wanted.test(inside)) {
                changed.await();
            }
        } finally {
            lock.unlock();
        }
    }

    private void add(int n) {
        lock.lock();
        try {
            inside += n;
            entered += Math.max(0, n);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
