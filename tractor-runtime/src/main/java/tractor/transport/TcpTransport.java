package tractor.transport;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolFamily;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;
import tractor.msg.Address;
import tractor.msg.TcpAddress;

/** Connections over TCP, without Nagle's delay. Hosts are literal IP addresses; no name is ever looked up. */
public final class TcpTransport extends SocketTransport {

    /** A transport served by this loop, with the default limits. */
    public TcpTransport(IoLoop loop) {
        this(loop, TransportLimits.DEFAULT);
    }

    /** A transport served by this loop. */
    public TcpTransport(IoLoop loop, TransportLimits limits) {
        super(loop, limits);
    }

    @Override
    SocketAddress toSocketAddress(Address address) {
        if (address instanceof TcpAddress(String host, int port)) {
            return new InetSocketAddress(InetAddress.ofLiteral(host), port);
        }
        throw new IllegalArgumentException("not a TCP address: " + address);
    }

    @Override
    Address toAddress(@Nullable SocketAddress address) {
        if (address instanceof InetSocketAddress inet) {
            return Address.tcp(inet.getAddress(), inet.getPort());
        }
        throw new IllegalStateException("not the address of a TCP socket: " + address);
    }

    @Override
    ServerSocketChannel openServer(SocketAddress address) throws IOException {
        // On Linux SO_REUSEADDR lets a restarted actor have its port back, but never two listeners at once.
        return ServerSocketChannel.open(family(address)).setOption(StandardSocketOptions.SO_REUSEADDR, true);
    }

    @Override
    SocketChannel openChannel(SocketAddress remote) throws IOException {
        return SocketChannel.open(family(remote));
    }

    @Override
    void configure(SocketChannel channel) throws IOException {
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    }

    @Override
    @Nullable
    PeerCredentials credentials(SocketChannel channel) {
        return null;
    }

    private static ProtocolFamily family(SocketAddress address) {
        return ((InetSocketAddress) address).getAddress() instanceof Inet4Address
                ? StandardProtocolFamily.INET
                : StandardProtocolFamily.INET6;
    }
}
