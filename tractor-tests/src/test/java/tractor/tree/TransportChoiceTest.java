package tractor.tree;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tractor.ActorSpec;
import tractor.RootOptions;
import tractor.Tractor;
import tractor.error.ActorDiedException;
import tractor.msg.Address;
import tractor.msg.TcpAddress;
import tractor.msg.UdsAddress;
import tractor.spawn.SpawnFailedException;
import tractor.testing.LeakCheck;
import tractor.testing.Processes;
import tractor.testing.Trees;
import tractor.transport.ListenFailedException;
import tractor.transport.RuntimeDirectory;
import tractor.transport.TransportProtocol;

/** What the actors of a tree listen on, who decides that, and what becomes of the sockets' files. */
@ExtendWith(LeakCheck.class)
class TransportChoiceTest {
    private static final ActorSpec<NodePortal> NODE = NodePortal.serving(TreeNode.class);

    @TempDir
    private Path directory;

    @Test
    void childrenAndTheirChildrenListenOnWhatTheRootHasChosen() throws Exception {
        Trees.nursery(Trees.overSockets(), nursery -> {
            NodePortal child = nursery.startActor("child", NODE);
            UdsAddress root = (UdsAddress) Tractor.currentActor().acceptAddress();
            assertThat(root.directory())
                    .isEqualTo(RuntimeDirectory.ofThisUser().path().toString());
            assertThat(child.listensAt()).isEqualTo(root.directory() + "/child@" + child.pid() + ".sock");
            assertThat(child.listensAtBelow("grandchild")).startsWith(root.directory() + "/grandchild@");
            child.cancelActor();
        });
    }

    @Test
    void aChildMayListenOnAnotherTransportAndIsFoundAllTheSame() throws Exception {
        Trees.nursery(nursery -> {
            NodePortal plain = nursery.startActor("plain", NODE);
            NodePortal other = nursery.startActor("other", NODE.withTransport(TransportProtocol.UDS));
            assertThat(Address.parse(plain.listensAt())).isInstanceOf(TcpAddress.class);
            assertThat(Address.parse(other.listensAt())).isInstanceOf(UdsAddress.class);
            assertThat(plain.echoAt("other", 5)).isEqualTo(5);
            assertThat(other.echoAt("plain", 6)).isEqualTo(6);
            nursery.cancel();
        });
    }

    @Test
    void aChildMayListenOnTcpBelowARootThatListensOnSockets() throws Exception {
        Trees.nursery(Trees.overSockets(), nursery -> {
            NodePortal plain = nursery.startActor("plain", NODE);
            NodePortal other = nursery.startActor("other", NODE.withTransport(TransportProtocol.TCP));
            assertThat(Address.parse(plain.listensAt())).isInstanceOf(UdsAddress.class);
            assertThat(Address.parse(other.listensAt())).isInstanceOf(TcpAddress.class);
            assertThat(Address.parse(other.listensAtBelow("below"))).isInstanceOf(TcpAddress.class);
            assertThat(plain.echoAt("other", 5)).isEqualTo(5);
            assertThat(other.echoAt("plain", 6)).isEqualTo(6);
            nursery.cancel();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"warm", "thread"})
    void bindAddressesAreKeptToByOtherStartMethodsAsWell(String method) throws Exception {
        Address socket = Address.uds(directory.toString(), "mine.sock");
        RootOptions options = Trees.privately().withStartMethod(method).withSpares(1);
        Trees.nursery(options, nursery -> {
            NodePortal child = nursery.startActor("child", NODE.withBind(socket));
            assertThat(child.listensAt()).isEqualTo(socket.toString());
            child.cancelActor();
        });
        assertThat(Files.exists(directory.resolve("mine.sock"))).isFalse();
    }

    @Test
    void aBindAddressThatIsTakenFailsTheSpawnAloneAndIsNamed() throws Exception {
        Address socket = Address.uds(directory.toString(), "mine.sock");
        Trees.nursery(nursery -> {
            NodePortal first = nursery.startActor("first", NODE.withBind(socket));
            SpawnFailedException failed =
                    assertThrows(SpawnFailedException.class, () -> nursery.startActor("second", NODE.withBind(socket)));
            assertThat(failed).hasMessageThat().contains(socket.toString());
            assertThat(first.echo(1)).isEqualTo(1);
            assertThat(first.listensAt()).isEqualTo(socket.toString());
            nursery.cancel();
        });
    }

    @Test
    void actorsListenWhereTheyAreToldTo() throws Exception {
        Address socket = Address.uds(directory.toString(), "mine.sock");
        Trees.nursery(nursery -> {
            NodePortal child = nursery.startActor("child", NODE.withBind(socket));
            assertThat(child.listensAt()).isEqualTo(socket.toString());
            child.cancelActor();
        });
        assertThat(Files.exists(directory.resolve("mine.sock"))).isFalse();
    }

    @Test
    void aRootThatKeepsTheRegistryListensAtItsOwnAddressesAsWell() throws Exception {
        Address registry = Address.uds(directory.toString(), "registry.sock");
        Address own = Address.uds(directory.toString(), "own.sock");
        RootOptions options = Trees.overSockets().withRegistry(registry).withBind(own);
        Tractor.root(options, root -> {
            assertThat(root.acceptAddresses()).containsExactly(registry, own).inOrder();
            assertThat(root.registryAddresses()).containsExactly(registry);
        });
    }

    @Test
    void aRegistryOnAnotherTransportThanTheRootIsRefusedAtOnceNamingBoth() {
        Address registry = Address.uds(directory.toString(), "registry.sock");
        RootOptions options = RootOptions.defaults().withRegistry(registry);
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> Tractor.root(options, root -> {}));
        assertThat(refused)
                .hasMessageThat()
                .isEqualTo("the registry address " + registry
                        + " is for uds, but the actor listens on tcp: use one transport for both");
    }

