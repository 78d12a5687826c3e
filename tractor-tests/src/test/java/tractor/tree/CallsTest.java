package tractor.tree;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import tractor.Tractor;
import tractor.error.RemoteActorException;
import tractor.msg.Uid;
import tractor.task.TaskHandle;
import tractor.task.Tasks;
import tractor.testing.LeakCheck;
import tractor.testing.LiveTree;

/** Many calls, many interfaces, many hops. */
@ExtendWith(LeakCheck.class)
class CallsTest {
    private static final int CALLERS = 100;
    private static final int CALLS = 50;

    @RegisterExtension
    static final LiveTree<NodePortal> TREE = LiveTree.of(
            "node",
            NodePortal.serving(TreeNode.class)
                    .and(EchoPortal.serving(PlainEcho.class))
                    .and(FaultyPortal.serving(FaultyService.class)));

    private final NodePortal node = TREE.portal();

    @Test
    void aHundredVirtualThreadsGetTheirOwnAnswers() throws InterruptedException {
        List<TaskHandle<Integer>> callers = new ArrayList<>();
        Tasks.nursery(tasks -> {
            for (int i = 0; i < CALLERS; i++) {
                int caller = i;
                callers.add(tasks.start(() -> {
                    int right = 0;
                    for (int call = 0; call < CALLS; call++) {
                        int number = caller * CALLS + call;
                        right += node.echo(number) == number ? 1 : 0;
                    }
                    return right;
                }));
            }
        });
        for (TaskHandle<Integer> caller : callers) {
            assertThat(caller.join()).isEqualTo(CALLS);
        }
    }

    @Test
    void aCallThatBlocksDoesNotHoldUpOthers() throws InterruptedException {
        Tasks.nursery(tasks -> {
            TaskHandle<?> blocked = tasks.start(node::block);
            node.awaitBlocked(1);
            assertThat(node.echo(7)).isEqualTo(7);
            blocked.cancel();
        });
        node.awaitBlocked(0);
    }

    @Test
    void largeAndSmallCallsShareAConnection() throws InterruptedException {
        EchoPortal echo = node.portal().as(EchoPortal.TYPE);
        byte[] large = new byte[4 << 20];
        Tasks.nursery(tasks -> {
            for (int i = 0; i < 4; i++) {
                tasks.start(() -> assertThat(echo.bytes(large)).isEqualTo(large));
            }
            for (int i = 0; i < CALLERS; i++) {
                assertThat(node.echo(i)).isEqualTo(i);
            }
        });
    }

    @Test
    void oneActorServesSeveralInterfaces() throws InterruptedException {
        assertThat(node.portal().as(EchoPortal.TYPE).text("hello")).isEqualTo("hello");
        assertThat(node.portal().as(FaultyPortal.TYPE).answer()).isEqualTo(42);
        assertThat(node.name()).isEqualTo("node");
    }

    @Test
    void anInterfaceIsServedAtMostOnceByAnActor() {
        var spec = NodePortal.serving(TreeNode.class);
        assertThrows(IllegalArgumentException.class, () -> spec.and(NodePortal.serving(TreeNode.class)));
    }

    @Test
    void aServiceKeepsItsStateBetweenCalls() throws InterruptedException {
        EchoPortal echo = node.portal().as(EchoPortal.TYPE);
        int before = echo.calls();
        echo.nothing();
        echo.nothing();
        assertThat(echo.calls()).isEqualTo(before + 2);
    }

    @Test
    void anActorIsFoundByNameFromAnotherOne() throws Exception {
        String name = TREE.call(() -> {
            try (NodePortal found = Tractor.findActor("node", NodePortal.TYPE).orElseThrow()) {
                return found.name();
            }
        });
        assertThat(name).isEqualTo("node");
    }

    @Test
    void aDeclaredFailureThatIsRelayedKeepsItsSourceAndGainsAHop() throws InterruptedException {
        RemoteActorException remote = assertThrows(RemoteActorException.class, () -> node.crashBelow(1, "deep down"));
        assertThat(remote.sourceType()).isEqualTo("IllegalStateException");
        assertThat(remote.boxedType()).isEqualTo("RemoteActorError");
        assertThat(remote.remoteMessage()).isEqualTo("deep down");
        assertThat(remote.relayPath().stream().map(Uid::name).toList())
                .containsExactly("gen1", "node")
                .inOrder();
        assertThat(remote.source().name()).isEqualTo("gen1");
        assertThat(remote.remoteTrace()).contains("TreeNode.crashBelow");
        assertThat(node.echo(1)).isEqualTo(1);
    }

    @Test
    void anActorRunsWithItsEnvironment() throws Exception {
        NodePortal child = TREE.start(
                "environed", NodePortal.serving(TreeNode.class).withEnvironment("TRACTOR_TESTS_WORD", "mellon"));
        assertThat(child.environment("TRACTOR_TESTS_WORD")).isEqualTo("mellon");
        child.cancelActor();
    }

    @Test
    void aChildsEnvironmentIsNotItsSiblings() throws Exception {
        assertThat(node.environment("TRACTOR_TESTS_WORD")).isEmpty();
    }
}
