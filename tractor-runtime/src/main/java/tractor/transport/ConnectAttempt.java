package tractor.transport;

import java.io.IOException;
import java.net.SocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tractor.msg.Address;
import tractor.transport.ConnectFailedException.Reason;

/**
 * One connect: the loop connects, the caller waits for the outcome. Whoever settles the outcome first wins, so that a
 * connection made just when the caller gives up is closed and not lost. A UNIX socket whose listener does not keep up with
 * accepting is tried again until then, as the system does by itself for TCP.
 */
final class ConnectAttempt implements SelectedMember {

    private static final Duration LISTENER_IS_BUSY = Duration.ofMillis(10);

    private sealed interface Outcome {}

    private record Connected(LoopConnection connection) implements Outcome {}

    private record Failed(TransportException failure) implements Outcome {}

    private final SocketTransport transport;
    private final Address remote;
    private final SocketAddress socketAddress;
    private final AtomicReference<@Nullable Outcome> outcome = new AtomicReference<>();
    private final CountDownLatch settled = new CountDownLatch(1);
    private @Nullable SocketChannel channel; // touched on the loop only

    ConnectAttempt(SocketTransport transport, Address remote, SocketAddress socketAddress) {
        this.transport = transport;
        this.remote = remote;
        this.socketAddress = socketAddress;
    }

    // ---- the caller

    Connection await(Duration timeout) throws InterruptedException {
        if (!transport.loop().execute(this::begin)) {
            throw SocketTransport.loopClosed(remote);
        }
        try {
            if (!settled.await(TimeUnit.NANOSECONDS.convert(timeout), TimeUnit.NANOSECONDS)) {
                giveUp(new ConnectFailedException(Reason.TIMED_OUT, remote, timeout.toMillis() + " ms", null));
            }
        } catch (InterruptedException e) {
            giveUp(new ConnectFailedException(Reason.TIMED_OUT, remote, "interrupted", e));
            if (outcome.get() instanceof Connected(LoopConnection connection)) {
                connection.abort("the connect was interrupted");
            }
            throw e;
        }
        Outcome result = Objects.requireNonNull(outcome.get());
        if (result instanceof Failed(TransportException failure)) {
            throw failure;
        }
        return ((Connected) result).connection();
    }

    private void giveUp(ConnectFailedException why) {
        if (settle(new Failed(why))) {
            transport.loop().execute(this::discard);
        }
    }

    private boolean settle(Outcome value) {
        boolean first = outcome.compareAndSet(null, value);
        settled.countDown();
        return first;
    }

    // ---- the loop

    private void begin() {
        if (outcome.get() != null) {
            return;
        }
        try {
            SocketChannel socket = transport.openChannel(socketAddress);
            channel = socket;
            socket.configureBlocking(false);
            if (socket.connect(socketAddress)) {
                connected(socket);
            } else {
                transport.loop().register(socket, SelectionKey.OP_CONNECT, this);
            }
        } catch (IOException e) {
            if (SocketFailures.isBusy(e)) {
                discard();
                transport.loop().schedule(LISTENER_IS_BUSY, this::begin);
            } else {
                fail(e);
            }
        } catch (RuntimeException | Error e) {
            onFailure(e);
        }
    }

    @Override
    public void onReady(SelectionKey ready) {
        SocketChannel socket = Objects.requireNonNull(channel);
        try {
            if (socket.finishConnect()) {
                connected(socket);
            }
        } catch (IOException e) {
            fail(e);
        }
    }

    private void connected(SocketChannel socket) throws IOException {
        LoopConnection connection = transport.adopt(socket);
        if (connection.localAddress().equals(connection.remoteAddress())) {
            // TCP lets a socket meet itself when its own port is the wanted one and nobody listens there.
            connection.abort("connected to itself");
            settle(new Failed(new ConnectFailedException(Reason.REFUSED, remote, "nobody listens", null)));
        } else if (!settle(new Connected(connection))) {
            connection.abort("the connect was given up");
        }
    }

    private void fail(IOException e) {
        settle(new Failed(
                e instanceof ClosedChannelException
                        ? SocketTransport.loopClosed(remote)
                        : SocketFailures.connecting(remote, e)));
        discard();
    }

    private void discard() {
        SocketTransport.closeQuietly(channel);
    }

    @Override
    public void onFailure(Throwable failure) {
        settle(new Failed(new ConnectFailedException(Reason.UNREACHABLE, remote, String.valueOf(failure), failure)));
        discard();
    }

    @Override
    public void onLoopClosing() {
        settle(new Failed(SocketTransport.loopClosed(remote)));
        discard();
    }

    @Override
    public void onLoopClosed() {
        onLoopClosing();
    }
}
