package tractor.tree;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tractor.Tractor;
import tractor.error.NoRuntimeException;
import tractor.error.RemoteActorException;
import tractor.error.RuntimeFailureException;
import tractor.msg.Uid;
import tractor.task.CancelScope;
import tractor.task.Promise;
import tractor.task.Tasks;
import tractor.testing.LeakCheck;
import tractor.testing.Processes;
import tractor.testing.Trees;

/** A block that ends has ended all that it started, whatever ended it, and throws what really failed. */
@ExtendWith(LeakCheck.class)
class UnwindingTest {
    private static final tractor.ActorSpec<NodePortal> NODE = NodePortal.serving(TreeNode.class);

    @Test
    void aGrandchildsExceptionClimbsToTheRootHopByHop() {
        RemoteActorException climbed = Trees.failureOf(
                RemoteActorException.class,
                nursery -> nursery.startActor("top", NODE).crashBelow(2, "in the depths"));
        assertThat(climbed.sourceType()).isEqualTo("IllegalStateException");
        assertThat(climbed.remoteMessage()).isEqualTo("in the depths");
        assertThat(climbed.relayPath().stream().map(Uid::name).toList())
                .containsExactly("gen1", "gen2", "top")
                .inOrder();
        assertThat(climbed.pformat()).contains("relayed by");
    }

    @Test
    void nurseriesNestThreeGenerationsDeep() throws InterruptedException {
        Trees.nursery(nursery -> {
            NodePortal top = nursery.startActor("top", NODE);
            assertThat(top.namesBelow(2)).containsExactly("gen1", "gen2", "top").inOrder();
            top.cancelActor();
        });
    }

    @Test
    void oneFailureCancelsAllSiblings() {
        RemoteActorException failure = Trees.failureOf(
                RemoteActorException.class,
                nursery -> Tasks.nursery(tasks -> {
                    NodePortal first = nursery.startActor("first", NODE);
                    NodePortal second = nursery.startActor("second", NODE);
                    tasks.start(first::block);
                    tasks.start(() -> second.holdBelow(1));
                    first.awaitBlocked(1);
                    Tractor.waitForActor("gen1", NodePortal.TYPE).close();
                    nursery.startActor("third", NODE).crash("the one");
                }));
        assertThat(failure.remoteMessage()).isEqualTo("the one");
        assertThat(failure.source().name()).isEqualTo("third");
    }

    @Test
    void aFailureOfTheBodyCancelsItsChildrenAndComesOutAsItself() {
        Refusal refusal = Trees.failureOf(Refusal.class, nursery -> {
            nursery.startActor("idle", NODE);
            throw new Refusal("enough");
        });
        assertThat(refusal).hasMessageThat().isEqualTo("enough");
    }

    @Test
    void aBodyThatReturnsWaitsForItsChildren() throws InterruptedException {
        Trees.nursery(nursery -> {
            NodePortal node = nursery.startActor("last", NODE);
            Tasks.platformThread("later", () -> node.portal().requestCancel()).start();
        });
        assertThat(Processes.actors()).isEmpty();
    }

    @Test
    void anExceptionThatIsCaughtLeavesTheNurseryAsItWas() throws InterruptedException {
        Trees.nursery(nursery -> {
            NodePortal node = nursery.startActor("node", NODE);
            assertThrows(RemoteActorException.class, () -> node.crash("so what"));
            assertThat(node.echo(3)).isEqualTo(3);
            assertThat(nursery.cancelCalled()).isFalse();
            nursery.cancel();
        });
    }

