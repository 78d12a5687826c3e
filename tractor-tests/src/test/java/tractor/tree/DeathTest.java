package tractor.tree;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tractor.ActorSpec;
import tractor.Tractor;
import tractor.error.ActorDiedException;
import tractor.task.Promise;
import tractor.task.Tasks;
import tractor.testing.LeakCheck;
import tractor.testing.Processes;
import tractor.testing.Trees;
import tractor.transport.TransportClosedException;

/** A process that ends without being asked: everybody who depends on it hears of it, and nobody else. */
@ExtendWith(LeakCheck.class)
class DeathTest {
    private static final ActorSpec<NodePortal> NODE = NodePortal.serving(TreeNode.class);
    private static final int KILLED = 137;

    @Test
    void anIdleChildThatIsKilledEndsItsNursery() {
        ActorDiedException died = Trees.failureOf(ActorDiedException.class, nursery -> {
            nursery.startActor("idle", NODE);
            Processes.actor("idle").destroyForcibly();
            new Promise<Boolean>().await();
        });
        assertThat(died.exitCode()).isEqualTo(KILLED);
        assertThat(died.actor().name()).isEqualTo("idle");
        assertThat(died).hasMessageThat().contains("signal 9");
    }

    @Test
    void aChildThatIsKilledWhileItIsWaitedForEndsItsNursery() {
        ActorDiedException died = Trees.failureOf(ActorDiedException.class, nursery -> {
            nursery.startActor("idle", NODE);
            Processes.actor("idle").destroyForcibly();
        });
        assertThat(died.exitCode()).isEqualTo(KILLED);
    }

    @Test
    void aChildThatIsKilledWhileItIsCalledEndsItsNurseryAndItsSiblings() {
        ActorDiedException died = Trees.failureOf(
                ActorDiedException.class,
                nursery -> Tasks.nursery(tasks -> {
                    nursery.startActor("sibling", NODE);
                    NodePortal called = nursery.startActor("called", NODE);
                    tasks.start(called::block);
                    called.awaitBlocked(1);
                    Processes.actor("called").destroyForcibly();
                }));
        assertThat(died.exitCode()).isEqualTo(KILLED);
        assertThat(died.actor().name()).isEqualTo("called");
    }

    @Test
    void aChildThatIsKilledWhileItSpawnsTakesTheUnbornAlong() throws Exception {
        List<ProcessHandle> unborn = new ArrayList<>();
        try (Births births = new Births()) {
            ActorDiedException died = assertThrows(
                    ActorDiedException.class,
                    () -> Trees.nursery(nursery -> Tasks.nursery(tasks -> {
                        NodePortal parent =
                                nursery.startActor("parent", NODE.withEnvironment(births.variable(), births.port()));
                        tasks.start(parent::startHatchling);
                        unborn.add(births.next());
                        Processes.actor("parent").destroyForcibly();
                        Processes.awaitEnd(unborn);
                    })));
            assertThat(died.actor().name()).isEqualTo("parent");
        }
        assertThat(unborn).hasSize(1);
    }

    @Test
    void aDeathTellsTheExitCodeAndTheLastWords() {
        ActorDiedException died = Trees.failureOf(
                ActorDiedException.class,
                nursery -> nursery.startActor("talker", NODE).halt(9, "so this is it"));
        assertThat(died.exitCode()).isEqualTo(9);
        assertThat(died).hasMessageThat().contains("so this is it");
    }

    @Test
    void anExitFromUserCodeIsADeath() {
        ActorDiedException died = Trees.failureOf(
                ActorDiedException.class,
                nursery -> nursery.startActor("quitter", NODE).exit(5));
        assertThat(died.exitCode()).isEqualTo(5);
    }

