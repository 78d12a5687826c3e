package tractor.transport;

import java.io.IOException;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tractor.msg.Address;
import tractor.msg.UdsAddress;

/**
 * Connections over UNIX sockets. The directory must exist and belong to those who may connect. Closing a listener
 * removes its file; a file that a killed process left behind counts as an address in use.
 */
public final class UdsTransport extends SocketTransport {

    private static final UdsAddress UNNAMED = Address.uds("", "");

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
    SocketChannel openChannel(SocketAddress remote) throws IOException {
        return SocketChannel.open(StandardProtocolFamily.UNIX);
    }

    @Override
    void configure(SocketChannel channel) {
        // Nothing to set.
    }

    @Override
    void beforeClose(Address listening) throws IOException {
        // While the socket still holds the name, so that the file cannot be another listener's.
        Files.deleteIfExists(Path.of(((UdsAddress) listening).directory(), ((UdsAddress) listening).file()));
    }
}
