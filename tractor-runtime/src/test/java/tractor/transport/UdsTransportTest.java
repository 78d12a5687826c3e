package tractor.transport;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tractor.msg.Address;
import tractor.msg.UdsAddress;
import tractor.transport.TransportClosedException.Reason;

/** UNIX sockets keep the contract, and add the life of their files. */
class UdsTransportTest extends LossContract {

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
    void bothEndsKnowAsWhomTheOtherIsThere() throws Exception {
        Pair pair = connect();
        UserPrincipal self = Files.getOwner(Files.createFile(directory.resolve("mine")));
        assertThat(pair.server().credentials().orElseThrow().user()).isEqualTo(self);
        assertThat(pair.client().credentials()).isEqualTo(pair.server().credentials());
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
    void aPeerThatLeavesSomethingUnreadHasLeftAllTheSame() throws Exception {
        try (Dialled dialled = dialled(TransportLimits.DEFAULT)) {
            Recorder recorder = record(dialled.connection());
            dialled.connection().send(new byte[100]);
            dialled.peer().close(); // which the system takes for a reset
            assertThat(recorder.end().reason()).isAnyOf(Reason.LOST, Reason.CLOSED_BY_PEER);
        }
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
        ListenFailedException refused =
                assertThrows(ListenFailedException.class, () -> transport.listen(address, connection -> {}));
        assertThat(refused).hasMessageThat().contains("is no socket");
        assertThat(Files.readString(path(address))).isEqualTo("somebody's");
    }

    @Test
    void aSymbolicLinkInTheWayIsNeitherFollowedNorRemoved() throws Exception {
        Address address = freshAddress();
        Path target = leaveBehind(freshAddress());
        Files.createSymbolicLink(path(address), target);
        Transport transport = open(serverLoop, TransportLimits.DEFAULT);
        ListenFailedException refused =
                assertThrows(ListenFailedException.class, () -> transport.listen(address, connection -> {}));
        assertThat(refused).hasMessageThat().contains("is a symbolic link");
        assertThat(Files.isSymbolicLink(path(address))).isTrue();
        assertThat(Files.exists(target)).isTrue();
    }

    @Test
    void onlyItsUserMayConnect() throws Exception {
        Address address = freshAddress();
        try (Listener listener = open(serverLoop, TransportLimits.DEFAULT).listen(address, connection -> {})) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path(listener.address()))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aMissingDirectoryIsMadeForItsUserAlone() throws Exception {
        Path made = directory.resolve("deep").resolve("down");
        Address address = Address.uds(made.toString(), "actor.sock");
        try (Listener listener = open(serverLoop, TransportLimits.DEFAULT).listen(address, connection -> {})) {
            assertThat(listener.address()).isEqualTo(address);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void aDirectoryInWhichOthersCouldReplaceTheSocketIsRefused() throws Exception {
        Path open = Files.createDirectory(directory.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertRefused(open, "replace the files");
    }

    @Test
    void aDirectoryThatIsASymbolicLinkIsRefused() throws Exception {
        Path link = directory.resolve("link");
        Files.createSymbolicLink(link, Files.createDirectory(directory.resolve("target")));
        assertRefused(link, "is a symbolic link");
    }

    private void assertRefused(Path where, String why) {
        Transport transport = open(serverLoop, TransportLimits.DEFAULT);
        Address address = Address.uds(where.toString(), "actor.sock");
        ListenFailedException refused =
                assertThrows(ListenFailedException.class, () -> transport.listen(address, connection -> {}));
        assertThat(refused).hasMessageThat().contains(why);
        assertThat(Files.exists(path(address))).isFalse();
    }

    @Test
    void aFileThatADeadListenerLeftIsReplaced() throws Exception {
        Address address = freshAddress();
        leaveBehind(address);
        try (Listener listener = open(serverLoop, TransportLimits.DEFAULT).listen(address, connection -> {})) {
            open(clientLoop, TransportLimits.DEFAULT)
                    .connect(listener.address())
                    .abort("seen");
        }
    }

    @Test
    void ofManyWhoWantAnAddressThatADeadListenerLeftOneGetsIt() throws Exception {
        int rivals = 8;
        for (int round = 0; round < 20; round++) {
            Address address = freshAddress();
            leaveBehind(address);
            BlockingQueue<Listener> winners = new LinkedBlockingQueue<>();
            BlockingQueue<Throwable> losers = new LinkedBlockingQueue<>();
            List<Thread> threads = new ArrayList<>();
            for (int i = 0; i < rivals; i++) {
                threads.add(Thread.ofPlatform().start(() -> {
                    try {
                        winners.add(open(serverLoop, TransportLimits.DEFAULT).listen(address, connection -> {}));
                    } catch (AddressInUseException late) {
                        losers.add(late);
                    }
                }));
            }
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(winners).hasSize(1);
            assertThat(losers).hasSize(rivals - 1);
            open(clientLoop, TransportLimits.DEFAULT).connect(address).abort("seen");
            winners.element().close();
        }
    }

    @Test
    void aListenerDoesNotRemoveAFileThatIsAnothersByNow() throws Exception {
        Address address = freshAddress();
        Listener first = open(serverLoop, TransportLimits.DEFAULT).listen(address, connection -> {});
        Files.delete(path(address));
        try (Listener second = open(clientLoop, TransportLimits.DEFAULT).listen(address, connection -> {})) {
            first.close();
            assertThat(Files.exists(path(second.address()))).isTrue();
        }
    }

    @Test
    void whatAKilledProcessLeftIsCleared() throws Exception {
        Address address = freshAddress();
        leaveBehind(address);
        UdsTransport.clear((UdsAddress) address);
        assertThat(Files.exists(path(address))).isFalse();
        UdsTransport.clear((UdsAddress) address);
        try (Listener alive = open(serverLoop, TransportLimits.DEFAULT).listen(address, connection -> {})) {
            UdsTransport.clear((UdsAddress) address);
            assertThat(Files.exists(path(alive.address()))).isTrue();
        }
    }

    @Test
    void aPathThatIsTooLongIsRefusedWithItsLength() {
        Address address = Address.uds(directory.toString(), "x".repeat(UdsAddress.PATH_LIMIT) + ".sock");
        Transport transport = open(serverLoop, TransportLimits.DEFAULT);
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> transport.listen(address, connection -> {}));
        assertThat(refused).hasMessageThat().contains("must be shorter than " + UdsAddress.PATH_LIMIT);
    }

    /** As a killed process leaves it: the JDK does not remove the file of a server. */
    private static Path leaveBehind(Address address) throws Exception {
        try (var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(path(address)));
        }
        return path(address);
    }

    @Test
    void aFileLeftBehindRefusesConnects() throws Exception {
        Address address = freshAddress();
        assertThat(Files.exists(leaveBehind(address))).isTrue();
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
