package tractor.transport;

import java.io.IOException;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import jdk.net.ExtendedSocketOptions;
import jdk.net.UnixDomainPrincipal;
import org.jspecify.annotations.Nullable;
import tractor.msg.Address;
import tractor.msg.UdsAddress;

/**
 * Connections over UNIX sockets. To listen makes the directory if it is missing, refuses one in which others could
 * replace the socket, clears away what a killed process has left at the address, and lets nobody but this user connect.
 * Closing a listener removes its file.
 */
public final class UdsTransport extends SocketTransport {

    private static final UdsAddress UNNAMED = Address.uds("", "");

    private final ConcurrentMap<Address, Object> files = new ConcurrentHashMap<>();

    /** A transport served by this loop, with the default limits. */
    public UdsTransport(IoLoop loop) {
        this(loop, TransportLimits.DEFAULT);
    }

    /** A transport served by this loop. */
    public UdsTransport(IoLoop loop, TransportLimits limits) {
        super(loop, limits);
    }

    @Override
    SocketAddress toSocketAddress(Address address) {
        if (address instanceof UdsAddress(String directory, String file)) {
            return UnixDomainSocketAddress.of(Path.of(directory, file));
        }
        throw new IllegalArgumentException("not a UNIX-socket address: " + address);
    }

    @Override
    Address toAddress(@Nullable SocketAddress address) {
        // A connecting socket has no name of its own.
        Path path = address instanceof UnixDomainSocketAddress unix ? unix.getPath() : Path.of("");
        Path directory = path.getParent();
        return directory == null ? UNNAMED : Address.uds(directory.toString(), String.valueOf(path.getFileName()));
    }

    @Override
    ServerSocketChannel openServer(SocketAddress address) throws IOException {
        return ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    }

    @Override
    void bind(ServerSocketChannel server, Address address, SocketAddress wanted) throws IOException {
        UdsAddress uds = (UdsAddress) address;
        uds.validateToListen();
        Object key = new SocketFile(uds).bind(() -> server.bind(wanted, BACKLOG));
        if (key != null) {
            files.put(uds, key);
        }
    }

    @Override
    SocketChannel openChannel(SocketAddress remote) throws IOException {
        return SocketChannel.open(StandardProtocolFamily.UNIX);
    }

    @Override
    void configure(SocketChannel channel) {
        // Nothing to set.
    }

    @Override
    @Nullable
    PeerCredentials credentials(SocketChannel channel) throws IOException {
        if (!channel.supportedOptions().contains(ExtendedSocketOptions.SO_PEERCRED)) {
            return null; // a system that does not tell
        }
        UnixDomainPrincipal peer = channel.getOption(ExtendedSocketOptions.SO_PEERCRED);
        return new PeerCredentials(peer.user(), peer.group());
    }

    @Override
    void beforeClose(Address listening) throws IOException {
        // While the socket still holds the name, so that nobody can have taken it.
        new SocketFile((UdsAddress) listening).remove(files.remove(listening));
    }

    /**
     * Removes the file that a killed process has left at an address, if any; a living listener's, and what is no socket of
     * this user, stays. Does not wait for anybody but those who clear the same directory.
     *
     * @throws IOException if the system fails, or if something else is there
     */
    public static void clear(UdsAddress address) throws IOException {
        new SocketFile(address).clear();
    }
}
