package tractor.processor.check;

import java.util.Map;

/** What to use in place of types that cannot travel. */
final class Remedies {
    private static final String DEFAULT =
            "Use a record, a sealed interface of records, an enum, a scalar, String, byte[],"
                    + " Instant, or a List, Map<String, ...> or Optional of these";

    private static final Map<String, String> BY_TYPE = Map.ofEntries(
            Map.entry("java.util.Date", "Use java.time.Instant"),
            Map.entry("java.util.Calendar", "Use java.time.Instant"),
            Map.entry("java.sql.Timestamp", "Use java.time.Instant"),
            Map.entry("java.time.ZonedDateTime", "Use java.time.Instant, and the zone's id as a String"),
            Map.entry("java.time.OffsetDateTime", "Use java.time.Instant"),
            Map.entry("java.time.LocalDateTime", "Use java.time.Instant, or a String"),
            Map.entry("java.time.LocalDate", "Use a String"),
            Map.entry("java.time.Duration", "Use a long, its unit in the name"),
            Map.entry("java.util.UUID", "Use a String"),
            Map.entry("java.math.BigDecimal", "Use a String"),
            Map.entry("java.math.BigInteger", "Use a long or a String"),
            Map.entry("java.lang.CharSequence", "Did you mean String?"),
            Map.entry("java.lang.StringBuilder", "Did you mean String?"),
            Map.entry("java.lang.Number", "Use double or long"),
            Map.entry("java.lang.Object", "Seal an interface over the records that may travel"),
            Map.entry("java.lang.Iterable", "Did you mean java.util.List?"),
            Map.entry("java.util.Collection", "Did you mean java.util.List?"),
            Map.entry("java.util.Set", "Did you mean java.util.List?"),
            Map.entry("java.util.ArrayList", "Did you mean java.util.List?"),
            Map.entry("java.util.HashMap", "Did you mean java.util.Map?"),
            Map.entry("java.util.LinkedHashMap", "Did you mean java.util.Map?"),
            Map.entry("java.util.SortedMap", "Did you mean java.util.Map?"),
            Map.entry("java.util.OptionalInt", "Did you mean Optional<Integer>?"),
            Map.entry("java.util.OptionalLong", "Did you mean Optional<Long>?"),
            Map.entry("java.util.OptionalDouble", "Did you mean Optional<Double>?"),
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
        if (shown.endsWith("[]")) {
            return "Did you mean java.util.List, or byte[]?";
        }
        int arguments = shown.indexOf('<');
        return BY_TYPE.getOrDefault(arguments < 0 ? shown : shown.substring(0, arguments), DEFAULT);
    }
}
