package tractor.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * What one contender's turns have found, in their order.
 *
 * @param contender who was measured
 * @param turns one for each turn; grows
 */
record Series(Contender contender, List<Turn> turns) {
    Series(Contender contender) {
        this(contender, new ArrayList<>());
    }

    /** Least, median and greatest of a figure; nothing if it was not measured. */
    String spread(ToDoubleFunction<Turn> figure) {
        double[] sorted = turns.stream().mapToDouble(figure).sorted().toArray();
        return Double.isNaN(sorted[0])
                ? ""
                : number(sorted[0]) + " / " + number(median(sorted)) + " / " + number(sorted[sorted.length - 1]);
    }

    /** The median, over the turns, of the rate held against the reference's in the same turn. */
    String ratioTo(Series reference) {
        double[] ratios = new double[turns.size()];
        Arrays.setAll(
                ratios,
                i -> turns.get(i).sample().perSecond()
                        / reference.turns.get(i).sample().perSecond());
        Arrays.sort(ratios);
        return String.format(Locale.ROOT, "%.2f", median(ratios));
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 1000 ? "%.1f" : "%,.0f", value);
    }
}