    @Test
    void cancellingANurseryEndsItsBlockNormally() throws InterruptedException {
        Trees.nursery(nursery -> {
            NodePortal node = nursery.startActor("node", NODE);
            nursery.cancel();
            node.block();
            throw new AssertionError("a cancelled block went on");
        });
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void aNurseryIsCancelledFromAnotherThread() throws InterruptedException {
        Trees.nursery(nursery -> {
            NodePortal node = nursery.startActor("node", NODE);
            Thread.ofPlatform().start(() -> {
                assertThat(nursery.cancelCalled()).isFalse();
                nursery.cancel();
            });
            node.block();
        });
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void anInterruptFromOutsideComesOutOnceAllChildrenHaveEnded() throws InterruptedException {
        Promise<Boolean> interrupted = new Promise<>();
        Promise<Boolean> up = new Promise<>();
        Thread owner = Thread.ofPlatform().start(() -> {
            try {
                Trees.nursery(nursery -> {
                    NodePortal node = nursery.startActor("node", NODE);
                    up.complete(true);
                    node.block();
                });
                interrupted.complete(false);
            } catch (InterruptedException expected) {
                interrupted.complete(true);
            } catch (RuntimeException failure) {
                up.fail(failure);
                interrupted.fail(failure);
            }
        });
        up.await();
        owner.interrupt();
        assertThat(interrupted.await()).isTrue();
    }

    @Test
    void aDeadlineAroundANurseryEndsItAndAllBelow() throws InterruptedException {
        Promise<Boolean> up = new Promise<>();
        Trees.nursery(outer -> {
            CancelScope ended = CancelScope.run(scope -> Tractor.nursery(nursery -> {
                NodePortal node = nursery.startActor("node", NODE);
                Tasks.nursery(tasks -> {
                    tasks.start(() -> node.holdBelow(1));
                    Tractor.waitForActor("gen1", NodePortal.TYPE).close();
                    up.complete(true);
                    scope.cancelAfter(java.time.Duration.ofMillis(1));
                });
            }));
            assertThat(ended.cancelledCaught()).isTrue();
            assertThat(Processes.actors()).isEmpty();
        });
        assertThat(up.isDone()).isTrue();
    }

    @Test
    void aChildThatIsCancelledByItselfLeavesItsSiblingsAlone() throws InterruptedException {
        Trees.nursery(nursery -> {
            NodePortal leaving = nursery.startActor("leaving", NODE);
            NodePortal staying = nursery.startActor("staying", NODE);
            ProcessHandle gone = Processes.of(leaving.pid());
            assertThat(leaving.cancelActor()).isTrue();
            Processes.awaitEnd(List.of(gone));
            assertThat(staying.echo(1)).isEqualTo(1);
            nursery.cancel();
        });
    }

    @Test
    void aSecondRootIsRefusedInsideTheFirstAndBesideIt() throws InterruptedException {
        Tractor.root(Trees.privately(), root -> {
            assertThrows(RuntimeFailureException.class, () -> Tractor.root(Trees.privately(), second -> {}));
            Promise<Throwable> beside = new Promise<>();
            Thread.ofPlatform().start(() -> {
                try {
                    Tractor.root(Trees.privately(), second -> beside.complete(new AssertionError("it booted")));
                } catch (InterruptedException | RuntimeException refused) {
                    beside.complete(refused);
                }
            });
            assertThat(beside.await()).isInstanceOf(RuntimeFailureException.class);
            assertThat(Tractor.currentActor().name()).isEqualTo("root");
        });
    }

    @Test
    void withoutARuntimeDiscoveryAndIdentityFailCleanly() {
        assertThrows(NoRuntimeException.class, Tractor::currentActor);
        assertThrows(NoRuntimeException.class, Tractor::registry);
        assertThrows(NoRuntimeException.class, () -> Tractor.findActor("anyone", NodePortal.TYPE));
        assertThrows(NoRuntimeException.class, () -> Tractor.waitForActor("anyone", NodePortal.TYPE));
    }

    @Test
    void aNurseryThatIsOverStartsNoMoreActors() throws InterruptedException {
        Promise<tractor.ActorNursery> escaped = new Promise<>();
        Trees.nursery(escaped::complete);
        assertThrows(IllegalStateException.class, () -> escaped.result().startActor("late", NODE));
    }

    @Test
    void anActorsNameHoldsNoControlCharacters() throws InterruptedException {
        Trees.nursery(nursery -> {
            for (String name : List.of("", " ", "a\nb", "it's", "\u0000")) {
                assertThrows(IllegalArgumentException.class, () -> nursery.startActor(name, NODE));
            }
        });
    }
}
