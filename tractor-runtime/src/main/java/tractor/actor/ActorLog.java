package tractor.actor;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tractor.host.HostEnvironment;
import tractor.log.LogOutput;
import tractor.log.LogSpec;
import tractor.log.Speaker;
import tractor.log.Speakers;
import tractor.log.TractorLog;
import tractor.task.Ambient;

/** The log of an actor's process: which levels are on, who speaks, and where the lines go. */
final class ActorLog {
    private static final TractorLog LOG = TractorLog.of("actor");
    private static final String LEVELS = "log";
    private static final String COLOURED = "log_colours";

    private static volatile boolean coloured; // as the root's terminal is, to which all lines go

    private ActorLog() {}

    /**
     * Sets up the log of a root's process. What the environment says beats what the root was given.
     *
     * @throws IllegalArgumentException when the environment names no levels
     */
    static void ofRoot(@Nullable LogSpec given) {
        LogSpec fromOutside = fromEnvironment();
        setUp(
                HostEnvironment.hasLogConfiguration() ? LogOutput.Platform.CONFIGURED : LogOutput.Platform.OPEN,
                HostEnvironment.isErrorStreamColourful());
        TractorLog.setLevels(fromOutside == null ? given : fromOutside);
        if (fromOutside != null && given != null && !fromOutside.equals(given)) {
            LOG.warning(() -> HostEnvironment.LOG_LEVEL + "=" + fromOutside + " beats the log level " + given
                    + " that the root was given");
        }
    }

    private static @Nullable LogSpec fromEnvironment() {
        String text = HostEnvironment.logLevel();
        try {
            return text == null ? null : LogSpec.parse(text);
        } catch (IllegalArgumentException bad) {
            throw new IllegalArgumentException(HostEnvironment.LOG_LEVEL + "=" + text + ": " + bad.getMessage(), bad);
        }
    }

    /** Sets up the log of a child's process, as far as is known before its parent has told it more. */
    static void ofChild() {
        setUp(HostEnvironment.hasLogConfiguration() ? LogOutput.Platform.CONFIGURED : LogOutput.Platform.UNUSED, false);
    }

    private static void setUp(LogOutput.Platform platform, boolean colours) {
        coloured = colours;
        LogOutput.choose(platform, colours);
        Speakers.from(ActorLog::speaker);
    }

    /** What a child needs to know: its own levels, or else its parent's, and whether its lines come to a terminal. */
    static Map<String, String> options(@Nullable LogSpec own) {
        Map<String, String> options = new LinkedHashMap<>();
        LogSpec levels = own == null ? TractorLog.levels().orElse(null) : own;
        if (levels != null) {
            options.put(LEVELS, levels.toString());
        }
        if (coloured) {
            options.put(COLOURED, "true");
        }
        return options;
    }

    /** Takes what the parent says. */
    static void adopt(Map<String, String> options) {
        coloured = options.containsKey(COLOURED);
        LogOutput.colour(coloured);
        String levels = options.get(LEVELS);
        if (levels != null) {
            TractorLog.setLevels(LogSpec.parse(levels));
        }
    }

    private static Speaker speaker() {
        ActorRuntime mine = ActorRuntime.current();
        ActorRuntime actor = mine == null ? RootBoot.running() : mine; // the runtime's own threads are of no task
        String task = Objects.requireNonNullElseGet(
                Ambient.taskName(), () -> Thread.currentThread().getName());
        return actor == null
                ? new Speaker(null, null, HostEnvironment.pid(), task)
                : new Speaker(actor.uid().name(), actor.uid().uuid(), HostEnvironment.pid(), task);
    }
}
