package tractor.actor;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

    private ActorLog() {}

    /**
     * Sets up the log of a root's process.
     *
     * @param wanted the levels that the program asks for, if it does; the environment beats it
     * @throws IllegalArgumentException when the environment names levels that there are not
     */
    static void ofRoot(@Nullable LogSpec wanted) {
        LogSpec set = fromEnvironment();
        setUp(LogOutput.Platform.OPEN, HostEnvironment.isErrorStreamColourful());
        TractorLog.setLevels(set == null ? wanted : set);
        if (set != null && wanted != null && !set.equals(wanted)) {
            LOG.info(() -> HostEnvironment.LOG_LEVEL + "=" + set + " in the environment beats the levels '" + wanted
                    + "' of the program");
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
        setUp(LogOutput.Platform.UNUSED, false);
    }

    private static void setUp(LogOutput.Platform unlessConfigured, boolean coloured) {
        LogOutput.choose(
                HostEnvironment.hasLogConfiguration() ? LogOutput.Platform.CONFIGURED : unlessConfigured, coloured);
        Speakers.from(ActorLog::speaker);
    }

    /**
     * What a child needs to know: the levels that were asked for, and whether its lines come to a terminal.
     *
     * @param own the levels that the program asks for in this child, if it does; the environment beats it
     */
    static Map<String, String> options(@Nullable LogSpec own) {
        Map<String, String> options = new LinkedHashMap<>();
        Optional<LogSpec> levels =
                own == null || HostEnvironment.logLevel() != null ? TractorLog.levels() : Optional.of(own);
        levels.ifPresent(each -> options.put(LEVELS, each.toString()));
        if (LogOutput.isColoured()) {
            options.put(COLOURED, "true");
        }
        return options;
    }

    /** Takes what the parent says. */
    static void adopt(Map<String, String> options) {
        LogOutput.colour(options.containsKey(COLOURED));
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
