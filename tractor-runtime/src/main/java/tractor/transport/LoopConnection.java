package tractor.transport;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import tractor.log.TractorLog;
import tractor.msg.Address;
import tractor.transport.TransportClosedException.Reason;

/**
 * A connection over a medium of any kind, served by an I/O loop.
 *
 * <p>Writing: a sender queues its frame, and whoever finds the writer idle owns it and drains the queue without
 * blocking. If the medium is full, or the turn is over, the ownership passes to the I/O loop. Reading and the end
 * happen on the loop.
 *
 * <p>The end has two steps: {@code ending} is set once, by any thread, and stops the sending; {@link #tearDown} on the
 * loop closes the medium and tells the handler.
 */
final class LoopConnection implements Connection {

    private static final TractorLog LOG = TractorLog.of("transport");

    /** How long a frame waits for the next one at most. */
    private static final Duration AHEAD = Duration.ofMillis(1);

    private final IoLoop loop;
    private final TransportLimits limits;
    private final Medium medium;
    private final Address local;
    private final Address remote;

    private final FrameQueue queue;
    private final AtomicBoolean writing = new AtomicBoolean(); // whoever sets it owns the writer
    private final FrameWriter writer; // used by its owner only
    private final AtomicBoolean burstFlush = new AtomicBoolean(); // the loop has been asked to flush
    private final AtomicBoolean aheadFlush = new AtomicBoolean(); // a timer has been asked to
    private final AtomicReference<@Nullable TransportClosedException> ending = new AtomicReference<>();
    private final AtomicBoolean startCalled = new AtomicBoolean();
    private volatile int maxFrame;

    // Touched on the loop only.
    private final FrameReader reader;
    private @Nullable ConnectionHandler handler;
    private boolean paused;
    private boolean writerIsLoop; // the loop owns the writer and waits for the medium
    private boolean flushQueued;
    private boolean outputShut;
    private boolean heard; // something has come since somebody asked
    private @Nullable LoopTimer lastCall;
    private boolean tornDown;

    /** Takes over a connected medium, which then tells it when it is ready; on the loop only. */
    LoopConnection(IoLoop loop, TransportLimits limits, Medium medium, Address local, Address remote) {
        this.loop = loop;
        this.limits = limits;
        this.medium = medium;
        this.local = local;
        this.remote = remote;
        this.queue = new FrameQueue(limits.highWater());
        this.writer = new FrameWriter(queue, loop.writeBuffers());
        this.maxFrame = limits.maxFrame();
        this.reader = new FrameReader(maxFrame);
    }

    // ---- sending: any thread

    @Override
    public void send(byte[] body) throws InterruptedException {
        enqueue(body);
        flush();
    }

    @Override
    public void sendInBurst(byte[] body) throws InterruptedException {
        enqueue(body);
        if (burstFlush.compareAndSet(false, true)) {
            loop.execute(() -> flushQueued(burstFlush));
        }
    }

    @Override
    public void sendAhead(byte[] body) throws InterruptedException {
        enqueue(body);
        if (aheadFlush.compareAndSet(false, true)) {
            loop.schedule(AHEAD, () -> flushQueued(aheadFlush));
        }
    }

    /** Lets go of the flag first: who finds it set has queued its frame before this flush. */
    private void flushQueued(AtomicBoolean flag) {
        flag.set(false);
        flush();
    }

    private void enqueue(byte[] body) throws InterruptedException {
        if (body.length > maxFrame) {
            throw new IllegalArgumentException("a message of " + body.length + " bytes is above the limit of "
                    + maxFrame + " (PeerLimits.maxMessage): send it in parts, on a stream");
        }
        if (loop.isCurrentThread()) {
            throw new IllegalStateException("send may wait, which the I/O loop must not: use post");
        }
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (!queue.put(body, this::isEnding)) {
            throw Objects.requireNonNull(ending.get()).again();
        }
    }

    @Override
    public boolean post(byte[] body) {
        if (isEnding() || body.length > maxFrame) {
            return false;
        }
        if (!queue.offer(body, limits.hardBound())) {
            endNow(Reason.OVERFLOW, "more than " + limits.hardBound() + " bytes", null);
            return false;
        }
        if (!loop.isCurrentThread()) {
            flush();
        } else if (!flushQueued) {
            // The loop may have more to say on this connection before it turns to the next one.
            flushQueued = true;
            loop.flushSoon(this);
        }
        return true;
    }

