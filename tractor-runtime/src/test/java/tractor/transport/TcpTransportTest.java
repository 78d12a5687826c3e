package tractor.transport;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import tractor.msg.Address;
import tractor.msg.TcpAddress;
import tractor.transport.TransportClosedException.Reason;

/** TCP keeps the contract, and adds what only TCP has. */
class TcpTransportTest extends LossContract {

    @Override
    Transport open(IoLoop loop, TransportLimits limits) {
        return new TcpTransport(loop, limits);
    }

    @Override
    Address freshAddress() {
        return Address.tcp("127.0.0.1", 0);
    }

    @Override
    RawPeer dial(Address address) throws Exception {
        TcpAddress tcp = (TcpAddress) address;
        return new RawPeer(SocketChannel.open(new InetSocketAddress(tcp.host(), tcp.port())));
    }

    @Test
    void theListenerTellsTheRealPort() {
        try (Listener listener = open(serverLoop, TransportLimits.DEFAULT).listen(freshAddress(), connection -> {})) {
            assertThat(((TcpAddress) listener.address()).host()).isEqualTo("127.0.0.1");
            assertThat(((TcpAddress) listener.address()).port()).isGreaterThan(0);
        }
    }

    @Test
    void ipv6Works() throws Exception {
        Address address = Address.tcp("::1", 0);
        try (Listener listener = open(serverLoop, TransportLimits.DEFAULT).listen(address, connection -> {})) {
            Connection client = open(clientLoop, TransportLimits.DEFAULT).connect(listener.address());
            assertThat(client.remoteAddress()).isEqualTo(listener.address());
        }
    }

    @Test
    void aHostNameIsNotLookedUp() {
        Transport transport = open(clientLoop, TransportLimits.DEFAULT);
        assertThrows(IllegalArgumentException.class, () -> transport.connect(Address.tcp("localhost", 1)));
    }

    @Test
    void anotherKindOfAddressIsRefused() {
        Transport transport = open(clientLoop, TransportLimits.DEFAULT);
        assertThrows(IllegalArgumentException.class, () -> transport.connect(Address.uds("/tmp", "x.sock")));
        assertThrows(IllegalArgumentException.class, () -> transport.listen(Address.uds("/tmp", "x"), c -> {}));
    }

    @Test
    void anAddressOfAnotherHostCannotBeListenedOn() {
        Transport transport = open(serverLoop, TransportLimits.DEFAULT);
        ListenFailedException failure = assertThrows(
                ListenFailedException.class, () -> transport.listen(Address.tcp("192.0.2.1", 0), connection -> {}));
        assertThat(failure).isNotInstanceOf(AddressInUseException.class);
    }

    @Test
    void aPeerThatOnlyStopsSendingHasLeft() throws Exception {
        try (Dialled dialled = dialled(TransportLimits.DEFAULT)) {
            Recorder recorder = record(dialled.connection());
            dialled.peer().write(RawPeer.frame((byte) 1));
            ((SocketChannel) dialled.peer().channel()).shutdownOutput();
            assertThat(recorder.next()).isEqualTo(new byte[] {1});
            assertThat(recorder.end().reason()).isEqualTo(Reason.CLOSED_BY_PEER);
            assertThat(dialled.peer().read(1)).isEmpty(); // it is told so
        }
    }

    @Test
    void aResetIsALostConnection() throws Exception {
        try (Dialled dialled = dialled(TransportLimits.DEFAULT)) {
            Recorder recorder = record(dialled.connection());
            ((SocketChannel) dialled.peer().channel()).setOption(StandardSocketOptions.SO_LINGER, 0);
            dialled.peer().close();
            TransportClosedException end = recorder.end();
            assertThat(end.reason()).isEqualTo(Reason.LOST);
            assertThat(end).hasCauseThat().isNotNull();
            assertThat(end.address()).isEqualTo(dialled.connection().remoteAddress());
        }
    }

    /** A listener whose backlog is full: the system lets connects to it hang. */
    private record DeafListener(ServerSocketChannel server, List<SocketChannel> backlog) implements AutoCloseable {

        static DeafListener open() throws Exception {
            var server = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
            List<SocketChannel> backlog = new ArrayList<>();
            for (int n = 0; n < 8; n++) {
                SocketChannel channel = SocketChannel.open();
                channel.configureBlocking(false);
                channel.connect(server.getLocalAddress());
                backlog.add(channel);
            }
            return new DeafListener(server, backlog);
        }

        Address address() throws Exception {
            return Address.tcp("127.0.0.1", ((InetSocketAddress) server.getLocalAddress()).getPort());
        }

        @Override
        public void close() throws IOException {
            server.close();
            for (SocketChannel channel : backlog) {
                channel.close();
            }
        }
    }

    @Test
    void aConnectWithoutAnAnswerTimesOut() throws Exception {
        try (DeafListener deaf = DeafListener.open()) {
            Transport transport = open(clientLoop, TransportLimits.DEFAULT);
            ConnectFailedException failure = assertThrows(
                    ConnectFailedException.class, () -> transport.connect(deaf.address(), Duration.ofMillis(20)));
            assertThat(failure.reason()).isEqualTo(ConnectFailedException.Reason.TIMED_OUT);
        }
    }

    @Test
    void aWaitingConnectCanBeInterruptedOnAVirtualThread() throws Exception {
        try (DeafListener deaf = DeafListener.open()) {
            Transport transport = open(clientLoop, TransportLimits.DEFAULT);
            var outcome = new CompletableFuture<Throwable>();
            Thread connecting = Thread.ofVirtual().start(() -> {
                try {
                    transport.connect(deaf.address());
                    outcome.complete(new AssertionError("connected"));
                } catch (Exception e) {
                    outcome.complete(e);
                }
            });
            while (connecting.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
            connecting.interrupt();
            assertThat(outcome.join()).isInstanceOf(InterruptedException.class);
        }
    }

    @Test
    void closingTheLoopEndsAWaitingConnect() throws Exception {
        try (DeafListener deaf = DeafListener.open()) {
            Transport transport = open(clientLoop, TransportLimits.DEFAULT);
            clientLoop.schedule(Duration.ofMillis(20), clientLoop::close);
            assertThrows(TransportClosedException.class, () -> transport.connect(deaf.address()));
        }
    }
}
