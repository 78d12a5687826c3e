package tractor.tree;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tractor.ActorNursery;
import tractor.Tractor;
import tractor.context.CallerContext;
import tractor.context.ContextBody;
import tractor.task.CancelScope;
import tractor.task.Tasks;
import tractor.testing.LeakCheck;
import tractor.testing.Processes;
import tractor.testing.Trees;

/** Children that do not end when asked are terminated, and those that survive that are killed. */
@ExtendWith(LeakCheck.class)
class LadderTest {
    /** One of the ways to be stubborn, cut short as soon as it has begun. */
    @FunctionalInterface
    private interface Stubbornness {
        void in(
                StubbornPortal actor,
                ContextBody<CallerContext<Sign.Ready, @Nullable Void, @Nullable Void, Sign.Over>, Sign.Ready, Refusal>
                        body)
                throws Refusal, InterruptedException;
    }

    private static void endsThoughStubborn(Stubbornness how) throws Exception {
        AtomicReference<ProcessHandle> child = new AtomicReference<>();
        assertThrows(
                Refusal.class,
                () -> Trees.nursery(Trees.impatient(), nursery -> {
                    StubbornPortal actor =
                            nursery.startActor("stubborn", StubbornPortal.serving(StubbornService.class));
                    how.in(actor, context -> {
                        child.set(Processes.of(context.first().pid()));
                        throw new Refusal("enough");
                    });
                }));
        assertThat(Processes.isRunning(child.get())).isFalse();
    }

    @Test
    void aTaskThatSwallowsInterruptsIsTerminated() throws Exception {
        endsThoughStubborn(StubbornPortal::swallow);
    }

    @Test
    void aTaskThatComputesForEverIsTerminated() throws Exception {
        endsThoughStubborn(StubbornPortal::spin);
    }

    @Test
    void aProcessThatSurvivesItsTerminationIsKilled() throws Exception {
        endsThoughStubborn(StubbornPortal::surviveTermination);
    }

    @Test
    void aStoppedProcessIsKilled() throws Exception {
        Trees.nursery(Trees.impatient(), nursery -> {
            nursery.startActor("frozen", NodePortal.serving(TreeNode.class));
            Processes.signal("STOP", List.of(Processes.actor("frozen")));
            nursery.cancel();
        });
        assertThat(Processes.actors()).isEmpty();
    }

    @Test
    void aSpawnThatRacesACancelLeavesNothing() throws Exception {
        List<Boolean> rounds = new ArrayList<>();
        Trees.nursery(outer -> {
            for (int round = 0; round < 12; round++) {
                Duration delay = Duration.ofMillis(35L * round);
                rounds.add(CancelScope.moveOnAfter(delay, scope -> Tractor.nursery(LadderTest::startTwo)));
                assertThat(Processes.actors()).isEmpty();
            }
        });
        assertThat(rounds).hasSize(12);
    }

    private static void startTwo(ActorNursery nursery) throws InterruptedException {
        Tasks.nursery(tasks -> {
            tasks.start(() -> nursery.startActor("one", NodePortal.serving(TreeNode.class)));
            tasks.start(() -> nursery.startActor("two", NodePortal.serving(TreeNode.class)));
        });
        nursery.cancel();
    }

    @Test
    void aCancelWhileAChildIsConstructedLeavesNothing() throws Exception {
        try (Births births = new Births()) {
            List<ProcessHandle> unborn = new ArrayList<>();
            Trees.nursery(nursery -> Tasks.nursery(tasks -> {
                tasks.start(() -> nursery.startActor(
                        "unborn",
                        BornPortal.serving(Hatchling.class).withEnvironment(births.variable(), births.port())));
                unborn.add(births.next());
                nursery.cancel();
            }));
            assertThat(Processes.isRunning(unborn.getFirst())).isFalse();
        }
    }
}
