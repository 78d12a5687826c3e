package tractor.processor.check;

import java.util.Map;

/** What to use in place of types that cannot travel. */
final class Remedies {
    private static final String DEFAULT =
            "Use a record, a sealed interface of records, an enum, a scalar, or a collection of these, or name a codec"
                    + " with @Codec";

    private static final Map<String, String> BY_TYPE = Map.ofEntries(
            Map.entry("java.util.Date", "Use java.time.Instant"),
            Map.entry("java.sql.Date", "Use java.time.LocalDate"),
            Map.entry("java.time.OffsetTime", "Use java.time.LocalTime, and the offset as an int of seconds"),
            Map.entry("java.time.Period", "Use an int of days, or a String"),
            Map.entry("java.net.URL", "Use java.net.URI"),
            Map.entry("java.util.BitSet", "Use a long[], or a Set<Integer>"),
            Map.entry("java.util.Calendar", "Use java.time.Instant"),
            Map.entry("java.sql.Timestamp", "Use java.time.Instant"),
            Map.entry("java.time.ZonedDateTime", "Use java.time.Instant, and the zone's id as a String"),
            Map.entry("java.lang.CharSequence", "Did you mean String?"),
            Map.entry("java.lang.StringBuilder", "Did you mean String?"),
            Map.entry("java.lang.Number", "Use double or long"),
            Map.entry("java.lang.Iterable", "Did you mean java.util.List?"),
            Map.entry("java.util.Collection", "Did you mean java.util.List?"),
            Map.entry("java.util.ArrayList", "Did you mean java.util.List?"),
            Map.entry("java.util.LinkedList", "Did you mean java.util.List?"),
            Map.entry("java.util.Queue", "Did you mean java.util.List?"),
            Map.entry("java.util.Deque", "Did you mean java.util.List?"),
            Map.entry("java.util.SequencedCollection", "Did you mean java.util.List?"),
            Map.entry("java.util.HashSet", "Did you mean java.util.Set?"),
            Map.entry("java.util.LinkedHashSet", "Did you mean java.util.Set?"),
            Map.entry("java.util.EnumSet", "Did you mean java.util.Set?"),
            Map.entry("java.util.TreeSet", "Did you mean java.util.SortedSet?"),
            Map.entry("java.util.NavigableSet", "Did you mean java.util.SortedSet?"),
            Map.entry("java.util.TreeMap", "Did you mean java.util.SortedMap?"),
            Map.entry("java.util.NavigableMap", "Did you mean java.util.SortedMap?"),
            Map.entry("java.util.EnumMap", "Did you mean java.util.Map?"),
            Map.entry("java.util.HashMap", "Did you mean java.util.Map?"),
            Map.entry("java.util.LinkedHashMap", "Did you mean java.util.Map?"),
            Map.entry("java.util.stream.IntStream", "Did you mean Stream<Integer>?"),
            Map.entry("java.util.stream.LongStream", "Did you mean Stream<Long>?"),
            Map.entry("java.util.stream.DoubleStream", "Did you mean Stream<Double>?"),
            Map.entry("java.util.Iterator", "Return a java.util.stream.Stream from an @Rpc method"),
            Map.entry("java.util.concurrent.Future", "Return the value itself: portal calls block"),
            Map.entry("java.util.concurrent.CompletableFuture", "Return the value itself: portal calls block"),
            Map.entry("java.lang.Void", "Did you mean void?"),
            Map.entry(
                    "java.util.stream.Stream",
                    "A Stream is only what an @Rpc method returns; @Context streams both ways"),
            Map.entry(
                    "tractor.context.CalleeContext",
                    "A CalleeContext is only the first parameter of a @Context method"));

    private Remedies() {}

    /** The remedy for a type by its qualified name, type arguments or brackets included. */
    static String of(String shown) {
        if (shown.startsWith("@Unsigned ")) {
            return "@Unsigned belongs on byte, short, int and long";
        }
        if (shown.startsWith("@Codec ")) {
            return "Use a List: the elements of an array of a primitive type have no codec of their own";
        }
        int arguments = shown.indexOf('<');
        return BY_TYPE.getOrDefault(arguments < 0 ? shown : shown.substring(0, arguments), DEFAULT);
    }
}