    @Test
    void bindAddressesOfAnotherTransportAreRefusedAtOnce() {
        Address tcp = Address.tcp("127.0.0.1", 0);
        assertThrows(
                IllegalArgumentException.class,
                () -> Tractor.root(Trees.overSockets().withBind(tcp), root -> {}));
        assertThrows(
                IllegalArgumentException.class,
                () -> NODE.withTransport(TransportProtocol.UDS).withBind(tcp));
        assertThrows(
                IllegalArgumentException.class,
                () -> NODE.withBind(tcp, Address.uds(directory.toString(), "mine.sock")));
    }

    @Test
    void addressesThatNoActorMayListenAtAreRefusedAtOnce() {
        assertThrows(
                IllegalArgumentException.class,
                () -> RootOptions.defaults().withRegistry(Address.tcp("8.8.8.8", 1616)));
        assertThrows(
                IllegalArgumentException.class,
                () -> RootOptions.defaults().withBind(Address.uds("relative", "file.sock")));
    }

    @Test
    void aDirectoryMayHaveAnyNameThatAFileCanHave() throws Exception {
        Path odd = Files.createDirectory(directory.resolve("it's \\ odd"));
        RootOptions options = Trees.overSockets().withRegistry(Address.uds(odd.toString(), "registry.sock"));
        Trees.nursery(options, nursery -> {
            NodePortal child = nursery.startActor("child", NODE);
            assertThat(child.echo(1)).isEqualTo(1);
            child.cancelActor();
        });
    }

    @Test
    void aChildWithAnotherRuntimeDirectoryListensInItsParentsAllTheSame() throws Exception {
        Trees.nursery(Trees.overSockets(), nursery -> {
            NodePortal child =
                    nursery.startActor("child", NODE.withEnvironment("XDG_RUNTIME_DIR", directory.toString()));
            assertThat(child.listensAt())
                    .startsWith(RuntimeDirectory.ofThisUser().path() + "/child@");
            child.cancelActor();
        });
    }

    @Test
    void aRegistryAddressThatIsNamedTwiceCountsOnce() throws Exception {
        Address registry = Address.uds(directory.toString(), "registry.sock");
        RootOptions options = Trees.overSockets().withRegistry(registry, registry);
        Tractor.root(options, root -> assertThat(root.registryAddresses()).containsExactly(registry));
    }

    @Test
    void theSocketOfAKilledChildIsRemovedByItsParent() throws Exception {
        String[] socket = new String[1];
        assertThrows(
                ActorDiedException.class,
                () -> Trees.nursery(Trees.overSockets(), nursery -> {
                    socket[0] = nursery.startActor("victim", NODE).listensAt();
                    assertThat(Files.exists(Path.of(socket[0]))).isTrue();
                    Processes.actor("victim").destroyForcibly();
                }));
        assertThat(Files.exists(Path.of(socket[0]))).isFalse();
    }

    @Test
    void aSocketRegistryThatSomethingElseOccupiesIsNotBoundOver() throws Exception {
        Path occupied = Files.writeString(directory.resolve("registry.sock"), "somebody's");
        RootOptions options = Trees.overSockets().withRegistry(Address.uds(directory.toString(), "registry.sock"));
        assertThrows(ListenFailedException.class, () -> Tractor.root(options, root -> {}));
        assertThat(Files.readString(occupied)).isEqualTo("somebody's");
    }

    @Test
    void twoRootsInARowMeetNoSocketOfTheFirst() throws Exception {
        RootOptions options = Trees.overSockets().withRegistry(Address.uds(directory.toString(), "registry.sock"));
        for (int i = 0; i < 2; i++) {
            Tractor.root(options, root -> assertThat(root.isRegistrar()).isTrue());
            assertThat(sockets(directory)).isEmpty();
        }
    }

    private static List<Path> sockets(Path where) throws Exception {
        try (var files = Files.list(where)) {
            return files.filter(file -> file.toString().endsWith(".sock")).toList();
        }
    }
}
