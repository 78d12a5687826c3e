package tractor.benchmarks;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How much is measured.
 *
 * @param quick whether a first look will do
 * @param codecs whether the codecs are measured, which have a harness of their own
 * @param spawns whether the start methods are measured, which take turns of another kind
 * @param rows what else is measured
 * @param warmUpMillis for each contender and row
 * @param warmUpCount how many calls or items to go on for, if they are slow
 * @param rounds how often each contender has its turn
 * @param roundMillis how long a turn is
 * @param limitSeconds when to give up: the clients then find the end of their input, and end
 */
record Plan(
        boolean quick,
        boolean codecs,
        boolean spawns,
        Set<Row> rows,
        int warmUpMillis,
        int warmUpCount,
        int rounds,
        int roundMillis,
        int limitSeconds) {
    private static final String USAGE =
            "usage: [--quick] [codec] [spawn] [call] [callers] [stream] [observed] [lookup] [lookups] [askers]"
                    + " [register] [start]";

    static Plan of(String... args) {
        List<String> words = new ArrayList<>(List.of(args));
        boolean quick = words.remove("--quick");
        boolean codecs = words.remove("codec");
        boolean spawns = words.remove("spawn");
        Set<Row> rows = EnumSet.noneOf(Row.class);
        for (String word : words) {
            if (!word.isEmpty()) {
                rows.add(row(word));
            }
        }
        if (rows.isEmpty() && !codecs && !spawns) {
            rows = EnumSet.allOf(Row.class);
            codecs = true;
            spawns = true;
        }
        return quick
                ? new Plan(
                        true, codecs, spawns, rows, 1000, 10_000, 3, 500, 180 + (codecs ? 180 : 0) + (spawns ? 120 : 0))
                : new Plan(
                        false,
                        codecs,
                        spawns,
                        rows,
                        2500,
                        40_000,
                        7,
                        1000,
                        600 + (codecs ? 900 : 0) + (spawns ? 600 : 0));
    }

    private static Row row(String word) {
        try {
            return Row.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(USAGE + ", got '" + word + "'", unknown);
        }
    }
}
