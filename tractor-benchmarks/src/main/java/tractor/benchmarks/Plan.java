package tractor.benchmarks;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How much is measured.
 *
 * @param rows what is measured
 * @param warmUpMillis for each contender and row
 * @param warmUpCount how many calls or items to go on for, if they are slow
 * @param rounds how often each contender has its turn
 * @param roundMillis how long a turn is
 * @param limitSeconds when to give up: the clients then find the end of their input, and end
 */
record Plan(Set<Row> rows, int warmUpMillis, int warmUpCount, int rounds, int roundMillis, int limitSeconds) {
    private static final String USAGE =
            "usage: [--quick] [call] [callers] [stream] [lookup] [lookups] [register] [start]";

    static Plan of(String... args) {
        List<String> words = new ArrayList<>(List.of(args));
        boolean quick = words.remove("--quick");
        Set<Row> rows = EnumSet.noneOf(Row.class);
        for (String word : words) {
            if (!word.isEmpty()) {
                rows.add(row(word));
            }
        }
        if (rows.isEmpty()) {
            rows = EnumSet.allOf(Row.class);
        }
        return quick ? new Plan(rows, 1000, 10_000, 3, 500, 180) : new Plan(rows, 2500, 40_000, 7, 1000, 600);
    }

    private static Row row(String word) {
        try {
            return Row.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(USAGE + ", got '" + word + "'", unknown);
        }
    }
}
