package tractor.transport;

import java.io.IOException;
import java.net.SocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import tractor.log.TractorLog;
import tractor.msg.Address;
import tractor.transport.TransportClosedException.Reason;

/** A transport over the system's sockets; the kinds of sockets differ only in their addresses and options. */
abstract sealed class SocketTransport implements Transport permits TcpTransport, UdsTransport {

    private static final TractorLog LOG = TractorLog.of("transport");
    static final int BACKLOG = 1024;

    private final IoLoop loop;
    private final TransportLimits limits;

    SocketTransport(IoLoop loop, TransportLimits limits) {
        this.loop = loop;
        this.limits = limits;
    }

    /** The system's form of an address; IllegalArgumentException if it is not of this transport's kind. */
    abstract SocketAddress toSocketAddress(Address address);

    /** Our form of a socket's address. */
    abstract Address toAddress(@Nullable SocketAddress address);

    abstract ServerSocketChannel openServer(SocketAddress address) throws IOException;

    /** Takes the address for the server. */
    void bind(ServerSocketChannel server, Address address, SocketAddress wanted) throws IOException {
        server.bind(wanted, BACKLOG);
    }

    abstract SocketChannel openChannel(SocketAddress remote) throws IOException;

    /** Sets the options of a connected socket. */
    abstract void configure(SocketChannel channel) throws IOException;

    /** As whom the peer is there, or null if the system does not tell. */
    abstract @Nullable PeerCredentials credentials(SocketChannel channel) throws IOException;

    /** Cleans up what a listener leaves besides its socket, which is still open. */
    void beforeClose(Address listening) throws IOException {
        // Most leave nothing.
    }

    final IoLoop loop() {
        return loop;
    }

    @Override
    public final TransportLimits limits() {
        return limits;
    }

    @Override
    public final Listener listen(Address address, AcceptHandler handler) {
        SocketAddress wanted = toSocketAddress(address);
        SocketListener listener;
        ServerSocketChannel server = null;
        try {
            server = openServer(wanted);
            server.configureBlocking(false);
            bind(server, address, wanted);
            listener = new SocketListener(this, server, toAddress(server.getLocalAddress()), handler);
        } catch (IOException e) {
            closeQuietly(server);
            throw SocketFailures.listening(address, e);
        } catch (RuntimeException | Error e) {
            closeQuietly(server);
            throw e;
        }
        if (!loop.execute(listener::open)) {
            discard(server, listener.address());
            throw loopClosed(address);
        }
        return listener;
    }

    /** Closes a server that no loop serves. */
    private void discard(ServerSocketChannel server, Address listening) {
        try (server) {
            beforeClose(listening);
        } catch (IOException e) {
            LOG.log(Level.FINE, () -> "closing a socket", e);
        }
    }

    @Override
    public final Connection connect(Address address, Duration timeout) throws InterruptedException {
        return new ConnectAttempt(this, address, toSocketAddress(address)).await(timeout);
    }

    /** Makes a connection of a connected channel, on the loop only; on failure closes the channel. */
    final LoopConnection adopt(SocketChannel channel) throws IOException {
        try {
            channel.configureBlocking(false);
            configure(channel);
            return SocketMedium.connection(
                    loop,
                    limits,
                    channel,
                    credentials(channel),
                    toAddress(channel.getLocalAddress()),
                    toAddress(channel.getRemoteAddress()));
        } catch (IOException | RuntimeException | Error e) {
            closeQuietly(channel);
            throw e;
        }
    }

    static TransportClosedException loopClosed(Address address) {
        return new TransportClosedException(Reason.CLOSED_HERE, address, "the I/O loop is closed", null);
    }

    static void closeQuietly(@Nullable AutoCloseable channel) {
        if (channel != null) {
            try {
                channel.close();
            } catch (Exception e) {
                LOG.log(Level.FINE, () -> "closing a socket", e);
            }
        }
    }
}
