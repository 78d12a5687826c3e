package tractor.tree;

import static com.google.common.truth.Truth.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tractor.testing.Processes;
import tractor.testing.Program;
import tractor.transport.RuntimeDirectory;

/** A root that is told to end by its terminal, by its supervisor, or from within: what runs, what is printed, what is left. */
class SignalsTest {
    private static final int INTERRUPTED = 130;
    private static final int TERMINATED = 143;

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void aSignalToTheRootFoldsTheTreeRunsTheCleanUpAndPrintsNothing(String signal, int code) throws Exception {
        try (Program program = Program.start(FoldingTree.class, "patiently")) {
            program.awaitLine(FoldingTree.UP);
            program.signal(signal);
            assertThat(program.awaitExit()).isEqualTo(code);
            assertThat(program.survivors()).isEmpty();
            assertThat(program.remainingLines())
                    .containsExactly("body unwound", "root closed")
                    .inOrder();
            assertThat(program.errors()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void aDaemonEndsByASignalWithItsCodeAndPrintsNothing(String signal, int code) throws Exception {
        try (Program program = Program.start(FoldingTree.class, "patiently", "as a daemon")) {
            program.awaitLine(FoldingTree.UP);
            program.signal(signal);
            assertThat(program.awaitExit()).isEqualTo(code);
            assertThat(program.remainingLines()).isEmpty();
            assertThat(program.errors()).isEmpty();
        }
    }

    @Test
    void anInterruptFromTheTerminalIsTheRootsToAnswer() throws Exception {
        try (Program program = Program.start(FoldingTree.class, "patiently")) {
            program.awaitLine(FoldingTree.UP);
            program.signalGroup("INT");
            assertThat(program.awaitExit()).isEqualTo(INTERRUPTED);
            assertThat(program.survivors()).isEmpty();
            assertThat(program.remainingLines())
                    .containsExactly("body unwound", "root closed")
                    .inOrder();
            assertThat(program.errors()).isEmpty();
        }
    }

    @Test
    void aTerminationOfTheWholeGroupRunsTheRootsCleanUp() throws Exception {
        try (Program program = Program.start(FoldingTree.class, "patiently")) {
            program.awaitLine(FoldingTree.UP);
            program.signalGroup("TERM");
            assertThat(program.awaitExit()).isEqualTo(TERMINATED);
            assertThat(program.remainingLines())
                    .containsAtLeast("body unwound", "root closed")
                    .inOrder();
        }
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void aSecondSignalKillsWhomTheFirstWaitsForAndTheRootCleansUp(String signal, int code) throws Exception {
        try (Program program = Program.start(FoldingTree.class, "patiently")) {
            program.awaitLine(FoldingTree.UP);
            Processes.signal("STOP", List.of(program.actor("idle")));
            program.signal(signal);
            Processes.awaitEnd(List.of(program.actor("busy"))); // the tree is folding, up to the stopped one
            program.signalGroup(signal);
            assertThat(program.awaitExit()).isEqualTo(code);
            assertThat(program.survivors()).isEmpty();
            assertThat(program.remainingLines())
                    .containsExactly("body unwound", "root closed")
                    .inOrder();
        }
    }

    @Test
    void aThirdSignalEndsARootThatIgnoresItsEnd() throws Exception {
        try (Program program = Program.start(FoldingTree.class, "patiently", "ignoring")) {
            program.awaitLine(FoldingTree.UP);
            program.signal("INT");
            assertThat(program.readLine()).isEqualTo("body unwound");
            program.signal("INT");
            program.signal("INT");
            assertThat(program.awaitExit()).isEqualTo(INTERRUPTED);
            assertThat(program.survivors()).isEmpty();
            assertThat(program.remainingLines()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"INT, 130, as a daemon", "TERM, 143, with a body"})
    void aSignalToARootThatStillBootsEndsItInOrder(String signal, int code, String how) throws Exception {
        Path socket = RuntimeDirectory.ofThisUser().open().resolve("boot-" + UUID.randomUUID() + ".sock");
        try (Program program = Program.start(SlowBoot.class, socket.toString(), how)) {
            program.awaitLine(SlowBoot.BOOTING);
            assertThat(Files.exists(socket)).isTrue();
            program.signal(signal);
            assertThat(program.awaitExit()).isEqualTo(code);
            assertThat(program.remainingLines()).containsExactly("root closed");
            assertThat(program.errors()).isEmpty();
            assertThat(Files.exists(socket)).isFalse();
        }
    }

    @Test
    void anExitWithinTheBodyFoldsTheTreeAndRunsTheRootsCallbacks() throws Exception {
        try (Program program = Program.start(FoldingTree.class, "patiently", "by exit")) {
            program.awaitLine(FoldingTree.UP);
            assertThat(program.awaitExit()).isEqualTo(3);
            assertThat(program.survivors()).isEmpty();
            assertThat(program.remainingLines()).containsExactly("root closed");
            assertThat(program.errors()).isEmpty();
        }
    }

    @Test
    void anExitWithinACallbackAtTheRootsExitEndsTheProcess() throws Exception {
        try (Program program = Program.start(FoldingTree.class, "patiently", "by exit in a callback")) {
            assertThat(program.awaitExit()).isEqualTo(5);
            assertThat(program.remainingLines()).isEmpty();
        }
    }

    @Test
    void anExitWithinATaskOfTheRootIsWaitedForNoLongerThanTheTeardown() throws Exception {
        try (Program program = Program.start(FoldingTree.class, "promptly", "by exit in a task")) {
            program.awaitLine(FoldingTree.UP);
            assertThat(program.awaitExit()).isEqualTo(4);
            assertThat(program.survivors()).isEmpty();
            assertThat(program.remainingLines()).containsExactly("root closed");
        }
    }

    @Test
    void aFailureOfTheProgramIsPrintedOnceAndEndsItWithCodeOne() throws Exception {
        try (Program program = Program.start(FoldingTree.class, "patiently", "by a failure")) {
            program.awaitLine(FoldingTree.UP);
            assertThat(program.awaitExit()).isEqualTo(1);
            assertThat(program.survivors()).isEmpty();
            assertThat(program.remainingLines())
                    .containsExactly("body unwound", "root closed")
                    .inOrder();
            assertThat(program.errors())
                    .startsWith("Exception in thread \"main\" java.lang.IllegalStateException: the");
        }
    }
}
