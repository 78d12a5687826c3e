package tractor.launch;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static tractor.launch.LiveFurnished.SPEC;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tractor.RootOptions;
import tractor.Tractor;
import tractor.task.TaskHandle;
import tractor.task.Tasks;
import tractor.testing.LeakCheck;
import tractor.testing.Processes;
import tractor.testing.Spares;
import tractor.testing.Trees;

/** Spare processes are few, are given to whoever of the tree can use them, and end with the root. */
@ExtendWith(LeakCheck.class)
class WarmActorTest {
    private static final String COMMAND = "sun.java.command";
    private static final String SPARE = "tractor.actor.SpareMain ";
    private static final String PROCESS = "tractor.actor.ChildMain ";

    private static RootOptions options(int spares) {
        return Trees.privately().withStartMethod("warm").withSpares(spares);
    }

    @Test
    void aChildIsGivenASpareWhichThenIsShownAsItsProcess() throws InterruptedException {
        Trees.nursery(options(1), nursery -> {
            List<ProcessHandle> ready = Spares.awaitReady(1);
            FurnishedPortal child = nursery.startActor("a rather long name", SPEC);
            ProcessHandle process = Processes.of(child.pid());
            assertThat(ready).containsExactly(process);
            assertThat(Spares.isSpare(process)).isFalse();
            assertThat(child.title()).isEqualTo("a rather long n");
            String words = Processes.commandLine(process);
            assertThat(words).contains(" tractor._child ");
            assertThat(words)
                    .contains(" _subactor[" + child.portal().aid().uid().shortForm() + "]");
            nursery.cancel();
        });
    }

    @Test
    void anActorBelowIsGivenASpareOfTheRootOverEitherTransport() throws InterruptedException {
        for (RootOptions options : List.of(Trees.privately(), Trees.overSockets())) {
            Trees.nursery(options.withStartMethod("warm"), nursery -> {
                Spares.awaitReady(2);
                FurnishedPortal child = nursery.startActor("child", SPEC);
                assertThat(child.property(COMMAND)).startsWith(SPARE);
                assertThat(child.propertyBelow(COMMAND)).startsWith(SPARE);
                nursery.cancel();
            });
        }
    }

    @Test
    void whatASpareCannotHonourIsStartedAsAProcessAndSoIsWhatInheritsIt() throws InterruptedException {
        Trees.nursery(options(2), nursery -> {
            Spares.awaitReady(2);
            FurnishedPortal furnished = nursery.startActor("furnished", SPEC.withEnvironment("ANY", "thing"));
            assertThat(furnished.property(COMMAND)).startsWith(PROCESS);
            assertThat(furnished.propertyBelow(COMMAND)).startsWith(PROCESS);
            FurnishedPortal parallel = nursery.startActor("parallel", SPEC.withParallelism(2));
            assertThat(parallel.property(COMMAND)).startsWith(PROCESS);
            assertThat(parallel.propertyBelow(COMMAND)).startsWith(SPARE);
            nursery.cancel();
        });
    }

    @Test
    void aSpecThatAsksForBothIsRefused() throws InterruptedException {
        Trees.nursery(options(0), nursery -> {
            IllegalArgumentException refused = assertThrows(
                    IllegalArgumentException.class,
                    () -> nursery.startActor(
                            "torn", SPEC.withStartMethod("warm").withJvmArgs("-Xmx64m")));
            assertThat(refused).hasMessageThat().contains("JVM_ARGUMENTS");
            nursery.cancel();
        });
    }

    @Test
    void thereAreNeverMoreSparesThanWantedAndChildrenWithoutOneAreProcesses() throws InterruptedException {
        Trees.nursery(options(1), nursery -> {
            Spares.awaitReady(1);
            List<TaskHandle<String>> commands = new ArrayList<>();
            Tasks.nursery(tasks -> {
                for (int i = 0; i < 3; i++) {
                    commands.add(tasks.start(
                            () -> nursery.startActor("one of many", SPEC).property(COMMAND)));
                }
            });
            int given = 0;
            for (TaskHandle<String> each : commands) {
                given += each.join().startsWith(SPARE) ? 1 : 0;
                assertThat(Spares.all().size()).isAtMost(1);
            }
            assertThat(given).isAtLeast(1);
            Spares.awaitReady(1);
            assertThat(Spares.all()).hasSize(1);
            nursery.cancel();
        });
    }

    @Test
    void sparesThatAreKilledAreReplaced() throws InterruptedException {
        Trees.nursery(options(1), nursery -> {
            ProcessHandle first = Spares.awaitReady(1).getFirst();
            first.destroyForcibly();
            assertThat(Spares.awaitOtherThan(List.of(first))).hasSize(1);
            nursery.cancel();
        });
    }

    @Test
    void sparesEndWithTheirRootEvenIfNoneWasEverUsed() throws InterruptedException {
        Tractor.root(options(2), root -> assertThat(Spares.awaitReady(2)).hasSize(2));
        assertThat(Spares.all()).isEmpty();
    }
}
