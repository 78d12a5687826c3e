package tractor.cli;

import static com.google.common.truth.Truth.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tractor.RootOptions;
import tractor.Tractor;
import tractor.task.Tasks;

/** {@code tractor ps} and {@code tractor tree}, of a tree whose root is this process. */
class ProcessCommandsTest {
    private static final String SELF = Long.toString(ProcessHandle.current().pid());

    /** No process has it: the system gives out none so high. */
    private static final String NOBODY = "999999999";

    private record Seen(Run ps, Run psJson, Run tree, Run treeJson) {}

    private static Seen seen() throws InterruptedException {
        List<Seen> seen = new ArrayList<>();
        Tractor.nursery(RootOptions.defaults().withPrivateRegistry(), nursery -> {
            ClerkPortal chief = nursery.startActor("chief", ClerkPortal.serving(LiveClerk.class));
            nursery.startActor("clerk", ClerkPortal.serving(LiveClerk.class));
            Tasks.nursery(tasks -> {
                tasks.start("employing", () -> chief.employ("trainee"));
                Tractor.waitForActor("trainee", ClerkPortal.TYPE).close();
                seen.add(new Seen(
                        Run.of("ps", "--parent", SELF),
                        Run.of("ps", "--parent", SELF, "--json"),
                        Run.of("tree", SELF),
                        Run.of("tree", SELF, "--json")));
                nursery.cancel();
            });
        });
        return seen.getFirst();
    }

    /** The lines with what differs from run to run made alike, in the width that it has. */
    private static List<String> golden(Run run) {
        assertThat(run.code()).isEqualTo(0);
        return run.out()
                .lines()
                .map(line -> line.replaceAll("@[0-9a-f]{8}", "@uuid")
                        .replaceAll(
                                "^ *\\d+ +\\d+ MiB +[\\d.]+ s +(\\d+m)?\\d+s", "  <pid> <mem> MiB   <cpu> s    <age>"))
                .toList();
    }

    @Test
    void theProcessesOfATreeAreListedAndDrawn() throws InterruptedException {
        Seen seen = seen();

        assertThat(golden(seen.ps()))
                .containsExactly(
                        "    PID    MEMORY       CPU      AGE  ACTOR",
                        "  <pid> <mem> MiB   <cpu> s    <age>  chief@uuid",
                        "  <pid> <mem> MiB   <cpu> s    <age>  clerk@uuid",
                        "  <pid> <mem> MiB   <cpu> s    <age>  trainee@uuid")
                .inOrder();
        assertThat(golden(seen.tree()))
                .containsExactly(
                        "    PID    MEMORY       CPU      AGE  ACTOR",
                        "  <pid> <mem> MiB   <cpu> s    <age>  root",
                        "  <pid> <mem> MiB   <cpu> s    <age>  ├─ chief@uuid",
                        "  <pid> <mem> MiB   <cpu> s    <age>  │  └─ trainee@uuid",
                        "  <pid> <mem> MiB   <cpu> s    <age>  └─ clerk@uuid")
                .inOrder();
        assertThat(seen.ps().out().lines().allMatch(line -> line.length() <= 80))
                .isTrue();

        List<Map<String, @Nullable Object>> rows =
                seen.psJson().out().lines().map(Json::object).toList();
        assertThat(rows.getFirst().get("parent")).isEqualTo(Integer.valueOf(SELF));
        assertThat(rows.getLast().get("parent")).isEqualTo(rows.getFirst().get("pid"));
        assertThat((Integer) rows.getFirst().get("residentBytes")).isGreaterThan(1 << 20);
        Map<String, @Nullable Object> root = Json.object(seen.treeJson().out());
        assertThat(root.get("pid")).isEqualTo(Integer.valueOf(SELF));
        assertThat((List<?>) root.get("children")).hasSize(2);
    }

    @Test
    void whereNobodyLivesNothingIsDrawn() {
        assertThat(Run.of("tree", NOBODY))
                .isEqualTo(new Run(
                        1,
                        "    PID    MEMORY       CPU      AGE  ACTOR\n",
                        "tractor: no actor runs in or below process " + NOBODY + "\n"));
        assertThat(Run.of("tree", "1").code()).isEqualTo(1); // somebody else's
        assertThat(Run.of("ps", "--parent", NOBODY).out().lines()).hasSize(1);
        assertThat(Run.of("tree", "--watch", "0").code()).isEqualTo(2);
    }

    @Test
    void whatAProcessSaysOfItselfNeitherSteersATerminalNorBendsTheTree() throws Exception {
        String name = "a clerk with \u009b2J and \u202e and a name that is too long for a line";
        try (StandIns processes = new StandIns()) {
            long inside = processes.start(NOBODY, name, "tractor._child").pid();
            // which says that it is above those that are above it
            processes.start(NOBODY + "/" + inside + "/" + NOBODY + "/" + inside, "bent", "tractor._child");

            Run tree = Run.of("tree", NOBODY);
            assertThat(tree.code()).isEqualTo(0);
            assertThat(golden(tree))
                    .containsExactly(
                            "    PID    MEMORY       CPU      AGE  ACTOR",
                            "  <pid> <mem> MiB   <cpu> s    <age>  gone",
                            "  <pid> <mem> MiB   <cpu> s    <age>  └─ a clerk with ?2J and…or a line@uuid",
                            "  <pid> <mem> MiB   <cpu> s    <age>     └─ bent@uuid")
                    .inOrder();
            assertThat(tree.out().lines().allMatch(line -> line.length() <= 80)).isTrue();
            assertThat(Json.object(Run.of("ps", "--json", "--parent", NOBODY)
                                    .out()
                                    .lines()
                                    .findFirst()
                                    .orElseThrow())
                            .get("actor"))
                    .isEqualTo(name + "@12345678");
        }
    }
}
