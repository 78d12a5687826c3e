package tractor.wire;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tractor.LocalActor;
import tractor.RootOptions;
import tractor.Tractor;
import tractor.msg.Address;
import tractor.msg.LocalPeers;
import tractor.msg.UdsAddress;
import tractor.testing.LeakCheck;
import tractor.transport.TransportProtocol;

/**
 * Processes of another user on the same host. They need the right to change the user, as the administrator has it: elsewhere
 * these tests are skipped. A bystander of this user is served before and after.
 */
class StrangerTest {
    private static final RootOptions TCP = RootOptions.defaults().withPrivateRegistry();

    @TempDir
    Path directory;

    @BeforeEach
    void theUserCanBeChanged() throws InterruptedException {
        assumeTrue(Stranger.canBeMade(), "only the administrator can start processes of other users");
    }

    @AfterEach
    void nothingIsLeft() {
        LeakCheck.assertNoChildIsLeft();
    }

    static final class LiveDoor implements Door {
        @Override
        public String knock(String who) {
            return "come in, " + who;
        }
    }

    private RootOptions overSocket() {
        return RootOptions.defaults()
                .withTransport(TransportProtocol.UDS)
                .withRegistry(Address.uds(directory.toString(), "root.sock"));
    }

    private static RootOptions serving(RootOptions options) {
        return options.serving(DoorPortal.serving(LiveDoor.class));
    }

    private static void knock(RawPeer peer) {
        assertThat(peer.call("door", "knock", "who", "me")).isEqualTo("come in, me");
    }

    /** Lets everybody reach the socket, as in a directory that was chosen badly. */
    private static void expose(LocalActor root) throws Exception {
        Path socket = Path.of(((UdsAddress) root.acceptAddress()).path());
        Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-rw-rw-"));
        Files.setPosixFilePermissions(socket.getParent(), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void overTcpAStrangerIsTurnedAwayWhateverItSays() throws Exception {
        Tractor.root(serving(TCP), root -> {
            try (RawPeer bystander = RawPeer.connect(root.acceptAddress(), RawPeer.newUid("bystander"))) {
                knock(bystander);
                for (int n = 1; n <= 2; n++) {
                    try (RawPeer stranger = Stranger.dial(root.acceptAddress())) {
                        stranger.receive("Aid");
                        stranger.send(Frames.aid(stranger.uid(), false));
                        stranger.start("door", "knock", "who", "me");
                        stranger.expectEnd();
                    }
                    assertThat(root.refusals().strangers()).isEqualTo(n);
                }
                knock(bystander);
            }
        });
    }

    @Test
    void overTcpAStrangerMayLeaveBeforeAnybodyHasFoundOutWhoItWas() throws Exception {
        Tractor.root(serving(TCP), root -> {
            try (RawPeer bystander = RawPeer.connect(root.acceptAddress(), RawPeer.newUid("bystander"))) {
                for (int n = 0; n < 3; n++) {
                    RawPeer stranger = Stranger.dial(root.acceptAddress());
                    stranger.receive("Aid");
                    stranger.send(Frames.aid(stranger.uid(), false));
                    stranger.start("self", "cancel"); // it would end the root
                    stranger.close();
                }
                knock(bystander);
                assertThat(root.cancelCalled()).isFalse();
            }
        });
    }

    @Test
    void overASocketThatEverybodyCanReachAStrangerHearsNothing() throws Exception {
        Tractor.root(serving(overSocket()), root -> {
            expose(root);
            try (RawPeer bystander = RawPeer.connect(root.acceptAddress(), RawPeer.newUid("bystander"));
                    RawPeer stranger = Stranger.dial(root.acceptAddress())) {
                stranger.expectEnd();
                knock(bystander);
                assertThat(root.refusals().strangers()).isEqualTo(1);
            }
        });
    }

    @Test
    void aSocketAsItIsMadeCannotBeReachedByStrangers() throws Exception {
        Tractor.root(serving(overSocket()), root -> {
            try (RawPeer stranger = Stranger.dial(root.acceptAddress())) {
                stranger.expectEnd();
            }
            assertThat(root.refusals().strangers()).isEqualTo(0); // it never came so far
        });
    }

    @Test
    void whoAdmitsEverybodyServesStrangers() throws Exception {
        for (RootOptions options : List.of(TCP, overSocket())) {
            Tractor.root(serving(options.withLocalPeers(LocalPeers.ANY_USER)), root -> {
                if (root.acceptAddress() instanceof UdsAddress) {
                    expose(root);
                }
                try (RawPeer stranger = Stranger.dial(root.acceptAddress())) {
                    stranger.send(Frames.aid(stranger.uid(), false));
                    stranger.receive("Aid");
                    knock(stranger);
                }
            });
        }
    }
}
