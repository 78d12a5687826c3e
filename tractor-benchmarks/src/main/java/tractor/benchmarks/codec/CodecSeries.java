package tractor.benchmarks.codec;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What one library's turns have found, in their order.
 *
 * @param size what the values take on the wire
 * @param nanos for one value; grows
 * @param allocated bytes for one value; grows
 */
record CodecSeries(Library library, int size, List<Double> nanos, List<Double> allocated) {
    CodecSeries(Library library, int size) {
        this(library, size, new ArrayList<>(), new ArrayList<>());
    }

    void add(double nanosEach, double bytesEach) {
        nanos.add(nanosEach);
        allocated.add(bytesEach);
    }

    /** One line for each; the first is what the others are held against. */
    static String table(String title, Collection<CodecSeries> all) {
        CodecSeries reference = all.iterator().next();
        StringBuilder text = new StringBuilder("\n" + title + ": min / median / max of " + reference.nanos.size()
                + " turns\n" + line("", "ns", "B allocated", "B on the wire", "ratio"));
        for (CodecSeries own : all) {
            List<Double> sorted = sorted(own.nanos);
            text.append(line(
                    own.library.title,
                    number(sorted.getFirst()) + " / " + number(median(sorted)) + " / " + number(sorted.getLast()),
                    String.format(Locale.ROOT, "%,.0f", median(sorted(own.allocated))),
                    String.format(Locale.ROOT, "%,d", own.size),
                    own.ratioTo(reference)));
        }
        return text.toString();
    }

    /** The median, over the turns, of the speed held against the reference's in the same turn. */
    private String ratioTo(CodecSeries reference) {
        List<Double> ratios = IntStream.range(0, nanos.size())
                .mapToObj(turn -> reference.nanos.get(turn) / nanos.get(turn))
                .toList();
        return String.format(Locale.ROOT, "%.2f", median(sorted(ratios)));
    }

    private static List<Double> sorted(List<Double> figures) {
        return figures.stream().sorted().toList();
    }

    private static double median(List<Double> sorted) {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 1000 ? "%.1f" : "%,.0f", value);
    }

    private static String line(String who, String nanos, String allocated, String size, String ratio) {
        return String.format(Locale.ROOT, "%-28s | %-27s | %11s | %13s | %5s%n", who, nanos, allocated, size, ratio);
    }
}