    @Override
    public void limitFrames(int bytes) {
        maxFrame = bytes;
        reader.limit(bytes);
    }

    /** Writes without blocking, if the writer is idle; otherwise its owner writes, or looks again before it lets go. */
    void flush() {
        if (loop.isCurrentThread()) {
            flushQueued = false;
        }
        while (writing.compareAndSet(false, true)) {
            FrameWriter.Progress progress = drain();
            if (progress != FrameWriter.Progress.DRAINED) {
                if (progress != null) {
                    loop.execute(this::becomeWriter);
                }
                return;
            }
            if (letGoOfWriter()) {
                return;
            }
        }
    }

    /** Returns null if the socket failed; the writer is then owned for ever. */
    private FrameWriter.@Nullable Progress drain() {
        try {
            return writer.drain(medium);
        } catch (IOException | RuntimeException | Error e) {
            writer.discard();
            end(Reason.LOST, e.getMessage(), e);
            // What the peer sent before it closed may still lie in the medium: read on to the end.
            loop.execute(this::awaitEnd);
            return null;
        }
    }

    /** Returns whether there is nothing more to write: a frame queued before the writer was free is not forgotten. */
    private boolean letGoOfWriter() {
        writing.set(false);
        if (!queue.isEmpty()) {
            return false;
        }
        if (isEnding()) {
            loop.execute(this::shutOutput);
        }
        return true;
    }

    // ---- ending: any thread

    @Override
    public void close() {
        if (end(Reason.CLOSED_HERE, null, null)) {
            loop.execute(() -> {
                awaitEnd();
                flush();
            });
        }
    }

    @Override
    public void abort(String why) {
        endNow(Reason.ABORTED, why, null);
    }

    private void endNow(Reason reason, @Nullable String detail, @Nullable Throwable cause) {
        end(reason, detail, cause);
        loop.execute(this::tearDown);
    }

    /** Stops the sending, for this reason unless there is one already. */
    private boolean end(Reason reason, @Nullable String detail, @Nullable Throwable cause) {
        boolean first = ending.compareAndSet(null, new TransportClosedException(reason, remote, detail, cause));
        queue.wakeWaiting();
        return first;
    }

    private boolean isEnding() {
        return ending.get() != null;
    }

    @Override
    public boolean isOpen() {
        return !isEnding();
    }

    // ---- on the loop

    /** The medium is ready for what this connection has declared its interest in. */
    void onReady(boolean readable, boolean writable) {
        if (writable && writerIsLoop) {
            writeOn();
        }
        if (!tornDown && readable) {
            read();
        }
    }

    private void becomeWriter() {
        writerIsLoop = true;
        if (tornDown) {
            writer.discard();
        }
        updateInterest();
    }

    private void writeOn() {
        FrameWriter.Progress progress = drain();
        if (progress == FrameWriter.Progress.CHANNEL_FULL || progress == FrameWriter.Progress.TURN_OVER) {
            return;
        }
        writerIsLoop = false;
        updateInterest();
        if (progress != null && !letGoOfWriter()) {
            flush();
        }
    }

    /** One read a turn, so that no peer keeps the loop for itself. */
    private void read() {
        ConnectionHandler to = handler;
        if (to == null) {
            return;
        }
        ByteBuffer chunk = loop.readBuffer();
        try {
            int bytes = medium.read(chunk);
            heard |= bytes > 0;
            if (bytes < 0) {
                if (reader.atBoundary()) {
                    end(Reason.CLOSED_BY_PEER, null, null);
                } else {
                    end(Reason.ENDED_INSIDE_FRAME, reader.position(), null);
                }
                tearDown();
                return;
            }
            chunk.flip();
            while (delivers()) {
                byte[] body = reader.next(chunk);
                if (body == null) {
                    return;
                }
                deliver(to, body);
            }
        } catch (IOException e) {
            end(Reason.LOST, e.getMessage(), e);
            tearDown();
        } catch (FrameReader.OversizedFrame e) {
            end(Reason.FRAME_TOO_LARGE, e.getMessage() + ", the limit is " + maxFrame, null);
            tearDown();
        }
    }

