package tractor.transport;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tractor.msg.Address;
import tractor.msg.UdsAddress;
import tractor.task.Promise;

/** Who gets the name of a UNIX socket when it is contended for, and what is left of the file when nobody does. */
class SocketFileTest {
    private static final int ROUNDS = 50;
    private static final int PROCESSES = 3;

    private final IoLoop loop = new IoLoop("files");
    private final Transport transport = new UdsTransport(loop);

    @TempDir
    Path directory;

    @AfterEach
    void closeTheLoop() {
        loop.close();
    }

    private Path socket() {
        return directory.resolve("actor.sock");
    }

    private UdsAddress address() {
        return Address.uds(directory.toString(), "actor.sock");
    }

    private Listener listen() {
        return transport.listen(address(), connection -> connection.abort("seen"));
    }

    /** As a killed process leaves it: the platform does not remove the file of a server. */
    private void leaveBehind() throws IOException {
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket()));
        }
    }

    @Test
    void ofManyThreadsInManyProcessesThatFindALeftFileOneListens() throws Exception {
        List<SocketRivals> rivals = new ArrayList<>();
        try {
            for (int i = 0; i < PROCESSES; i++) {
                rivals.add(SocketRivals.start(socket()));
            }
            for (int round = 0; round < ROUNDS; round++) {
                leaveBehind();
                for (SocketRivals each : rivals) {
                    each.tell(SocketRivals.LISTEN);
                }
                int winners = 0;
                for (SocketRivals each : rivals) {
                    winners += Integer.parseInt(each.answer());
                }
                assertThat(winners).isEqualTo(1);
                transport.connect(address()).abort("seen");
                for (SocketRivals each : rivals) {
                    each.tell(SocketRivals.CLOSE);
                    assertThat(each.answer()).isEqualTo(SocketRivals.CLOSED);
                }
                assertThat(Files.exists(socket())).isFalse();
            }
        } finally {
            for (SocketRivals each : rivals) {
                each.close();
            }
        }
    }

    /** A listener that does not accept, and as many connections as it has room for. */
    private final class Busy implements AutoCloseable {
        private final ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        private final List<SocketChannel> queue = new ArrayList<>();

        Busy() throws IOException {
            server.bind(UnixDomainSocketAddress.of(socket()), 1);
            while (connects()) {
                assertThat(queue.size()).isLessThan(1_000);
            }
        }

        private boolean connects() throws IOException {
            SocketChannel peer = SocketChannel.open(StandardProtocolFamily.UNIX);
            queue.add(peer);
            peer.configureBlocking(false);
            try {
                return peer.connect(UnixDomainSocketAddress.of(socket()));
            } catch (SocketException full) {
                return false;
            }
        }

        @Override
        public void close() throws IOException {
            server.close();
            for (SocketChannel each : queue) {
                each.close();
            }
        }
    }

    @Test
    void aListenerTooBusyToAcceptIsNotTakenOver() throws Exception {
        try (Busy _ = new Busy()) {
            assertThrows(AddressInUseException.class, this::listen);
            UdsTransport.clear(address());
            assertThat(Files.exists(socket())).isTrue();
        }
    }

    @Test
    void aConnectWaitsForAListenerTooBusyToAccept() throws Exception {
        try (Busy busy = new Busy()) {
            Promise<Connection> connected = new Promise<>();
            Thread caller = Thread.ofVirtual().start(() -> {
                try {
                    connected.complete(transport.connect(address(), Duration.ofSeconds(60)));
                } catch (InterruptedException | RuntimeException failure) {
                    connected.fail(new IllegalStateException(failure));
                }
            });
            while (caller.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
            CountDownLatch tried = new CountDownLatch(1);
            loop.schedule(Duration.ZERO, tried::countDown);
            tried.await();
            assertThat(connected.isDone()).isFalse();
            busy.server.accept().close();
            connected.await().abort("seen");
            caller.join();
        }
    }

    @Test
    void aConnectToAListenerThatStaysBusyEndsInTime() throws Exception {
        try (Busy _ = new Busy()) {
            ConnectFailedException late = assertThrows(
                    ConnectFailedException.class, () -> transport.connect(address(), Duration.ofMillis(50)));
            assertThat(late.reason()).isEqualTo(ConnectFailedException.Reason.TIMED_OUT);
        }
    }

    @Test
    void aListenerThatComesTooLateForItsLoopLeavesNoFile() {
        loop.close();
        assertThrows(TransportClosedException.class, this::listen);
        assertThat(Files.exists(socket())).isFalse();
    }

    @Test
    void anInterruptedThreadListensAndStaysInterrupted() {
        Thread.currentThread().interrupt();
        try (Listener listener = listen()) {
            assertThat(Thread.interrupted()).isTrue();
            assertThat(listener.address()).isEqualTo(address());
        }
    }

    @Test
    void thereIsNothingToClearInAMissingDirectory() throws IOException {
        UdsTransport.clear(Address.uds(directory + "/missing", "actor.sock"));
        assertThat(Files.exists(directory.resolve("missing"))).isFalse();
    }
}
