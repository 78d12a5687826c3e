package tractor.transport;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import tractor.log.TractorLog;
import tractor.msg.Address;

/** A listener over a server socket of any kind. */
final class SocketListener implements Listener, SelectedMember {

    private static final TractorLog LOG = TractorLog.of("transport");
    private static final int ACCEPTS_PER_TURN = 64;
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(50);

    private final SocketTransport transport;
    private final ServerSocketChannel server;
    private final Address address;
    private final AcceptHandler handler;
    private final CountDownLatch released = new CountDownLatch(1);

    // Touched on the loop only.
    private @Nullable SelectionKey key;
    private boolean closed;
    private int failedTries; // since the last accept

    SocketListener(SocketTransport transport, ServerSocketChannel server, Address address, AcceptHandler handler) {
        this.transport = transport;
        this.server = server;
        this.address = address;
        this.handler = handler;
    }

    /** Begins to accept; on the loop only. */
    void open() {
        try {
            key = transport.loop().register(server, SelectionKey.OP_ACCEPT, this);
        } catch (IOException e) {
            release();
        }
    }

    @Override
    public void onReady(SelectionKey ready) {
        for (int n = 0; n < ACCEPTS_PER_TURN && !closed; n++) {
            SocketChannel channel;
            try {
                channel = server.accept();
            } catch (IOException e) {
                pause();
                return;
            }
            if (channel == null) {
                return;
            }
            if (failedTries > 0) {
                int failed = failedTries;
                LOG.warning(() -> "accepting on " + address
                        + " works again; tries that failed, out of descriptors most likely: " + failed);
                failedTries = 0;
            }
            take(channel);
        }
    }

    private void take(SocketChannel channel) {
        LoopConnection connection;
        try {
            connection = transport.adopt(channel);
        } catch (IOException e) {
            LOG.log(Level.FINE, () -> "a new connection on " + address + " was lost at once", e);
            return;
        }
        try {
            handler.onAccept(connection);
        } catch (RuntimeException | Error e) {
            connection.onFailure(e);
        }
    }

    /**
     * Out of descriptors, most likely. The waiting peer keeps the socket ready, so look away for a while. Told when it
     * is over: to format a log record now could need a file itself (the time zones), and fail for good.
     */
    private void pause() {
        if (key != null && !closed) {
            failedTries++;
            transport.loop().schedule(PAUSE_AFTER_FAILURE, this::resume);
            key.interestOps(0);
        }
    }

    private void resume() {
        if (key != null && !closed) {
            key.interestOps(SelectionKey.OP_ACCEPT);
        }
    }

    @Override
    public void onFailure(Throwable failure) {
        pause();
    }

    @Override
    public Address address() {
        return address;
    }

    @Override
    public void close() {
        IoLoop loop = transport.loop();
        loop.execute(this::release);
        if (!loop.isCurrentThread()) {
            Uninterruptible.await(released::await);
        }
    }

    private void release() {
        if (closed) {
            return;
        }
        closed = true;
        try (server) {
            transport.beforeClose(address);
        } catch (IOException e) {
            LOG.log(Level.WARNING, () -> "closing the listener on " + address, e);
        }
        // The system's socket lives until the selector has let go of it.
        transport.loop().afterNextSelection(released::countDown);
    }

    @Override
    public void onLoopClosing() {
        release();
    }

    @Override
    public void onLoopClosed() {
        release();
    }
}
