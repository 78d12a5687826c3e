package tractor.benchmarks;

import java.util.List;
import java.util.Locale;

/** One row as text: least, median and greatest of the turns of each contender. */
final class Table {
    private Table() {}

    static String of(Row row, List<Series> all) {
        Series reference = all.getFirst();
        boolean start = row == Row.START;
        StringBuilder text = new StringBuilder("\n" + row.title + ": min / median / max of "
                + reference.turns().size() + " turns\n");
        text.append(line("", start ? "ms" : "p50 us", "p99 us", row.unit(), "cpu us each", "ratio"));
        for (Series own : all) {
            text.append(line(
                    own.contender().title,
                    own.spread(turn ->
                            start ? turn.sample().p50() / 1e3 : turn.sample().p50()),
                    own.spread(turn -> start ? Double.NaN : turn.sample().p99()),
                    own.spread(turn -> turn.sample().perSecond()),
                    own.spread(turn -> start ? Double.NaN : turn.cpuMicrosEach()),
                    own.ratioTo(reference)));
        }
        return text.toString();
    }

    private static String line(String who, String p50, String p99, String rate, String cpu, String ratio) {
        return String.format(
                Locale.ROOT, "%-25s | %-21s | %-24s | %-27s | %-20s | %s%n", who, p50, p99, rate, cpu, ratio);
    }
}
