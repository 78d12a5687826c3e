package tractor.tree;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tractor.ActorSpec;
import tractor.host.UserId;
import tractor.rpc.ChannelInfo;
import tractor.rpc.PeerProcess;
import tractor.testing.LeakCheck;
import tractor.testing.Processes;
import tractor.testing.Trees;

/** What an actor knows of the process at the other end, and by whose word. */
@ExtendWith(LeakCheck.class)
class PeerProcessTest {
    private static final ActorSpec<NodePortal> NODE = NodePortal.serving(TreeNode.class);
    private static final ActorSpec<NodePortal> WITH_NATIVE_ACCESS =
            NODE.withJvmArgs("--enable-native-access=ALL-UNNAMED", "--add-exports=java.base/sun.nio.ch=ALL-UNNAMED");

    @Test
    void overASocketTheKernelNamesTheUserAndWhereItIsAskedForTheProcess() throws Exception {
        Trees.nursery(Trees.overSockets(), nursery -> {
            NodePortal plain = nursery.startActor("plain", NODE);
            NodePortal curious = nursery.startActor("curious", WITH_NATIVE_ACCESS);
            long pid = Processes.actor("plain").pid();
            assertThat(curious.processOf("plain")).isEqualTo(List.of(pid, 1L));
            assertThat(plain.processOf("curious"))
                    .isEqualTo(List.of(Processes.actor("curious").pid(), 0L));
            assertThat(plain.portal().process()).isEqualTo(Optional.of(new PeerProcess(pid, false)));
            ChannelInfo channel = plain.portal().channel();
            assertThat(channel.credentials().orElseThrow().user()).isEqualTo(UserId.principal());
            for (NodePortal each : List.of(plain, curious)) {
                each.cancelActor();
            }
        });
    }

    @Test
    void overTcpEverybodySpeaksForThemselves() throws Exception {
        Trees.nursery(nursery -> {
            NodePortal node = nursery.startActor("node", NODE);
            long pid = Processes.actor("node").pid();
            assertThat(node.portal().process()).isEqualTo(Optional.of(new PeerProcess(pid, false)));
            assertThat(node.portal().channel().credentials()).isEmpty();
            node.cancelActor();
        });
    }
}
