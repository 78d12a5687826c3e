package tractor.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tractor.log.Printable;
import tractor.spawn.ActorProcess;

/**
 * One actor's process at one moment.
 *
 * @param parent the process of the actor above it, null if it tells none
 * @param resident its resident memory in bytes, 0 when it is gone
 */
record ProcessRow(long pid, @Nullable Long parent, String actor, long resident, Duration processor, Duration age) {
    static final String HEADLINE =
            String.format(Locale.ROOT, "%7s %9s %9s %8s  %s", "PID", "MEMORY", "CPU", "AGE", "ACTOR");

    static ProcessRow of(ActorProcess process, Instant now) {
        return new ProcessRow(
                process.pid(),
                process.ancestors().isEmpty() ? null : process.ancestors().getLast(),
                process.actor(),
                process.residentBytes().orElse(0),
                process.processorTime().orElse(Duration.ZERO),
                process.startedAt()
                        .map(start -> Duration.between(start, now))
                        .filter(age -> !age.isNegative())
                        .orElse(Duration.ZERO));
    }

    /** The columns under {@link #HEADLINE}. */
    private String columns() {
        return String.format(
                Locale.ROOT, "%7d %5d MiB %7.1f s %8s", pid, resident >> 20, processor.toMillis() / 1000.0, text(age));
    }

    /** A line for people, with what is drawn before the actor's name. */
    String line(String before) {
        String start = columns() + "  " + before;
        return start + Screen.shortened(Printable.of(actor), Screen.WIDTH - start.length());
    }

    Map<String, @Nullable Object> fields() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("pid", pid);
        fields.put("parent", parent);
        fields.put("actor", actor);
        fields.put("residentBytes", resident);
        fields.put("processorMillis", processor.toMillis());
        fields.put("ageMillis", age.toMillis());
        return fields;
    }

    private static String text(Duration age) {
        if (age.toDays() > 0) {
            return age.toDays() + "d" + age.toHoursPart() + "h";
        }
        return age.toHours() > 0
                ? age.toHours() + "h" + age.toMinutesPart() + "m"
                : age.toMinutes() > 0 ? age.toMinutes() + "m" + age.toSecondsPart() + "s" : age.toSeconds() + "s";
    }
}
