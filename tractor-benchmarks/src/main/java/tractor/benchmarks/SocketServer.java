package tractor.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;

/** Sends every message back, or messages without end: the least that two processes can do. */
final class SocketServer {
    /** The size of a message and of an item. */
    static final int SIZE = 64;

    /** A first byte of this value asks for items. */
    static final byte STREAM = 1;

    private SocketServer() {}

    /** Takes the path of a UNIX socket, or nothing. */
    public static void main(String[] args) throws IOException {
        SocketAddress address = args.length == 0
                ? new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)
                : UnixDomainSocketAddress.of(args[0]);
        try (ServerSocketChannel server =
                args.length == 0 ? ServerSocketChannel.open() : ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(address);
            if (args.length > 0) {
                Path.of(args[0]).toFile().deleteOnExit();
            }
            Thread.ofPlatform().daemon().start(() -> accept(server));
            Server.serve(
                    server.getLocalAddress() instanceof InetSocketAddress tcp
                            ? String.valueOf(tcp.getPort())
                            : args[0]);
        }
    }

    private static void accept(ServerSocketChannel server) {
        try {
            while (true) {
                SocketChannel connection = server.accept();
                Thread.ofPlatform().daemon().start(() -> serve(connection));
            }
        } catch (IOException closed) {
            // the end of this process
        }
    }

    private static void serve(SocketChannel connection) {
        ByteBuffer message = ByteBuffer.allocateDirect(SIZE);
        try (connection) {
            SocketClient.prepare(connection);
            while (SocketClient.read(connection, message)) {
                do {
                    while (message.hasRemaining()) {
                        connection.write(message);
                    }
                    message.rewind();
                } while (message.get(0) == STREAM);
            }
        } catch (IOException gone) {
            // the client has heard enough
        }
    }
}
