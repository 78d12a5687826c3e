package tractor.tree;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import tractor.ActorNursery;
import tractor.ActorSpec;
import tractor.RootOptions;
import tractor.Tractor;
import tractor.error.ActorDiedException;
import tractor.error.ActorStrandedException;
import tractor.error.RemoteActorException;
import tractor.msg.Address;
import tractor.spawn.SpawnCapability;
import tractor.spawn.SpawnFailedException;
import tractor.task.CancelScope;
import tractor.task.TaskHandle;
import tractor.task.Tasks;
import tractor.testing.LeakCheck;
import tractor.testing.Processes;
import tractor.testing.Trees;
import tractor.threads.LiveLodger;
import tractor.threads.LodgerPortal;

/**
 * What every way to bring a child to life holds to. A backend passes by extending this with a root that uses it, and
 * says which of the abilities it has; the others are not asked of it.
 */
@ExtendWith(LeakCheck.class)
abstract class SpawnBackendContract {
    private static final ActorSpec<NodePortal> NODE = NodePortal.serving(TreeNode.class);

    /** A root whose children are started by the backend, with a registry of its own. */
    abstract RootOptions options();

    /** What the backend declares that it can do. */
    abstract Set<SpawnCapability> capabilities();

    /** Sees to it that the next child does not dial, where it would do so too soon. */
    void holdUpChildren() throws Exception {}

    /** Kills the process of a child that is being started, and has not dialled. */
    void killBeforeItDials(String name) {
        Processes.await(name).destroyForcibly();
    }

    private void assumeAble(SpawnCapability... wanted) {
        for (SpawnCapability each : wanted) {
            assumeTrue(capabilities().contains(each), () -> "this backend cannot: " + each);
        }
    }

    @Test
    void aChildServesUnderItsName() throws InterruptedException {
        Trees.nursery(options(), nursery -> {
            NodePortal node = nursery.startActor("given name", NODE);
            assertThat(node.name()).isEqualTo("given name");
            assertThat(node.portal().aid().name()).isEqualTo("given name");
            nursery.cancel();
        });
    }

    @Test
    void childrenOfOneNameAreToldApart() throws InterruptedException {
        Trees.nursery(options(), nursery -> {
            Set<String> uuids = new HashSet<>();
            for (int i = 0; i < 3; i++) {
                uuids.add(nursery.startActor("twin", NODE).portal().aid().uuid());
            }
            assertThat(uuids).hasSize(3);
            nursery.cancel();
        });
    }

    @Test
    void eachChildHasItsOwnServiceInstance() throws InterruptedException {
        Trees.nursery(options(), nursery -> {
            NodePortal one = nursery.startActor("one", NODE);
            NodePortal two = nursery.startActor("two", NODE);
            assertThat(one.count(5)).isEqualTo(5);
            assertThat(two.count(1)).isEqualTo(1);
            assertThat(one.count(1)).isEqualTo(6);
            nursery.cancel();
        });
    }

    @Test
    void childrenAreStartedConcurrently() throws InterruptedException {
        Trees.nursery(options(), nursery -> {
            List<TaskHandle<String>> names = new ArrayList<>();
            Tasks.nursery(tasks -> {
                for (int i = 0; i < 4; i++) {
                    String name = "worker" + i;
                    names.add(tasks.start(() -> nursery.startActor(name, NODE).name()));
                }
            });
            for (int i = 0; i < 4; i++) {
                assertThat(names.get(i).join()).isEqualTo("worker" + i);
            }
            nursery.cancel();
        });
    }

