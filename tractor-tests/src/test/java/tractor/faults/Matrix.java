package tractor.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The tables of {@code docs/fault-matrix.md}. */
final class Matrix {
    private static final String ANY = "any";
    private static final String RULES = "| Fault | Phase | Depth | Victim | End | Outcome | Exit code of the root |";
    private static final String CHOSEN = "| Fault | Phase | Depth | Victim |";

    private final List<List<String>> rules;
    private final List<List<String>> chosen;

    private Matrix(List<List<String>> rules, List<List<String>> chosen) {
        this.rules = rules;
        this.chosen = chosen;
    }

    static Matrix read(Path document) throws IOException {
        List<String> lines = Files.readAllLines(document);
        return new Matrix(table(lines, RULES), table(lines, CHOSEN));
    }

    private static List<List<String>> table(List<String> lines, String header) {
        int start = lines.indexOf(header);
        if (start < 0) {
            throw new IllegalStateException("no table " + header);
        }
        return lines.subList(start + 2, lines.size()).stream()
                .takeWhile(line -> line.startsWith("|"))
                .map(line -> Arrays.stream(line.substring(1).split("\\|", -1))
                        .map(String::strip)
                        .toList())
                .toList();
    }

    /** What must come of the cell. */
    Expectation of(Cell cell) {
        List<String> rule = rules.stream()
                .filter(each -> fits(each, cell))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no rule for " + cell));
        Expectation.Ending ending = Expectation.Ending.named(rule.get(4));
        return ending == Expectation.Ending.NEVER
                ? new Expectation(ending, Set.of(), 0)
                : new Expectation(ending, words(rule.get(5)), Integer.parseInt(rule.get(6)));
    }

    /** The cells that every build plays. */
    List<Cell> chosen() {
        return chosen.stream()
                .map(row -> Cell.parse(String.join("/", row.subList(0, 4))))
                .toList();
    }

    private static boolean fits(List<String> rule, Cell cell) {
        return fits(rule.get(0), cell.fault())
                && fits(rule.get(1), cell.phase())
                && fits(rule.get(2), cell.depth())
                && fits(rule.get(3), cell.victim());
    }

    private static boolean fits(String words, Object value) {
        return words.equals(ANY) || words(words).contains(value.toString());
    }

    private static Set<String> words(String list) {
        return Arrays.stream(list.split(",", -1)).map(String::strip).collect(Collectors.toSet());
    }
}
