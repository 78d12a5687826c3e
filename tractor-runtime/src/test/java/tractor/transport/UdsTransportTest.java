package tractor.transport;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tractor.msg.Address;
import tractor.msg.UdsAddress;

/** UNIX sockets keep the contract, and add the life of their files. */
class UdsTransportTest extends SocketTransportContract {

    private static final AtomicInteger FILES = new AtomicInteger();

    @TempDir
    Path directory;

    @Override
    Transport open(IoLoop loop, TransportLimits limits) {
        return new UdsTransport(loop, limits);
    }

    @Override
    Address freshAddress() {
        return Address.uds(directory.toString(), "actor" + FILES.getAndIncrement() + ".sock");
    }

    @Override
    RawPeer dial(Address address) throws Exception {
        return new RawPeer(SocketChannel.open(UnixDomainSocketAddress.of(path(address))));
    }

    private static Path path(Address address) {
        UdsAddress uds = (UdsAddress) address;
        return Path.of(uds.directory(), uds.file());
    }

    @Test
    void theFileLivesAsLongAsTheListener() {
        Address address = freshAddress();
        try (Listener listener = open(serverLoop, TransportLimits.DEFAULT).listen(address, connection -> {})) {
            assertThat(listener.address()).isEqualTo(address);
            assertThat(Files.exists(path(address))).isTrue();
        }
        assertThat(Files.exists(path(address))).isFalse();
    }

    @Test
    void closingTheLoopRemovesTheFile() {
        Address address = freshAddress();
        open(serverLoop, TransportLimits.DEFAULT).listen(address, connection -> {});
        serverLoop.close();
        assertThat(Files.exists(path(address))).isFalse();
    }

    @Test
    void aFileThatIsInTheWayIsNotRemoved() throws Exception {
        Address address = freshAddress();
        Files.writeString(path(address), "somebody's");
        Transport transport = open(serverLoop, TransportLimits.DEFAULT);
        assertThrows(AddressInUseException.class, () -> transport.listen(address, connection -> {}));
        assertThat(Files.readString(path(address))).isEqualTo("somebody's");
    }

    @Test
    void aFileLeftBehindRefusesConnects() throws Exception {
        Address address = freshAddress();
        try (var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(path(address)));
        }
        assertThat(Files.exists(path(address))).isTrue();
        Transport transport = open(clientLoop, TransportLimits.DEFAULT);
        ConnectFailedException refused = assertThrows(ConnectFailedException.class, () -> transport.connect(address));
        assertThat(refused.reason()).isEqualTo(ConnectFailedException.Reason.REFUSED);
    }

    @Test
    void anotherKindOfAddressIsRefused() {
        Transport transport = open(clientLoop, TransportLimits.DEFAULT);
        assertThrows(IllegalArgumentException.class, () -> transport.connect(Address.tcp("127.0.0.1", 1)));
    }
}