    @Test
    void aChildIsInTheRegistryWhileItLives() throws InterruptedException {
        Trees.nursery(options(), nursery -> {
            NodePortal node = nursery.startActor("listed", NODE);
            String entry = "listed." + node.portal().aid().uuid();
            Map<String, List<Address>> during = Tractor.registry();
            assertThat(during).containsKey(entry);
            assertThat(during.get(entry)).isNotEmpty();
            Tractor.nursery(inner -> {
                NodePortal brief = inner.startActor("brief", NODE);
                assertThat(Tractor.findActor("brief", NodePortal.TYPE).isPresent())
                        .isTrue();
                assertThat(brief.echo(1)).isEqualTo(1);
                inner.cancel();
            });
            assertThat(Tractor.findActor("brief", NodePortal.TYPE).isPresent()).isFalse();
            assertThat(Tractor.registry()).containsKey(entry);
            nursery.cancel();
        });
    }

    @Test
    void aChildStartsChildrenOfItsOwnToAnyDepth() throws InterruptedException {
        Trees.nursery(options(), nursery -> {
            NodePortal node = nursery.startActor("parent", NODE);
            assertThat(node.namesBelow(3))
                    .containsExactly("gen1", "gen2", "gen3", "parent")
                    .inOrder();
            nursery.cancel();
        });
    }

    @Test
    void anUnhandledFailureEndsTheChildrenOfItsNursery() {
        RemoteActorException failure = assertThrows(
                RemoteActorException.class,
                () -> Trees.nursery(options(), nursery -> {
                    nursery.startActor("bystander", NODE);
                    nursery.startActor("crashing", NODE).crash("bang");
                }));
        assertThat(failure.remoteMessage()).isEqualTo("bang");
    }

    @Test
    void aServiceThatCannotBeConstructedFailsTheSpawnAlone() throws InterruptedException {
        Trees.nursery(options(), nursery -> {
            SpawnFailedException failed = assertThrows(
                    SpawnFailedException.class,
                    () -> nursery.startActor("stillborn", BornPortal.serving(Stillborn.Throwing.class)));
            assertThat(failed).hasMessageThat().contains("I do not want to");
            assertThat(nursery.startActor("next", NODE).echo(1)).isEqualTo(1);
            nursery.cancel();
        });
    }

    @Test
    void aSpawnInACancelledScopeStartsNothing() throws InterruptedException {
        Trees.nursery(options(), nursery -> {
            CancelScope scope = CancelScope.run(cancelled -> {
                cancelled.cancel();
                nursery.startActor("unwanted", NODE);
                throw new AssertionError("it was started");
            });
            assertThat(scope.cancelledCaught()).isTrue();
            assertThat(Processes.actors()).isEmpty();
        });
    }

    @Test
    void aBlockedTaskIsCancelledWithItsActor() throws InterruptedException {
        Trees.nursery(
                options(),
                nursery -> Tasks.nursery(tasks -> {
                    NodePortal node = nursery.startActor("busy", NODE);
                    tasks.start(node::block);
                    node.awaitBlocked(1);
                    nursery.cancel();
                }));
    }

    @Test
    void aChildThatIsCancelledInItsConstructorLeavesNothing() throws Exception {
        try (Births births = new Births()) {
            Trees.<Exception>nursery(options(), nursery -> {
                nursery.runInActor(
                        Nestling.reportingTo(births), BornPortal.serving(Nestling.class), BornPortal::isBorn);
                births.next();
                nursery.cancel();
            });
        }
    }

    @Test
    void aChildThatIsKilledBeforeItDialsIsAFailedSpawn() throws Exception {
        assumeAble(SpawnCapability.KILL);
        Trees.<Exception>nursery(
                options(),
                nursery -> Tasks.nursery(tasks -> {
                    holdUpChildren();
                    TaskHandle<SpawnFailedException> failed = tasks.start(() ->
                            assertThrows(SpawnFailedException.class, () -> nursery.startActor("shortlived", NODE)));
                    killBeforeItDials("shortlived");
                    assertThat(failed.join()).hasMessageThat().contains("'shortlived'");
                    nursery.cancel();
                }));
    }

