package tractor.benchmarks;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.concurrent.ThreadFactory;

/** Sends a message over a blocking socket and waits for it to come back. Every caller has a connection of its own. */
final class SocketClient implements Client {
    private static final int CHUNK = 16 * 1024;

    private final SocketAddress server;

    private SocketClient(SocketAddress server) {
        this.server = server;
    }

    public static void main(String[] args) throws Exception {
        if (Transport.of(args[0]) == Transport.TCP) {
            try (ChildJvm child = Server.start(SocketServer.class)) {
                int port = Integer.parseInt(child.readLine());
                ClientLoop.run(new SocketClient(new InetSocketAddress(InetAddress.getLoopbackAddress(), port)));
            }
        } else {
            try (Sockets sockets = new Sockets();
                    ChildJvm child = Server.start(SocketServer.class, sockets.path())) {
                ClientLoop.run(new SocketClient(UnixDomainSocketAddress.of(child.readLine())));
            }
        }
    }

    private SocketChannel connect() throws IOException {
        return prepare(SocketChannel.open(server));
    }

    static SocketChannel prepare(SocketChannel connection) throws IOException {
        if (connection.supportedOptions().contains(StandardSocketOptions.TCP_NODELAY)) {
            connection.setOption(StandardSocketOptions.TCP_NODELAY, true);
        }
        return connection;
    }

    /** Fills the buffer and flips it. Returns false at the end of the stream. */
    static boolean read(SocketChannel connection, ByteBuffer message) throws IOException {
        message.clear();
        while (message.hasRemaining()) {
            if (connection.read(message) < 0) {
                return false;
            }
        }
        message.flip();
        return true;
    }

    @Override
    public Caller newCaller() throws IOException {
        return new Connected(connect());
    }

    @Override
    public ThreadFactory threads() {
        return Thread.ofPlatform().daemon().factory();
    }

    @Override
    public Sample stream(long nanos) throws Exception {
        try (SocketChannel connection = connect()) {
            connection.write(ByteBuffer.allocate(SocketServer.SIZE).put(0, SocketServer.STREAM));
            ByteBuffer chunk = ByteBuffer.allocateDirect(CHUNK).limit(0);
            byte[] item = new byte[SocketServer.SIZE];
            return Rate.of(nanos, () -> {
                while (chunk.remaining() < item.length) {
                    chunk.compact();
                    if (connection.read(chunk) < 0) {
                        throw new EOFException("the server has gone");
                    }
                    chunk.flip();
                }
                return chunk.get(item);
            });
        }
    }

    private record Connected(SocketChannel connection, ByteBuffer message) implements Caller {
        Connected(SocketChannel connection) {
            this(connection, ByteBuffer.allocateDirect(SocketServer.SIZE));
        }

        @Override
        public void call() throws IOException {
            message.clear();
            while (message.hasRemaining()) {
                connection.write(message);
            }
            if (!read(connection, message)) {
                throw new EOFException("the server has gone");
            }
        }

        @Override
        public void close() {
            try {
                connection.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
