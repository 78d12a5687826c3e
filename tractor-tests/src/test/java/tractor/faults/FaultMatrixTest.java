package tractor.faults;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tractor.transport.TransportProtocol;

/** Whatever happens to one process of a tree, the tree ends as {@code docs/fault-matrix.md} says, and leaves nothing. */
class FaultMatrixTest {
    private static final String FULL = "full";

    private final Matrix matrix = Matrix.read(document());

    @TempDir
    private Path directory;

    FaultMatrixTest() throws IOException {}

    /** Maven runs tests in the module's directory. */
    private static Path document() {
        Path name = Path.of("docs", "fault-matrix.md");
        return Files.exists(name) ? name : Path.of("..").resolve(name);
    }

    @Test
    void everyCellHasARule() {
        List<Expectation> all = Cell.all().stream().map(matrix::of).toList();
        assertThat(all.stream().filter(Expectation::isPlayed).toList()).hasSize(180);
        assertThat(all).hasSize(216);
    }

    @Test
    void theChosenCellsShowEveryFaultPhaseDepthAndVictim() {
        List<Cell> chosen = matrix.chosen();
        assertThat(chosen).containsNoDuplicates();
        assertThat(chosen.stream().map(Cell::fault).toList()).containsAtLeastElementsIn(Fault.values());
        assertThat(chosen.stream().map(Cell::phase).toList()).containsAtLeastElementsIn(Phase.values());
        assertThat(chosen.stream().map(Cell::depth).toList()).containsAtLeastElementsIn(Cell.DEPTHS);
        assertThat(chosen.stream().map(Cell::victim).toList()).containsAtLeastElementsIn(Victim.values());
    }

    /** The cells that the property {@code faults} chooses, or those of every build; the transports take turns. */
    @TestFactory
    Stream<DynamicTest> theTreeEndsAsTheTableSaysAndLeavesNothing() {
        String wanted = System.getProperty("faults", "");
        List<TransportProtocol> transports = transports();
        List<DynamicTest> once = new ArrayList<>();
        for (Cell cell : wanted.isEmpty() ? matrix.chosen() : Cell.all()) {
            if (matrix.of(cell).isPlayed() && isWanted(cell, wanted)) {
                once.add(test(cell, transports.get(once.size() % transports.size())));
            }
        }
        return IntStream.range(0, Integer.getInteger("faults.rounds", 1))
                .boxed()
                .flatMap(round -> once.stream());
    }

    private static boolean isWanted(Cell cell, String wanted) {
        return wanted.isEmpty() || wanted.equals(FULL) || cell.toString().matches(wanted);
    }

    private static List<TransportProtocol> transports() {
        String key = System.getProperty("faults.transport");
        return key == null
                ? List.of(TransportProtocol.TCP, TransportProtocol.UDS)
                : List.of(TransportProtocol.named(key));
    }

    private DynamicTest test(Cell cell, TransportProtocol transport) {
        return DynamicTest.dynamicTest(cell + " over " + transport.key(), () -> play(cell, transport));
    }

    private void play(Cell cell, TransportProtocol transport) throws IOException, InterruptedException {
        try (CellRun run =
                new CellRun(cell, matrix.of(cell), transport, Files.createTempDirectory(directory, "cell"))) {
            run.play();
        }
    }
}
