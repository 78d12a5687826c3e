package tractor.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The two tables of {@code docs/context-rules.md}: the rules, and the combinations that cannot come up. */
final class RuleTable {
    static final Path FILE = Path.of(System.getProperty("basedir", "."), "..", "docs", "context-rules.md");

    private static final String ANY = "any";
    private static final int RULE_CELLS = 6;
    private static final int EXCLUSION_CELLS = 4;
    private static final int GLOSSARY_CELLS = 2;

    private final List<Rule> rules = new ArrayList<>();
    private final List<Exclusion> exclusions = new ArrayList<>();

    /** Somebody who cannot do something at some time; an empty list stands for any. */
    private record Exclusion(List<Who> who, List<Act> acts, List<Phase> phases) {
        boolean covers(Who whoever, Act act, Phase phase) {
            return covers(who, whoever) && covers(acts, act) && covers(phases, phase);
        }

        private static <E> boolean covers(List<E> words, E word) {
            return words.isEmpty() || words.contains(word);
        }
    }

    private RuleTable() {}

    /** Reads the document; fails at the first word that it does not know. */
    static RuleTable read() {
        RuleTable table = new RuleTable();
        List<String> lines;
        try {
            lines = Files.readAllLines(FILE);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
        for (int i = 0; i < lines.size(); i++) {
            table.add(i + 1, cells(lines.get(i)));
        }
        return table;
    }

    private void add(int line, List<String> cells) {
        switch (cells.size()) {
            case RULE_CELLS -> rules.add(rule(line, cells));
            case EXCLUSION_CELLS ->
                exclusions.add(new Exclusion(
                        words(line, Who.values(), cells.get(0)),
                        words(line, Act.values(), cells.get(1)),
                        words(line, Phase.values(), cells.get(2))));
            case 0, GLOSSARY_CELLS -> {}
            default -> throw new AssertionError(FILE + ":" + line + ": a line of no known table");
        }
    }

    List<Rule> rules() {
        return rules;
    }

    /** Whether the document says that this cannot come up. */
    boolean excludes(Who who, Act act, Phase phase) {
        return exclusions.stream().anyMatch(exclusion -> exclusion.covers(who, act, phase));
    }

    /** The cells of a line of a table; none for its head and for other lines. */
    private static List<String> cells(String line) {
        if (!line.startsWith("| ") || line.startsWith("| Who ") || line.startsWith("| Word")) {
            return List.of();
        }
        return Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList();
    }

    private static Rule rule(int line, List<String> cells) {
        return new Rule(
                line,
                word(line, Who.values(), cells.get(0)),
                word(line, Act.values(), cells.get(1)),
                word(line, Phase.values(), cells.get(2)),
                new Observed(cells.get(3), cells.get(4), cells.get(5)));
    }

    private static <E> List<E> words(int line, E[] known, String cell) {
        if (cell.equals(ANY)) {
            return List.of();
        }
        return Arrays.stream(cell.split(","))
                .map(text -> word(line, known, text.strip()))
                .toList();
    }

    private static <E> E word(int line, E[] known, String text) {
        return Arrays.stream(known)
                .filter(each -> each.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        FILE + ":" + line + ": unknown word '" + text + "', known are " + Arrays.toString(known)));
    }
}
