package tractor.launch;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static tractor.launch.LiveFurnished.SHARD;
import static tractor.launch.LiveFurnished.SPEC;
import static tractor.launch.LiveFurnished.TENANT;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tractor.RootOptions;
import tractor.Tractor;
import tractor.error.ActorDiedException;
import tractor.spawn.OutputTarget;
import tractor.spawn.SpawnFailedException;
import tractor.testing.LeakCheck;
import tractor.testing.Processes;
import tractor.testing.Trees;

/** A child's process is as its spec wants it. */
@ExtendWith(LeakCheck.class)
class ProcessOptionsTest {
    private static final RootOptions OPTIONS = Trees.privately()
            .withStartMethod("process")
            .withVar(TENANT, "everybody")
            .withVar(SHARD, 0);

    @TempDir
    private Path directory;

    @Test
    void aChildWritesToTheFilesThatItsSpecNames() throws Exception {
        Path output = directory.resolve("output");
        Path errors = directory.resolve("errors");
        Files.writeString(errors, "before\n");
        Trees.nursery(OPTIONS, nursery -> {
            FurnishedPortal child = nursery.startActor(
                    "writer", SPEC.withOutput(OutputTarget.to(output)).withErrorOutput(OutputTarget.appendTo(errors)));
            child.say("for the output", "for the errors");
            nursery.cancel();
        });
        assertThat(Files.readString(output)).isEqualTo("for the output\n");
        assertThat(Files.readString(errors)).isEqualTo("before\nfor the errors\n");
    }

    @Test
    void lastWordsAreToldThoughTheyAreDiscarded() {
        ActorDiedException died = assertThrows(
                ActorDiedException.class,
                () -> Trees.nursery(OPTIONS, nursery -> {
                    FurnishedPortal child = nursery.startActor(
                            "whisperer", SPEC.withOutput(OutputTarget.DISCARD).withErrorOutput(OutputTarget.DISCARD));
                    child.say("unheard", "barely audible");
                    child.halt(3);
                }));
        assertThat(died).hasMessageThat().contains("barely audible");
    }

    @Test
    void aFileThatCannotBeWrittenFailsTheSpawnAndStartsNothing() throws InterruptedException {
        OutputTarget nowhere = OutputTarget.to(directory.resolve("missing").resolve("file"));
        Trees.nursery(OPTIONS, nursery -> {
            for (var spec : List.of(SPEC.withOutput(nowhere), SPEC.withErrorOutput(nowhere))) {
                SpawnFailedException failed =
                        assertThrows(SpawnFailedException.class, () -> nursery.startActor("mute", spec));
                assertThat(failed).hasMessageThat().contains("missing");
            }
            assertThat(Processes.actorsBelow(ProcessHandle.current())).isEmpty();
            nursery.cancel();
        });
    }

    @Test
    void variablesAreInheritedUntilTheyAreGivenAnotherValue() throws InterruptedException {
        Trees.nursery(OPTIONS, nursery -> {
            FurnishedPortal child = nursery.startActor("seventh", SPEC.withVar(SHARD, 7));
            assertThat(child.variables(1))
                    .containsExactly("shard=7", "tenant=everybody", "shard=7", "tenant=everybody");
            nursery.cancel();
        });
    }

    @Test
    void theRootHasItsVariablesAndKnowsItsTreeUnderThePythonRuntimesKeys() throws InterruptedException {
        Tractor.root(OPTIONS, root -> {
            assertThat(root.runtimeVar(SHARD)).hasValue(0);
            Map<String, ?> vars = root.runtimeVars();
            assertThat(vars.get("_is_root")).isEqualTo(true);
            assertThat(vars.get("_enable_tpts")).isEqualTo(List.of("tcp"));
            assertThat(vars.get("_registry_addrs"))
                    .isEqualTo(List.of(root.acceptAddress().unwrap()));
        });
    }

    @Test
    void collectorAndHeapAreTheSpecsWhereItNamesThem() throws InterruptedException {
        Trees.nursery(OPTIONS, nursery -> {
            FurnishedPortal child = nursery.startActor("small", SPEC.withJvmArgs("-XX:+UseParallelGC", "-Xmx12m"));
            assertThat(child.options()).containsAtLeast("-XX:+UseParallelGC", "-Xmx12m");
            assertThat(child.options()).doesNotContain("-XX:+UseSerialGC");
            nursery.cancel();
        });
    }

    @Test
    void optionsAreInheritedOnceHoweverDeepTheTree() throws InterruptedException {
        Trees.nursery(OPTIONS, nursery -> {
            FurnishedPortal child = nursery.startActor(
                    "marked", SPEC.withJvmArgs("-Dtractor.tests.mark=here").withParallelism(3));
            assertThat(child.propertyBelow("tractor.tests.mark")).isEqualTo("here");
            assertThat(child.propertyBelow("jdk.virtualThreadScheduler.parallelism"))
                    .isEqualTo("1");
            nursery.cancel();
        });
    }

    @Test
    void aProcessIsKnownByNameAndByBothMarkers() throws InterruptedException {
        Trees.nursery(OPTIONS, nursery -> {
            FurnishedPortal child = nursery.startActor("a rather long name", SPEC);
            assertThat(child.title()).isEqualTo("a rather long n");
            String words = Processes.commandLine(Processes.of(child.pid()));
            assertThat(words).contains(" tractor._child ");
            assertThat(words)
                    .contains(" _subactor[" + child.portal().aid().uid().shortForm() + "]");
            nursery.cancel();
        });
    }
}
