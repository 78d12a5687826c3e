package tractor.transport;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import tractor.msg.Address;

/**
 * One end of a connection in memory. Nobody watches it: whoever changes something that the other end waits for has it look
 * again, on its own loop.
 */
final class MemoryMedium implements Medium, LoopMember {

    private final IoLoop loop;
    private final MemoryPipe input;
    private final MemoryPipe output;
    private final AtomicBoolean lookQueued = new AtomicBoolean();
    private @Nullable MemoryMedium peer; // set before either end is known to anybody
    private volatile boolean wantsRead;
    private volatile boolean wantsWrite;
    private volatile boolean closed;
    private @Nullable LoopConnection connection; // touched on the loop only

    private MemoryMedium(IoLoop loop, MemoryPipe input, MemoryPipe output) {
        this.loop = loop;
        this.input = input;
        this.output = output;
    }

    /** The end that belongs to {@code loop}, whose peer belongs to the other one. */
    static MemoryMedium pair(IoLoop loop, IoLoop other) {
        MemoryPipe there = new MemoryPipe();
        MemoryPipe back = new MemoryPipe();
        MemoryMedium here = new MemoryMedium(loop, back, there);
        here.peer = new MemoryMedium(other, there, back);
        here.peer.peer = here;
        return here;
    }

    MemoryMedium peer() {
        return Objects.requireNonNull(peer);
    }

    /** Makes this end a connection; on its loop only. */
    LoopConnection connection(TransportLimits limits, Address local, Address remote) throws IOException {
        loop.adopt(this);
        LoopConnection made = new LoopConnection(loop, limits, this, local, remote);
        connection = made;
        return made;
    }

    @Override
    public @Nullable PeerCredentials credentials() {
        return null;
    }

    @Override
    public OptionalLong peerPid() {
        return OptionalLong.empty();
    }

    /** Gives this end up before it became a connection. */
    void abandon() {
        closed = true;
        output.end();
        input.abandon();
        peer().lookAgain();
    }

    // ---- readiness

    /** Has the connection told, soon, if what it waits for is there; any thread. */
    private void lookAgain() {
        if (isReady() && lookQueued.compareAndSet(false, true)) {
            loop.execute(this::look);
        }
    }

    private boolean isReady() {
        return (wantsRead && input.isReadable()) || (wantsWrite && output.isWritable());
    }

    private void look() {
        lookQueued.set(false);
        LoopConnection told = connection;
        if (closed || told == null) {
            return;
        }
        try {
            told.onReady(wantsRead && input.isReadable(), wantsWrite && output.isWritable());
        } catch (RuntimeException | Error e) {
            told.onFailure(e);
        }
        lookAgain(); // one read a turn
    }

    // ---- what the connection wants

    @Override
    public int write(ByteBuffer source) throws IOException {
        int count = output.write(source);
        if (count > 0) {
            peer().lookAgain();
        }
        return count;
    }

    @Override
    public int read(ByteBuffer target) {
        int count = input.read(target);
        if (count > 0) {
            peer().lookAgain();
        }
        return count;
    }

    @Override
    public void setInterest(boolean reads, boolean writes) {
        wantsRead = reads;
        wantsWrite = writes;
        lookAgain();
    }

    @Override
    public void shutdownOutput() {
        output.end();
        peer().lookAgain();
    }

    @Override
    public boolean isOpen() {
        return !closed;
    }

    @Override
    public void close() {
        wantsRead = false;
        wantsWrite = false;
        loop.release(this);
        connection = null; // whoever keeps the other end does not keep what this one served
        abandon();
    }

    // ---- the loop

    @Override
    public void onLoopClosing() {
        if (connection != null) {
            connection.close();
        }
    }

    @Override
    public void onLoopClosed() {
        if (connection != null) {
            connection.onLoopClosed();
        }
    }
}
