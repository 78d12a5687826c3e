package tractor.wire;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;

/** A process between its standard streams and a socket, to reach that as another user. Stands alone, without a library. */
final class Bridge {
    private Bridge() {}

    public static void main(String[] args) throws IOException {
        if (args.length == 0) {
            return; // to be started is all that was asked
        }
        SocketAddress there = args.length == 1
                ? UnixDomainSocketAddress.of(args[0])
                : new InetSocketAddress(args[0], Integer.parseInt(args[1]));
        try (SocketChannel socket = SocketChannel.open(there)) {
            Thread.ofPlatform().daemon().start(() -> send(socket));
            try (InputStream in = Channels.newInputStream(socket)) {
                in.transferTo(System.out);
            }
        } finally {
            System.exit(0); // whatever the other direction waits for
        }
    }

    private static void send(SocketChannel socket) {
        try {
            System.in.transferTo(Channels.newOutputStream(socket));
        } catch (IOException closed) {
            // then the other direction ends, too
        }
    }
}