    /** After a failed write, what had arrived before is still delivered; after a close or an abort it is dropped. */
    private boolean delivers() {
        TransportClosedException end = ending.get();
        return end == null || end.reason() == Reason.LOST;
    }

    private void deliver(ConnectionHandler to, byte[] body) {
        try {
            to.onFrame(this, body);
        } catch (RuntimeException | Error e) {
            onFailure(e);
        }
    }

    /** Something that this connection has called, or that serves it, threw: it ends, and only it. */
    void onFailure(Throwable failure) {
        endNow(Reason.HANDLER_FAILED, String.valueOf(failure), failure);
        LOG.error(() -> "a handler failed, closing " + this, failure);
    }

    @Override
    public void start(ConnectionHandler newHandler) {
        Objects.requireNonNull(newHandler, "handler");
        if (!startCalled.compareAndSet(false, true)) {
            throw new IllegalStateException("already started: " + this);
        }
        boolean accepted = loop.execute(() -> {
            handler = newHandler;
            if (tornDown) {
                tellClosed(newHandler);
            } else {
                updateInterest();
            }
        });
        if (!accepted) {
            // The loop has ended, and with it this connection: nobody else is left to tell.
            tellClosed(newHandler);
        }
    }

    @Override
    public void pauseReading() {
        setPaused(true);
    }

    @Override
    public void resumeReading() {
        setPaused(false);
    }

    private void setPaused(boolean value) {
        loop.execute(() -> {
            paused = value;
            updateInterest();
        });
    }

    @Override
    public void keepAlive(byte[] sign, Duration every, Duration silence) {
        loop.execute(() -> new Pulse(loop, this, sign, every, silence).begin());
    }

    /** Whether something has come since the last call; on the loop only. */
    boolean heardSince() {
        boolean since = heard;
        heard = false;
        return since;
    }

    /** Gives up a peer that has been silent for so long; on the loop only. */
    void onSilence(Duration silence) {
        endNow(Reason.SILENT, "none for " + silence.toMillis() + " ms", null);
    }

    private void updateInterest() {
        if (!tornDown) {
            boolean reads = handler != null && (!paused || isEnding());
            medium.setInterest(reads, writerIsLoop);
        }
    }

    /** Gives the rest of the writing, and the peer, a limited time. */
    private void awaitEnd() {
        if (!tornDown && lastCall == null) {
            lastCall = loop.schedule(limits.flushTime(), this::tearDown);
            updateInterest();
        }
    }

    /**
     * Everything is written. Closing now, with something unread, would make the system reset the connection, and the
     * peer might lose the last frames: so say that nothing more comes, and read on until the peer closes too.
     */
    private void shutOutput() {
        if (tornDown || outputShut) {
            return;
        }
        outputShut = true;
        try {
            medium.shutdownOutput();
        } catch (IOException e) {
            tearDown();
            return;
        }
        if (handler == null) {
            tearDown();
        }
    }

    private void tearDown() {
        if (tornDown) {
            return;
        }
        tornDown = true;
        end(Reason.CLOSED_HERE, null, null);
        if (lastCall != null) {
            lastCall.cancel();
        }
        try {
            medium.close();
        } catch (IOException e) {
            LOG.log(Level.FINE, () -> "closing " + this, e);
        }
        if (writerIsLoop) {
            writer.discard();
        }
        if (handler != null) {
            tellClosed(handler);
        }
    }

    private void tellClosed(ConnectionHandler to) {
        TransportClosedException end = ending.get();
        to.onClosed(this, end != null ? end : new TransportClosedException(Reason.CLOSED_HERE, remote, null, null));
    }

    /** The loop ends now: releases everything. */
    void onLoopClosed() {
        tearDown();
    }

    // ---- facts

    @Override
    public Address localAddress() {
        return local;
    }

    @Override
    public Address remoteAddress() {
        return remote;
    }

    @Override
    public Optional<PeerCredentials> credentials() {
        return Optional.ofNullable(medium.credentials());
    }

    @Override
    public OptionalLong peerPid() {
        return medium.peerPid();
    }

    @Override
    public TransportLimits limits() {
        return limits;
    }

    @Override
    public String toString() {
        return local + " <-> " + remote;
    }
}
