package tractor.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;

/** Listens on a loopback port for a {@link RawPeer}'s other end. */
final class RawServer implements AutoCloseable {
    private final List<String> uid;
    private final ServerSocket socket;

    RawServer(List<String> uid) {
        this.uid = uid;
        try {
            this.socket = new ServerSocket(0, 16, InetAddress.getLoopbackAddress());
            socket.setSoTimeout((int) RawPeer.PATIENCE.toMillis());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> uid() {
        return uid;
    }

    int port() {
        return socket.getLocalPort();
    }

    /** The listening address as it stands on the wire. */
    List<Object> address() {
        return List.of(socket.getInetAddress().getHostAddress(), (long) port());
    }

    /** The next connection, before any word. */
    RawPeer accept() {
        try {
            return new RawPeer(uid, socket.accept());
        } catch (IOException e) {
            throw new AssertionError("nobody connected to " + uid, e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
