package tractor.tree;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tractor.ActorSpec;
import tractor.error.ActorDiedException;
import tractor.error.RemoteActorException;
import tractor.spawn.SpawnFailedException;
import tractor.task.Promise;
import tractor.task.TaskFailedException;
import tractor.task.TaskHandle;
import tractor.testing.LeakCheck;
import tractor.testing.Processes;
import tractor.testing.Trees;

/** Actors that live for one piece of work. */
@ExtendWith(LeakCheck.class)
class RunInActorTest {
    private static final ActorSpec<NodePortal> NODE = NodePortal.serving(TreeNode.class);
    private static final int KILLED = 137;

    @Test
    void runOnceActorsWorkSideBySideAndEndWithTheirCalls() throws Exception {
        List<TaskHandle<List<String>>> all = new ArrayList<>();
        Trees.nursery(nursery -> {
            for (String name : List.of("left", "right")) {
                all.add(nursery.runInActor(name, NODE, node -> List.of(node.name(), "" + node.echo(7))));
            }
        });
        assertThat(all.getFirst().join()).containsExactly("left", "7").inOrder();
        assertThat(all.getLast().join()).containsExactly("right", "7").inOrder();
    }

    @Test
    void theResultIsThereWhileTheNurseryIsOpenAndAskingTwiceGivesItTwice() throws Exception {
        Trees.nursery(nursery -> {
            TaskHandle<Integer> echo = nursery.runInActor("once", NODE, node -> node.echo(3));
            assertThat(echo.join()).isEqualTo(3);
            assertThat(echo.join()).isEqualTo(3);
        });
    }

    @Test
    void aFailedCallEndsTheNurseryAndItsDaemonsAsWhatItIs() throws Exception {
        RemoteActorException failure = Trees.failureOf(RemoteActorException.class, nursery -> {
            nursery.startActor("daemon", NODE);
            nursery.runInActor("once", NODE, node -> {
                node.crash("out of luck");
                return true;
            });
            new Promise<Boolean>().await();
        });
        assertThat(failure.boxedType()).isEqualTo("IllegalStateException");
        assertThat(failure).hasMessageThat().contains("out of luck");
        assertThat(failure.getSuppressed()).isEmpty();
    }

    @Test
    void theBodyThatWaitsForAFailedCallSeesTheFailure() throws Exception {
        List<Throwable> seen = new ArrayList<>();
        Trees.failureOf(RemoteActorException.class, nursery -> {
            TaskHandle<Boolean> once = nursery.runInActor("once", NODE, node -> {
                node.crash("out of luck");
                return true;
            });
            seen.add(assertThrows(TaskFailedException.class, once::join).getCause());
        });
        assertThat(seen.getFirst()).isInstanceOf(RemoteActorException.class);
    }

    @Test
    void aRunOnceActorThatIsKilledEndsItsNurseryAsADeath() {
        ActorDiedException died = Trees.failureOf(
                ActorDiedException.class,
                nursery -> nursery.runInActor("once", NODE, node -> {
                    Processes.actor("once").destroyForcibly();
                    node.block();
                    return true;
                }));
        assertThat(died.exitCode()).isEqualTo(KILLED);
    }

    @Test
    void anActorThatCannotBootFailsItsNursery() {
        Trees.failureOf(
                SpawnFailedException.class,
                nursery -> nursery.runInActor("unborn", NODE.withJvmArgs("-XX:NoSuchFlag"), NodePortal::pid));
    }

    @Test
    void aRunOnceActorCancelledAloneEndsWithoutItsNursery() throws Exception {
        Trees.nursery(nursery -> {
            NodePortal sibling = nursery.startActor("sibling", NODE);
            Promise<Boolean> entered = new Promise<>();
            TaskHandle<Boolean> once = nursery.runInActor("once", NODE, node -> {
                entered.complete(true);
                node.block();
                return true;
            });
            entered.await();
            once.cancel();
            Processes.awaitEnd(Processes.actorsBelow(ProcessHandle.current()).stream()
                    .filter(each -> Processes.isActor(each, "once"))
                    .toList());
            assertThat(sibling.echo(1)).isEqualTo(1);
            sibling.cancelActor();
        });
    }

    @Test
    void aRunOnceActorThatMustBeTerminatedIsNoDeath() throws Exception {
        List<Long> ended = new ArrayList<>();
        Trees.nursery(Trees.impatient(), nursery -> {
            NodePortal sibling = nursery.startActor("sibling", NODE);
            TaskHandle<Long> once = nursery.runInActor("once", NODE, node -> {
                Processes.signal("STOP", List.of(Processes.actor("once")));
                return Processes.actor("once").pid();
            });
            ended.add(once.join());
            Processes.awaitEnd(List.of(Processes.of(ended.getFirst())));
            assertThat(sibling.echo(1)).isEqualTo(1);
            sibling.cancelActor();
        });
        assertThat(ended).hasSize(1);
    }
}
