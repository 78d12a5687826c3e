package tractor.tree;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tractor.ActorNursery;
import tractor.ActorSpec;
import tractor.LocalActor;
import tractor.Tractor;
import tractor.error.RemoteActorException;
import tractor.task.Promise;
import tractor.task.TaskCancelledException;
import tractor.task.Tasks;
import tractor.testing.LeakCheck;
import tractor.testing.Processes;
import tractor.testing.Trees;

/**
 * A child is being started, and its service's constructor does not return, when something else happens: nobody waits for
 * it, it is not left, and whoever was starting it learns what has happened.
 */
@ExtendWith(LeakCheck.class)
class SpawnRaceTest {
    private static final ActorSpec<NodePortal> NODE = NodePortal.serving(TreeNode.class);

    private final List<ProcessHandle> unborn = new ArrayList<>();
    private Births births;

    @BeforeEach
    void listen() throws Exception {
        births = new Births();
    }

    @AfterEach
    void theUnbornIsGone() throws Exception {
        births.close();
        assertThat(unborn).isNotEmpty();
        assertThat(unborn.stream().filter(Processes::isRunning).toList()).isEmpty();
    }

    private ActorSpec<BornPortal> hatchling() {
        return BornPortal.serving(Hatchling.class).withEnvironment(births.variable(), births.port());
    }

    /** Starts one that will not be born, while a thread of no task waits for it to be under way and then acts. */
    private void startWhile(ActorNursery nursery, Runnable onceItIsUnderWay) throws InterruptedException {
        Tasks.platformThread("meanwhile", () -> {
                    awaitUnborn();
                    onceItIsUnderWay.run();
                })
                .start();
        nursery.startActor("unborn", hatchling());
        throw new AssertionError("it was born");
    }

    private void awaitUnborn() {
        try {
            unborn.add(births.next());
        } catch (java.io.IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void aCancelFromElsewhereEndsTheBlockQuietly() throws Exception {
        Promise<ActorNursery> over = new Promise<>();
        Trees.nursery(nursery -> {
            over.complete(nursery);
            startWhile(nursery, nursery::cancel);
        });
        assertThat(over.result().cancelledCaught()).isTrue();
    }

    @Test
    void aDeadlineOfTheNurseryEndsTheBlockQuietly() throws Exception {
        Promise<ActorNursery> over = new Promise<>();
        Trees.nursery(nursery -> {
            over.complete(nursery);
            startWhile(nursery, () -> nursery.scope().cancelAfter(Duration.ZERO));
        });
        assertThat(over.result().cancelledCaught()).isTrue();
    }

    @Test
    void aHardKillEndsTheBlockQuietly() throws Exception {
        Promise<ActorNursery> over = new Promise<>();
        Trees.nursery(nursery -> {
            over.complete(nursery);
            startWhile(nursery, () -> nursery.cancel(true));
        });
        assertThat(over.result().cancelledCaught()).isTrue();
    }

    @Test
    void aFailingSiblingIsWhatComesOut() {
        RemoteActorException failure = Trees.failureOf(RemoteActorException.class, nursery -> {
            Promise<Boolean> underWay = new Promise<>();
            nursery.runInActor("failing", NODE, node -> {
                underWay.await();
                node.crash("the sibling's");
                return true;
            });
            startWhile(nursery, () -> underWay.complete(true));
        });
        assertThat(failure.remoteMessage()).isEqualTo("the sibling's");
        assertThat(failure.getSuppressed()).isEmpty();
    }

    @Test
    void theRootsEndIsWhatComesOut() {
        TaskCancelledException cut = assertThrows(
                TaskCancelledException.class,
                () -> Trees.nursery(nursery -> {
                    LocalActor root = Tractor.currentActor();
                    startWhile(nursery, root::cancelSoon);
                }));
        assertThat(cut).hasMessageThat().contains("told to end");
    }

    @Test
    void anInterruptOfTheStarterLeavesTheNurseryAsItWas() throws Exception {
        Trees.nursery(nursery -> {
            Thread starter = Thread.currentThread();
            assertThrows(InterruptedException.class, () -> startWhile(nursery, starter::interrupt));
            assertThat(Processes.actors()).isEmpty();
            NodePortal next = nursery.startActor("next", NODE);
            assertThat(next.echo(1)).isEqualTo(1);
            next.cancelActor();
        });
    }

    @Test
    void aStarterWhomTheCancellationDoesNotReachIsToldAllTheSame() throws Exception {
        Promise<Throwable> told = new Promise<>();
        Trees.nursery(nursery -> {
            Thread.ofPlatform().start(() -> {
                try {
                    startWhile(nursery, nursery::cancel);
                } catch (Exception failure) {
                    told.complete(failure);
                }
            });
            new Promise<Boolean>().await();
        });
        assertThat(told.await()).isInstanceOf(CancellationException.class);
    }

    @Test
    void interruptsAtEveryStepOfASpawnLeaveNothing() throws Exception {
        Trees.nursery(nursery -> {
            Thread starter = Thread.currentThread();
            for (int round = 0; round < 10; round++) {
                long delay = Duration.ofMillis(40L * round).toNanos();
                Promise<Boolean> struck = new Promise<>();
                Tasks.platformThread("striker", () -> {
                            LockSupport.parkNanos(delay); // not to wait for a state, but to strike in any
                            starter.interrupt();
                            struck.complete(true);
                        })
                        .start();
                assertThrows(InterruptedException.class, () -> {
                    nursery.startActor("sometimes", NODE).block();
                });
                struck.await();
            }
            awaitUnbornOf(nursery);
            nursery.cancel();
        });
    }

    private void awaitUnbornOf(ActorNursery nursery) throws InterruptedException {
        Thread starter = Thread.currentThread();
        assertThrows(InterruptedException.class, () -> startWhile(nursery, starter::interrupt));
    }
}
