package tractor.tree;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tractor.testing.LeakCheck;
import tractor.testing.Program;

/** What a program of three processes tells of itself on standard error. */
@ExtendWith(LeakCheck.class)
class LoggingTest {
    private static final String LEVEL = "TRACTOR_LOGLEVEL";
    private static final Pattern LINE = Pattern.compile(
            "\\d\\d:\\d\\d:\\d\\d\\.\\d{3} [A-Z]+ +(root|top|gen1)@[0-9a-f]{8}\\[\\d+] \\S.* \\| [a-z]+: .+");

    private record Run(int exitCode, List<String> lines) {
        void tells(String speaker, String message) {
            assertWithMessage("%s: %s in %s", speaker, message, lines)
                    .that(lines.stream().anyMatch(line -> line.contains(" " + speaker + "@") && line.contains(message)))
                    .isTrue();
        }
    }

    private static Run run(Map<String, String> environment, String... args) throws IOException, InterruptedException {
        try (Program program = Program.start(environment, LogTree.class, args)) {
            int exitCode = program.awaitExit();
            return new Run(exitCode, program.errors().lines().toList());
        }
    }

    @Test
    void aTreeThatNobodyAsksTellsNothing() throws Exception {
        Run run = run(Map.of());
        assertThat(run.exitCode()).isEqualTo(0);
        assertThat(run.lines()).isEmpty();
    }

    @Test
    void atTheCancelLevelATeardownCanBeFollowedThroughAllProcesses() throws Exception {
        Run run = run(Map.of(LEVEL, "cancel"));

        assertThat(run.exitCode()).isEqualTo(0);
        run.lines().forEach(line -> assertThat(line).matches(LINE));
        run.tells("root", "nursery: a nursery ends with 1 living children");
        run.tells("root", "nursery: asking top@");
        run.tells("top", "actor: top@");
        run.tells("top", "is cancelled by root@");
        run.tells("top", "rpc: tractor.tree.Node.holdBelow for root@");
        run.tells("top", "nursery: asking gen1@");
        run.tells("gen1", "is cancelled by top@");
        run.tells("gen1", "rpc: tractor.tree.Node.holdBelow for top@");
        run.tells("top", "has ended with exit code 0");
        run.tells("root", "has ended with exit code 0");
    }

    @Test
    void levelsOfSubsystemsHoldInEveryProcess() throws Exception {
        Run run = run(Map.of(LEVEL, "off,spawn:off,rpc:cancel"));

        assertThat(run.lines()).isNotEmpty();
        run.lines().forEach(line -> assertThat(line).contains("| rpc: "));
        run.tells("gen1", "holdBelow for top@");
    }

    @Test
    void aProgramChoosesTheLevelsOfItsTreeAndOthersForAChildAndAllBelowIt() throws Exception {
        Run run = run(Map.of(), LogTree.OF_TREE + "cancel", LogTree.OF_TOP + "off,rpc:cancel");

        run.tells("root", "nursery: asking top@");
        run.tells("top", "rpc: tractor.tree.Node.holdBelow for root@");
        run.tells("gen1", "rpc: tractor.tree.Node.holdBelow for top@");
        run.lines().stream()
                .filter(line -> !line.contains(" root@"))
                .forEach(line -> assertThat(line).contains("| rpc: "));
    }

    @Test
    void theEnvironmentBeatsTheLevelsThatAProgramChooses() throws Exception {
        Run run =
                run(Map.of(LEVEL, "off,rpc:cancel,actor:info"), LogTree.OF_TREE + "cancel", LogTree.OF_TOP + "cancel");

        run.tells(
                "root",
                "actor: TRACTOR_LOGLEVEL=off,actor:info,rpc:cancel in the environment beats the levels 'cancel'");
        run.tells("gen1", "rpc: tractor.tree.Node.holdBelow for top@");
        run.lines().forEach(line -> assertThat(line).containsMatch("\\| (rpc|actor): "));
        assertThat(String.join("\n", run.lines())).doesNotContain("| nursery: ");
    }

    @Test
    void anUnknownLevelInTheEnvironmentIsNamedBeforeAnythingStarts() throws Exception {
        Run run = run(Map.of(LEVEL, "cancle"));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(String.join("\n", run.lines()))
                .contains("TRACTOR_LOGLEVEL=cancle: there is no log level 'cancle', but all,");
    }

    @Test
    void aProgramThatBridgesItsLogToSlf4jFindsTheRuntimesThere() throws Exception {
        Run run = run(Map.of(LEVEL, "nursery:cancel"), LogTree.BRIDGED);

        assertThat(run.lines().stream().anyMatch(line -> line.contains("WARN tractor.nursery - asking top@")))
                .isTrue();
        run.tells("top", "nursery: asking gen1@"); // a child's log is its own
    }
}
