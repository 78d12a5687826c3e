package tractor.transport;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import tractor.log.TractorLog;

/**
 * The one thread of an actor that waits for its sockets: it accepts, reads, finishes connects, writes what senders
 * could not, and runs timers. It blocks nowhere else and runs no user code. A callback that throws ends its own
 * connection or timer, never the loop.
 */
public final class IoLoop implements AutoCloseable {

    private static final TractorLog LOG = TractorLog.of("transport");
    private static final int TASKS_PER_TURN = 1024;
    private static final Duration FOREVER = Duration.ofDays(10_000);

    private final Selector selector;
    private final Thread thread;
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final BufferPool writeBuffers = new BufferPool();
    private volatile boolean finished; // no task will be run any more, but those queued before

    // Touched on the loop only.
    private final LoopTimers timers = new LoopTimers();
    private final ArrayDeque<LoopConnection> unflushed = new ArrayDeque<>();
    private final ArrayDeque<Runnable> afterSelection = new ArrayDeque<>();
    private final Set<LoopMember> keyless = Collections.newSetFromMap(new IdentityHashMap<>());
    private @Nullable ByteBuffer readBuffer;
    private boolean closing;

    /** Starts a loop; its daemon thread is called {@code tractor-io-} and the name. */
    public IoLoop(String name) {
        try {
            selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open a selector", e);
        }
        thread = Thread.ofPlatform()
                .daemon()
                .name("tractor-io-" + name)
                .inheritInheritableThreadLocals(false)
                .unstarted(this::run);
        thread.start();
    }

    /**
     * Runs something once, on the loop, after a delay; it must not block. Whatever is still pending when the loop
     * closes is dropped.
     */
    public LoopTimer schedule(Duration delay, Runnable action) {
        long nanos = (delay.compareTo(FOREVER) < 0 ? delay : FOREVER).toNanos();
        var timer = new LoopTimer(System.nanoTime() + nanos, action);
        execute(() -> timers.add(timer));
        return timer;
    }

    /** Whether the calling thread is this loop's. */
    public boolean isCurrentThread() {
        return Thread.currentThread() == thread;
    }

    /**
     * Closes every listener at once and every connection as by {@link Connection#close()}, then ends the thread. Waits
     * for that, which takes no longer than the longest {@link TransportLimits#flushTime()}; uninterruptibly, keeping
     * the interrupt flag. On the loop itself it only begins to close.
     */
    @Override
    public void close() {
        execute(this::beginToClose);
        if (isCurrentThread()) {
            return;
        }
        Uninterruptible.await(thread::join);
    }

    /** Runs a task on the loop. Returns false, with the task dropped, if the loop has ended. */
    boolean execute(Runnable task) {
        tasks.add(task);
        // The loop empties the queue once more after it has set the flag: the task is run, or taken back here.
        if (finished && tasks.remove(task)) {
            return false;
        }
        if (!isCurrentThread()) {
            selector.wakeup();
        }
        return true;
    }

    /** Registers a channel; on the loop only. Refused with ClosedChannelException once the loop closes. */
    SelectionKey register(SelectableChannel channel, int interest, SelectedMember member) throws IOException {
        if (closing) {
            throw new ClosedChannelException();
        }
        return channel.register(selector, interest, member);
    }

    /** Adopts a member that has no channel; on the loop only. Refused with ClosedChannelException once the loop closes. */
    void adopt(LoopMember member) throws ClosedChannelException {
        if (closing) {
            throw new ClosedChannelException();
        }
        keyless.add(member);
    }

    /** Lets go of a member that has no channel; on the loop only. */
    void release(LoopMember member) {
        keyless.remove(member);
    }

    /** Flushes a connection when the loop is done with what it is doing; on the loop only. */
    void flushSoon(LoopConnection connection) {
        unflushed.add(connection);
    }

    /** Runs a task once the selector has let go of the channels that are closed by now; on the loop only. */
    void afterNextSelection(Runnable task) {
        afterSelection.add(task);
    }

    BufferPool writeBuffers() {
        return writeBuffers;
    }

    /** The loop's empty buffer for reading. */
    ByteBuffer readBuffer() {
        ByteBuffer buffer = readBuffer;
        if (buffer == null) {
            buffer = ByteBuffer.allocateDirect(BufferPool.BUFFER_SIZE);
            readBuffer = buffer;
        }
        return buffer.clear();
    }

    private void run() {
        try {
            while (!closing || !keyless.isEmpty() || anyKeyIsValid()) {
                turn();
            }
        } catch (IOException | RuntimeException | Error e) {
            LOG.error(() -> "the I/O loop failed; its connections are lost", e);
        } finally {
            finish();
        }
    }

    private void turn() throws IOException {
        int released = afterSelection.size();
        if (tasks.isEmpty() && released == 0) {
            // 0 waits without a limit.
            selector.select(this::serve, timers.millisToNext(System.nanoTime()));
        } else {
            selector.selectNow(this::serve);
        }
        for (; released > 0; released--) {
            guarded(afterSelection.remove());
        }
        for (int n = 0; n < TASKS_PER_TURN; n++) {
            Runnable task = tasks.poll();
            if (task == null) {
                break;
            }
            guarded(task);
        }
        long now = System.nanoTime();
        for (Runnable due = timers.pollDue(now); due != null; due = timers.pollDue(now)) {
            guarded(due);
        }
    }

    private void serve(SelectionKey key) {
        var member = (SelectedMember) key.attachment();
        try {
            member.onReady(key);
        } catch (CancelledKeyException e) {
            // Closed earlier in this turn.
        } catch (RuntimeException | Error e) {
            guarded(() -> member.onFailure(e));
        }
        flush();
    }

    private void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            LOG.error(() -> "a callback failed on the I/O loop", e);
        }
        flush();
    }

    private void flush() {
        for (LoopConnection next = unflushed.poll(); next != null; next = unflushed.poll()) {
            next.flush();
        }
    }

    private void beginToClose() {
        closing = true;
        for (LoopMember member : members()) {
            guarded(member::onLoopClosing);
        }
    }

    private boolean anyKeyIsValid() {
        for (SelectionKey key : selector.keys()) {
            if (key.isValid()) {
                return true;
            }
        }
        return false;
    }

    private List<LoopMember> members() {
        List<LoopMember> members = new ArrayList<>(keyless);
        for (SelectionKey key : selector.keys()) {
            members.add((LoopMember) key.attachment());
        }
        return members;
    }

    private void finish() {
        finished = true;
        closing = true;
        for (LoopMember member : members()) {
            guarded(member::onLoopClosed);
        }
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            guarded(task);
        }
        timers.clear();
        try {
            selector.close();
        } catch (IOException e) {
            LOG.log(Level.WARNING, () -> "closing the selector failed", e);
        }
        afterSelection.forEach(this::guarded);
    }
}
