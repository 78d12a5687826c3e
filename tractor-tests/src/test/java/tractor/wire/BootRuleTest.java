package tractor.wire;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tractor.RootOptions;
import tractor.Tractor;
import tractor.discovery.MemoryRegistry;
import tractor.discovery.NoRegistrarException;
import tractor.error.RuntimeFailureException;
import tractor.msg.Address;
import tractor.msg.Uid;
import tractor.testing.LeakCheck;
import tractor.transport.ListenFailedException;
import tractor.transport.TransportProtocol;

/** A root that boots where something is already. What answers is in raw frames, or no actor at all. */
@ExtendWith(LeakCheck.class)
class BootRuleTest {
    private static RootOptions at(List<Object> address) {
        return RootOptions.defaults().withRegistry(Address.wrap(address).orElseThrow());
    }

    private static RuntimeFailureException failure(RootOptions options) {
        return assertThrows(
                RuntimeFailureException.class,
                () -> Tractor.root(options, root -> {
                    throw new AssertionError("booted as " + root);
                }));
    }

    @Test
    void anActorThatIsNoRegistrarIsNotBoundOver() {
        try (RawGreeter occupant = new RawGreeter(RawPeer.newUid("svc"))) {
            assertThat(failure(at(occupant.address())))
                    .hasMessageThat()
                    .contains("is occupied by actor svc@"
                            + occupant.uid().getLast().substring(0, 8) + ", which is no registrar");
        }
    }

    @Test
    void aSilentOccupantIsNotBoundOver() {
        try (RawGreeter occupant = RawGreeter.silent(RawPeer.newUid("svc"))) {
            assertThat(failure(at(occupant.address())))
                    .hasMessageThat()
                    .contains("is occupied by something that does not answer as an actor");
            assertThat(occupant.met()).isEqualTo(3);
        }
    }

    @Test
    void anOccupantThatSpeaksAnotherProtocolIsNotBoundOver() throws IOException {
        try (ServerSocket web = new ServerSocket(0, 16, InetAddress.getLoopbackAddress())) {
            Thread.ofPlatform().daemon().start(() -> answerAsAWebServer(web));
            assertThat(failure(at(List.of("127.0.0.1", (long) web.getLocalPort()))))
                    .hasMessageThat()
                    .contains("is occupied by something that does not answer as an actor");
        }
    }

    private static void answerAsAWebServer(ServerSocket web) {
        while (true) {
            try (var peer = web.accept()) {
                peer.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            } catch (IOException closed) {
                return;
            }
        }
    }

    @Test
    void oneOccupiedAddressOfSeveralIsEnoughToFail() throws IOException {
        try (RawGreeter occupant = new RawGreeter(RawPeer.newUid("svc"))) {
            RootOptions both = RootOptions.defaults()
                    .withRegistry(free(), Address.wrap(occupant.address()).orElseThrow());
            assertThat(failure(both)).hasMessageThat().contains("which is no registrar");
        }
    }

    private static Address free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Address.tcp("127.0.0.1", socket.getLocalPort());
        }
    }

    @Test
    void anObserverFailsWhereNoRegistrarAnswersAndLeavesTheAddressFree() throws Exception {
        Address free = free();
        RootOptions options = RootOptions.defaults().withRegistry(free);
        assertThat(failure(options.asObserver())).isInstanceOf(NoRegistrarException.class);
        Tractor.root(options.ensureRegistry(), root -> {
            assertThat(root.isRegistrar()).isTrue();
            assertThat(root.acceptAddress()).isEqualTo(free);
        });
    }

    @Test
    void theSocketThatADeadRegistrarLeftIsTakenOver(@TempDir Path directory) throws Exception {
        Path file = directory.resolve("registry.sock");
        try (ServerSocketChannel dead = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            dead.bind(UnixDomainSocketAddress.of(file)); // closing it leaves the file
        }
        assertThat(Files.exists(file)).isTrue();

        Tractor.root(
                overSockets(directory), root -> assertThat(root.isRegistrar()).isTrue());

        assertThat(Files.exists(file)).isFalse();
    }

    @Test
    void aFileThatIsNoSocketIsNotRemoved(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("registry.sock"), "somebody's notes");

        assertThrows(ListenFailedException.class, () -> Tractor.root(overSockets(directory), root -> {}));

        assertThat(Files.readString(file)).isEqualTo("somebody's notes");
    }

    private static RootOptions overSockets(Path directory) {
        return RootOptions.defaults()
                .withTransport(TransportProtocol.UDS)
                .withRegistry(Address.uds(directory.toString(), "registry.sock"));
    }

    @Test
    void aRegistrarKeepsItsEntriesWhereItsOptionsSay() throws Exception {
        MemoryRegistry backend = new MemoryRegistry();
        Uid elsewhere = new Uid("elsewhere", "1");
        backend.put(elsewhere, Address.tcp("10.0.0.1", 4_000));

        Tractor.root(RootOptions.defaults().withPrivateRegistry().withRegistryBackend(() -> backend), root -> {
            assertThat(Tractor.queryActor("elsewhere").orElseThrow().uid()).isEqualTo(elsewhere);
            assertThat(backend.addresses(root.uid())).isEqualTo(root.acceptAddresses());
        });

        assertThat(backend.size()).isEqualTo(1); // the root has left it
    }
}
