package tractor.testing;

import static com.google.common.truth.Truth.assertWithMessage;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import tractor.task.TaskThreads;

/** Virtual or platform threads that are remembered, to prove that none is left. */
public final class RecordedThreads implements TaskThreads {
    private final TaskThreads made;
    private final Queue<Thread> threads = new ConcurrentLinkedQueue<>();

    public RecordedThreads() {
        this(VIRTUAL);
    }

    public RecordedThreads(TaskThreads made) {
        this.made = made;
    }

    @Override
    public Thread newThread(String name, Runnable task) {
        Thread thread = made.newThread(name, task);
        threads.add(thread);
        return thread;
    }

    public int count() {
        return threads.size();
    }

    /** A thread counts as left when it does not end though its task has. */
    public void assertNoneLeft() {
        for (Thread thread : threads) {
            if (thread.getState() == Thread.State.NEW) {
                continue;
            }
            boolean ended;
            try {
                ended = thread.join(Duration.ofMinutes(1));
            } catch (InterruptedException interrupt) {
                throw new AssertionError("interrupted: an interrupt has leaked", interrupt);
            }
            assertWithMessage("%s ended", thread).that(ended).isTrue();
        }
    }
}
