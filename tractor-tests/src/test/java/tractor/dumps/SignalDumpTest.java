package tractor.dumps;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tractor.testing.Await;
import tractor.testing.LeakCheck;
import tractor.testing.Processes;
import tractor.testing.Program;

/** What SIGUSR1 does to a tree of three processes that hangs. */
@ExtendWith(LeakCheck.class)
@Timeout(300)
class SignalDumpTest {
    private static final int ENDED_BY_USR1 = 128 + 10;
    private static final String HEAD = "==== %s@[0-9a-f]{8} and all below it, on SIGUSR1 at \\S+Z, also in ";

    @TempDir
    private Path session;

    /** Starts the program, and returns when it hangs. */
    private Program hanging(String enable, String... args) throws IOException {
        Program program = Program.start(environment(enable), HangingProgram.class, args);
        program.awaitLine("hangs");
        return program;
    }

    private Map<String, String> environment(String enable) {
        return new HashMap<>(Map.of("XDG_RUNTIME_DIR", session.toString(), "TRACTOR_ENABLE_STACKSCOPE", enable));
    }

    private Path file(long pid) {
        return session.resolve("tractor").resolve("stackscope-" + pid + ".log");
    }

    /** Waits until the file holds so many dumps down to the leaf. */
    private static void awaitDumps(Path file, int number) throws IOException {
        Await.until(
                () -> Files.exists(file) ? Files.readString(file) : "",
                text -> text.split("at tractor.dumps.LiveSnag.never\\(", -1).length > number,
                number + " dumps in " + file);
    }

    /** The lines of a dump but for stacks, from its head on, without what is different each time. */
    private static List<String> outline(List<String> lines) {
        return lines.stream()
                .filter(line -> line.matches(" *(top|middle|leaf)@.*process \\d+"))
                .map(line -> line.replaceAll("@[0-9a-f]{8}|\\d+", ""))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"1, process", "0, dumps", "' Yes ', warm"})
    void aRootThatIsAskedToShowsItsWholeTreeWithParentsFirst(String enable, String argument) throws Exception {
        try (Program program = hanging(enable, argument)) {
            Path file = file(program.pid());
            program.signal("USR1");
            awaitDumps(file, 1);
            program.signal("USR1"); // a second one tells whether it still hangs
            awaitDumps(file, 2);
            program.endInput();
            assertThat(program.awaitExit()).isEqualTo(0);

            List<String> told = program.errors().lines().toList();
            assertThat(told.getFirst()).matches(HEAD.formatted("top") + file);
            String finding =
                    told.stream() // the first one, unless the program is still on its way from telling that it hangs
                            .filter(line -> line.matches("! top@\\S+ waits for middle@\\S+ .*"))
                            .findFirst()
                            .orElseThrow();
            assertThat(finding).contains(", which waits itself, at tractor.dumps.LiveSnag.never(");
            assertThat(outline(told).subList(0, 3))
                    .containsExactly("top, root, registrar, process ", "  middle, process ", "    leaf, process ")
                    .inOrder();
            assertThat(Files.readString(file)
                            .lines()
                            .filter(line -> line.startsWith("===="))
                            .count())
                    .isEqualTo(2);
        }
    }

    @Test
    void aChildShowsItselfAndThoseBelowItAndItsParentPassesThatOn() throws Exception {
        try (Program program = hanging("1")) {
            ProcessHandle middle = program.actor("middle");
            Processes.signal("USR1", List.of(middle));
            awaitDumps(file(middle.pid()), 1);
            program.endInput();
            assertThat(program.awaitExit()).isEqualTo(0);

            List<String> told = program.errors().lines().toList();
            assertThat(told.getFirst()).matches(HEAD.formatted("middle") + file(middle.pid()));
            assertThat(outline(told))
                    .containsExactly("middle, process ", "  leaf, process ")
                    .inOrder();
        }
    }

    @Test
    void actorsInThreadsAreShownByTheProcessThatTheyShare() throws Exception {
        try (Program program = hanging("1", "thread")) {
            Path file = file(program.pid());
            program.signal("USR1");
            awaitDumps(file, 1);
            program.endInput();
            assertThat(program.awaitExit()).isEqualTo(0);

            assertThat(outline(program.errors().lines().toList()))
                    .containsExactly("top, root, registrar, process ", "  middle, process ", "    leaf, process ")
                    .inOrder();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0"})
    void whereNobodyAsksForItTheSignalEndsARootAsEver(String enable) throws Exception {
        try (Program program = hanging(enable)) {
            program.signal("USR1");
            assertThat(program.awaitExit()).isEqualTo(ENDED_BY_USR1);
            assertThat(Files.exists(file(program.pid()))).isFalse();
        }
    }

    @Test
    void whenARootIsOverTheSignalDoesAgainWhatItDidBefore() throws Exception {
        try (Program program = Program.start(environment(""), HangingProgram.class, HangingProgram.BRIEF)) {
            program.awaitLine("over");
            program.signal("USR1");
            assertThat(program.awaitExit()).isEqualTo(ENDED_BY_USR1);
        }
    }

    @Test
    void aValueThatIsNeitherOnNorOffIsNamedBeforeAnythingStarts() throws Exception {
        try (Program program = Program.start(environment("perhaps"), HangingProgram.class)) {
            assertThat(program.awaitExit()).isEqualTo(1);
            assertThat(program.errors())
                    .contains("TRACTOR_ENABLE_STACKSCOPE=perhaps is neither on nor off: write 1 or 0, or unset it");
        }
    }
}