    @Test
    void aChildThatIsKilledInItsConstructorIsAFailedSpawn() throws Exception {
        assumeAble(SpawnCapability.KILL);
        try (Births births = new Births()) {
            Trees.<Exception>nursery(
                    options(),
                    nursery -> Tasks.nursery(tasks -> {
                        TaskHandle<SpawnFailedException> failed = tasks.start(() -> assertThrows(
                                SpawnFailedException.class,
                                () -> nursery.startActor(
                                        Nestling.reportingTo(births), BornPortal.serving(Nestling.class))));
                        births.next().destroyForcibly();
                        assertThat(failed.join()).hasMessageThat().contains("nestling");
                        nursery.cancel();
                    }));
        }
    }

    @Test
    void aChildThatIgnoresItsCancelHoldsNobodyUp() {
        String key = "tractor.tests.go." + UUID.randomUUID();
        ActorNursery.Body<RuntimeException> body = nursery -> {
            LodgerPortal lodger = nursery.startActor("lodger", LodgerPortal.serving(LiveLodger.class));
            Tasks.nursery(tasks -> {
                tasks.start(() -> lodger.stay(key));
                lodger.awaitStay();
                nursery.cancel();
            });
        };
        Executable tree =
                () -> Tractor.nursery(options().withLimits(Trees.impatient().limits()), body);
        try {
            if (capabilities().contains(SpawnCapability.KILL)) {
                assertDoesNotThrow(tree);
            } else {
                assertThrows(ActorStrandedException.class, tree);
            }
        } finally {
            System.setProperty(key, "a child in this process may go now");
        }
    }

    @Test
    void aKilledChildIsADeath() {
        assumeAble(SpawnCapability.KILL);
        ActorDiedException died = assertThrows(
                ActorDiedException.class,
                () -> Trees.nursery(options(), nursery -> {
                    NodePortal node = nursery.startActor("mortal", NODE);
                    Processes.of(node.pid()).destroyForcibly();
                    node.block();
                }));
        assertThat(died.actor().name()).isEqualTo("mortal");
    }

    @Test
    void aDeathTellsItsCodeAndLastWords() {
        assumeAble(SpawnCapability.EXIT_CODE, SpawnCapability.STANDARD_ERROR);
        ActorDiedException died = assertThrows(
                ActorDiedException.class,
                () -> Trees.nursery(
                        options(), nursery -> nursery.startActor("mortal", NODE).halt(17, "farewell")));
        assertThat(died.exitCode()).isEqualTo(17);
        assertThat(died).hasMessageThat().contains("farewell");
    }

    @Test
    void aChildHasTheEnvironmentThatItsSpecNames(@TempDir Path directory) throws InterruptedException {
        assumeAble(SpawnCapability.ENVIRONMENT, SpawnCapability.WORKING_DIRECTORY, SpawnCapability.JVM_ARGUMENTS);
        Trees.nursery(options(), nursery -> {
            NodePortal node = nursery.startActor(
                    "furnished",
                    NODE.withEnvironment("TRACTOR_TESTS_WORD", "mellon")
                            .withDirectory(directory)
                            .withJvmArgs("-Dtractor.tests.word=friend"));
            assertThat(node.environment("TRACTOR_TESTS_WORD")).isEqualTo("mellon");
            assertThat(node.directory()).isEqualTo(directory.toString());
            assertThat(node.property("tractor.tests.word")).isEqualTo("friend");
            nursery.cancel();
        });
    }

    @Test
    void tasksOfAnActorInterleaveOnlyWhereTheyBlock() throws InterruptedException {
        assumeAble(SpawnCapability.SINGLE_CARRIER);
        int steps = 200_000;
        int tasks = 20;
        Trees.nursery(options(), nursery -> {
            NodePortal node = nursery.startActor("counter", NODE);
            Tasks.nursery(callers -> {
                for (int i = 0; i < tasks; i++) {
                    callers.start(() -> node.count(steps));
                }
            });
            assertThat(node.count(0)).isEqualTo(tasks * steps);
            nursery.cancel();
        });
    }
}
