package tractor.transport;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import tractor.msg.Address;
import tractor.msg.TcpAddress;

/** The child of {@link DescriptorExhaustionTest}. */
final class DescriptorExhaustion {

    private DescriptorExhaustion() {}

    public static void main(String[] args) throws Exception {
        var accepted = new CountDownLatch(1);
        try (IoLoop loop = new IoLoop("exhausted");
                SocketChannel peer = SocketChannel.open()) {
            Listener listener =
                    new TcpTransport(loop).listen(Address.tcp("127.0.0.1", 0), connection -> accepted.countDown());
            List<InputStream> hoard = takeEveryDescriptor();
            // The system completes the connect; accepting it needs a descriptor.
            peer.connect(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), ((TcpAddress) listener.address()).port()));
            loop.schedule(Duration.ofMillis(200), () -> releaseAll(hoard));
            accepted.await();
            listener.close();
            System.out.println("accepted after all");
        }
    }

    private static List<InputStream> takeEveryDescriptor() {
        List<InputStream> hoard = new ArrayList<>();
        try {
            while (true) {
                hoard.add(Files.newInputStream(Path.of("/dev/null")));
            }
        } catch (IOException e) {
            return hoard; // none is left
        }
    }

    private static void releaseAll(List<InputStream> hoard) {
        for (InputStream stream : hoard) {
            SocketTransport.closeQuietly(stream);
        }
    }
}
