package tractor.tree;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tractor.ActorSpec;
import tractor.LocalActor;
import tractor.RootOptions;
import tractor.Tractor;
import tractor.error.NoRuntimeException;
import tractor.error.RuntimeFailureException;
import tractor.task.CancelScope;
import tractor.task.Promise;
import tractor.task.Tasks;
import tractor.testing.LeakCheck;
import tractor.testing.Processes;
import tractor.testing.Trees;
import tractor.transport.TransportProtocol;

/** The root of a tree: how it comes and goes, once or many times in one JVM. */
@ExtendWith(LeakCheck.class)
class RootsTest {
    private static final ActorSpec<NodePortal> NODE = NodePortal.serving(TreeNode.class);

    /** Lives as long as the actor that serves it. */
    static final class Tracer implements Born {
        private static final List<WeakReference<Tracer>> ALL = new ArrayList<>();
        private final byte[] weight = new byte[1 << 20];

        Tracer() {
            ALL.add(new WeakReference<>(this));
        }

        @Override
        public boolean isBorn() {
            return weight.length > 0;
        }

        /** How many still live, after giving the collector every chance. */
        static long living() {
            long living = ALL.size();
            for (int i = 0; i < 20 && living > 0; i++) {
                System.gc();
                living = ALL.stream().filter(each -> each.get() != null).count();
            }
            return living;
        }
    }

    @Test
    void theFirstNurseryBootsTheRootAndItsEndIsTheRoots() throws Exception {
        String name = Tractor.callInNursery(Trees.privately().withName("implicit"), nursery -> {
            LocalActor root = Tractor.currentActor();
            assertThat(root.isRoot()).isTrue();
            assertThat(root.isRegistrar()).isTrue();
            NodePortal child = nursery.startActor("child", NODE);
            assertThat(child.echo(1)).isEqualTo(1);
            nursery.cancel();
            return root.name();
        });
        assertThat(name).isEqualTo("implicit");
        assertThrows(NoRuntimeException.class, Tractor::currentActor);
    }

    @Test
    void withinAnActorTheOptionsOfANurseryDoNotCount() throws Exception {
        List<String> names = new ArrayList<>();
        Tractor.root(
                Trees.privately(),
                root -> Tractor.nursery(
                        Trees.privately().withName("another"),
                        nursery -> names.add(Tractor.currentActor().name())));
        assertThat(names).containsExactly("root");
    }

    @ParameterizedTest
    @EnumSource(TransportProtocol.class)
    void dozensOfRootsInARowLeaveNoTrace(TransportProtocol transport) throws Exception {
        RootOptions options = Trees.privately().withTransport(transport).serving(BornPortal.serving(Tracer.class));
        int descriptors = LeakCheck.descriptorsBefore();
        for (int i = 0; i < 36; i++) {
            boolean withChild = i % 12 == 11;
            Tractor.nursery(options, nursery -> {
                assertThat(Tractor.currentActor().isRegistrar()).isTrue();
                if (withChild) {
                    nursery.startActor("child", NODE).cancelActor();
                }
            });
            LeakCheck.assertNothingIsLeft(descriptors);
        }
        assertThrows(NoRuntimeException.class, Tractor::currentActor);
        assertThat(Tracer.living()).isEqualTo(0);
    }

    @Test
    void aRootThatCouldNotBootIsNoObstacleToTheNext() throws Exception {
        RootOptions stillborn = Trees.privately().serving(BornPortal.serving(Stillborn.Throwing.class));
        for (int i = 0; i < 3; i++) {
            RuntimeFailureException failed =
                    assertThrows(RuntimeFailureException.class, () -> Tractor.root(stillborn, root -> {}));
            assertThat(failed).hasCauseThat().isInstanceOf(Refusal.class);
        }
        assertThat(Tractor.<Boolean, RuntimeException>callInRoot(Trees.privately(), LocalActor::isRoot))
                .isTrue();
    }

    @Test
    void aCallbackAtTheRootsExitCanStartNoActorAndNoSecondRoot() throws Exception {
        List<Throwable> refused = new ArrayList<>();
        Tractor.root(
                Trees.privately(),
                root -> Tractor.nursery(over -> {
                    root.onExit(() -> {
                        over.cancel(); // harmless
                        refused.add(assertThrows(IllegalStateException.class, () -> over.startActor("late", NODE)));
                        refused.add(assertThrows(
                                IllegalStateException.class,
                                () -> Tractor.nursery(late -> late.startActor("late", NODE))));
                        refused.add(assertThrows(
                                RuntimeFailureException.class, () -> Tractor.root(Trees.privately(), second -> {})));
                    });
                }));
        assertThat(refused).hasSize(3);
        assertThat(refused.get(1)).hasMessageThat().contains("is over");
    }

    @Test
    void aRootInATaskEndsWithTheTasksNursery() {
        List<ProcessHandle> children = new ArrayList<>();
        Refusal refusal = assertThrows(
                Refusal.class,
                () -> Tasks.nursery(tasks -> {
                    Promise<Boolean> up = new Promise<>();
                    tasks.start(
                            "root",
                            () -> Trees.nursery(Trees.patient(), nursery -> {
                                NodePortal node = nursery.startActor("child", NODE);
                                children.add(Processes.actor("child"));
                                up.complete(true);
                                node.block();
                            }));
                    up.await();
                    throw new Refusal("the sibling's");
                }));
        assertThat(refusal).hasMessageThat().isEqualTo("the sibling's");
        assertThat(children.stream().filter(Processes::isRunning).toList()).isEmpty();
    }

    @Test
    void aRootInACancelledScopeIsNotBooted() throws Exception {
        CancelScope scope = CancelScope.run(cancelled -> {
            cancelled.cancel();
            Tractor.root(Trees.privately(), root -> {
                throw new AssertionError("it was booted");
            });
        });
        assertThat(scope.cancelledCaught()).isTrue();
    }
}