    @Test
    void anExitWithCodeZeroIsADeathToo() {
        ActorDiedException died = Trees.failureOf(
                ActorDiedException.class,
                nursery -> nursery.startActor("quitter", NODE).exit(0));
        assertThat(died.exitCode()).isEqualTo(0);
        assertThat(died).hasMessageThat().contains("nobody had asked it to end");
    }

    @Test
    void anIdleChildThatExitsWithCodeZeroEndsItsNursery() {
        ActorDiedException died = Trees.failureOf(
                ActorDiedException.class,
                nursery -> nursery.startActor("quitter", NODE).exitSoon(0));
        assertThat(died.exitCode()).isEqualTo(0);
    }

    @Test
    void aDeathThatIsCaughtAroundANurseryLeavesTheOuterOneUsable() throws InterruptedException {
        Trees.nursery(outer -> {
            NodePortal steady = outer.startActor("steady", NODE);
            ActorDiedException died = assertThrows(
                    ActorDiedException.class,
                    () -> Tractor.nursery(inner -> {
                        inner.startActor("doomed", NODE);
                        Processes.actor("doomed").destroyForcibly();
                    }));
            assertThat(died.exitCode()).isEqualTo(KILLED);
            assertThat(steady.echo(1)).isEqualTo(1);
            outer.cancel();
        });
    }

    @Test
    void whenTheMiddleIsKilledItsChildrenEndByThemselves() {
        List<ProcessHandle> below = new ArrayList<>();
        ActorDiedException died = Trees.failureOf(
                ActorDiedException.class,
                nursery -> Tasks.nursery(tasks -> {
                    NodePortal middle = nursery.startActor("middle", NODE);
                    tasks.start(() -> middle.holdBelow(2));
                    Tractor.waitForActor("gen1", NodePortal.TYPE).close();
                    below.add(Processes.actor("gen2"));
                    below.add(Processes.actor("gen1"));
                    Processes.actor("middle").destroyForcibly();
                    Processes.awaitEnd(below);
                }));
        assertThat(died.actor().name()).isEqualTo("middle");
        assertThat(below).hasSize(2);
    }

    @Test
    void aTaskWhoseCallersProcessDiesIsCancelled() throws InterruptedException {
        Trees.nursery(outer -> {
            NodePortal callee = outer.startActor("callee", NODE);
            assertThrows(
                    ActorDiedException.class,
                    () -> Tractor.nursery(inner -> Tasks.nursery(tasks -> {
                        NodePortal caller = inner.startActor("caller", NODE);
                        tasks.start(() -> caller.blockAt("callee"));
                        callee.awaitBlocked(1);
                        Processes.actor("caller").destroyForcibly();
                        callee.awaitBlocked(0);
                    })));
            callee.awaitBlocked(0);
            assertThat(callee.echo(2)).isEqualTo(2);
            outer.cancel();
        });
    }

    @Test
    void whenTheCalleesProcessDiesEveryWaiterIsWoken() {
        ActorDiedException died = Trees.failureOf(ActorDiedException.class, nursery -> {
            NodePortal callee = nursery.startActor("callee", NODE);
            List<Promise<Boolean>> woken = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                Promise<Boolean> waiter = new Promise<>();
                woken.add(waiter);
                Thread.ofVirtual().start(() -> waitFor(callee, waiter)); // no task: no cancel wakes it
            }
            callee.awaitBlocked(50);
            Processes.actor("callee").destroyForcibly();
            for (Promise<Boolean> waiter : woken) {
                assertThat(waiter.awaitUninterruptibly(java.time.Duration.ofSeconds(60)))
                        .isTrue();
                assertThat(waiter.result()).isTrue();
            }
        });
        assertThat(died.actor().name()).isEqualTo("callee");
    }

    private static void waitFor(NodePortal callee, Promise<Boolean> woken) {
        try {
            callee.block();
            woken.complete(false);
        } catch (TransportClosedException lost) {
            woken.complete(true);
        } catch (InterruptedException | RuntimeException failure) {
            woken.fail(failure);
        }
    }
}
