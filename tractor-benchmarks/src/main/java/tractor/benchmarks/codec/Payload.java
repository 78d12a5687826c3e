package tractor.benchmarks.codec;

import java.util.List;
import java.util.stream.IntStream;

/** What is encoded and decoded: the very same values by every library. */
public enum Payload {
    RECORD("a small record", List.of(trade(7))),
    LIST(
            "a list of 1,000 records",
            List.of(IntStream.range(0, 1000).mapToObj(Payload::trade).toList())),
    UNION(
            "a union of three records, which take turns",
            List.of(
                    new Event.Opened("btcusdt", 1_767_225_600_000L),
                    new Event.Tick(66_000.5, 300),
                    new Event.Closed("end of day", 41_234)));

    final String title;
    final List<?> values;

    Payload(String title, List<?> values) {
        this.title = title;
        this.values = values;
    }

    private static Trade trade(int i) {
        return new Trade("btcusdt-" + i % 10, 1_000 + i, 66_000.5 + i, List.of(300 + i, 1_200, 70_000));
    }
}
