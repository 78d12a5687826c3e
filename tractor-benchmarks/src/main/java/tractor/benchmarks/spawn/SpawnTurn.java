package tractor.benchmarks.spawn;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one turn has found, in milliseconds; NaN where there is no such thing.
 *
 * @param portal from the call of {@code startActor} to its portal
 * @param reply from there to its first reply
 * @param few until 8 that are started at once have replied
 * @param many until 32 have
 * @param fewEnded from the cancel of 8 idle ones until the last of them is gone
 * @param manyEnded the same of 32
 */
record SpawnTurn(double portal, double reply, double few, double many, double fewEnded, double manyEnded) {
    /** The head of the table. */
    static final String TITLES = """
        | ms | to its portal | to its first reply | 8 at once, all replied | 32 at once | end of 8 | end of 32 |
        |---|---|---|---|---|---|---|
        """;

    /** The line of a table: the median of the turns, and between which they lie. */
    static String line(String title, List<SpawnTurn> turns) {
        return Stream.<ToDoubleFunction<SpawnTurn>>of(
                        SpawnTurn::portal,
                        SpawnTurn::reply,
                        SpawnTurn::few,
                        SpawnTurn::many,
                        SpawnTurn::fewEnded,
                        SpawnTurn::manyEnded)
                .map(figure -> spread(turns, figure))
                .collect(Collectors.joining(" | ", "| " + title + " | ", " |\n"));
    }

    private static String spread(List<SpawnTurn> turns, ToDoubleFunction<SpawnTurn> figure) {
        double[] sorted = turns.stream().mapToDouble(figure).sorted().toArray();
        return Double.isNaN(sorted[0])
                ? ""
                : number(sorted[0]) + " / **" + number(sorted[sorted.length / 2]) + "** / "
                        + number(sorted[sorted.length - 1]);
    }

    private static String number(double millis) {
        return String.format(Locale.ROOT, millis < 100 ? "%.1f" : "%.0f", millis);
    }
}
