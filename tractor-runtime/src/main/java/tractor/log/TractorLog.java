package tractor.log;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.logging.ErrorManager;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The log of one subsystem, over a {@link Logger} named {@code tractor.<subsystem>}. A message is built only if its level
 * is on: by the {@linkplain LogSpec levels} that were asked for, by those of the loggers, or else from warnings on. Safe for
 * any thread; output may block, so the reading thread of a channel logs nothing on its usual path.
 */
public final class TractorLog {
    private static final String TOP = "tractor";

    /** Tells the first trouble with logging on standard error, and no more. */
    private static final ErrorManager TROUBLE = new ErrorManager();

    private static final Map<String, TractorLog> ALL = new ConcurrentHashMap<>();
    private static volatile @Nullable LogSpec chosen;

    private final String subsystem;
    private volatile int threshold; // of what was asked for
    private volatile @Nullable Loggers loggers;

    /** Kept, since the platform forgets loggers that nobody does, and their levels with them. */
    private record Loggers(Logger own, Logger top) {}

    private TractorLog(String subsystem) {
        this.subsystem = subsystem;
        adopt();
    }

    /** The log of that subsystem. A program may have some of its own, whose levels are chosen like the others'. */
    public static TractorLog of(String subsystem) {
        return ALL.computeIfAbsent(subsystem, TractorLog::new);
    }

    /** For the runtime: asks for these levels in this process, whatever its loggers say, or with null for none. */
    public static void setLevels(@Nullable LogSpec levels) {
        chosen = levels;
        ALL.values().forEach(TractorLog::adopt);
    }

    /** The levels that were asked for; empty if nobody has, and the loggers' own count. */
    public static Optional<LogSpec> levels() {
        return Optional.ofNullable(chosen);
    }

    private synchronized void adopt() {
        LogSpec levels = chosen;
        threshold = levels == null ? Integer.MAX_VALUE : levels.of(subsystem).intValue();
        Loggers known = loggers;
        if (levels != null && known != null) {
            known.own().setLevel(levels.of(subsystem)); // or handlers of the program's own would see less
        }
    }

    /** Logs what passes over connections; {@code message} is asked for only if somebody wants it, here and below. */
    public void transport(Supplier<String> message) {
        log(LogLevels.TRANSPORT, message, null);
    }

    /** Logs at {@code FINE}, {@code DEBUG} elsewhere. */
    public void debug(Supplier<String> message) {
        log(Level.FINE, message, null);
    }

    /** Logs what the runtime does: actors, dialogs, the registrar. */
    public void runtime(Supplier<String> message) {
        log(LogLevels.RUNTIME, message, null);
    }

    /** Logs what helps developers, such as dumps. */
    public void devx(Supplier<String> message) {
        log(LogLevels.DEVX, message, null);
    }

    /** Logs at {@code INFO}. */
    public void info(Supplier<String> message) {
        log(Level.INFO, message, null);
    }

    /** Logs what comes from and goes to the outside. */
    public void io(Supplier<String> message) {
        log(LogLevels.IO, message, null);
    }

    /** Logs cancellation: who cancels what, and how it unwinds. */
    public void cancel(Supplier<String> message) {
        log(LogLevels.CANCEL, message, null);
    }

    /** Logs at {@code WARNING}. */
    public void warning(Supplier<String> message) {
        log(Level.WARNING, message, null);
    }

    /** Logs at {@code SEVERE}, {@code ERROR} elsewhere. */
    public void error(Supplier<String> message) {
        log(Level.SEVERE, message, null);
    }

    /** Logs at {@code SEVERE}, {@code ERROR} elsewhere, with the stack trace. */
    public void error(Supplier<String> message, Throwable thrown) {
        log(Level.SEVERE, message, thrown);
    }

    /** Logs what the debugger does. */
    public void pdb(Supplier<String> message) {
        log(LogLevels.PDB, message, null);
    }

    /** Whether a message of that level would be written. */
    public boolean isOn(Level level) {
        return level.intValue() >= threshold || (threshold == Integer.MAX_VALUE && isOnUnasked(level));
    }

    /** Quiet unless somebody has given our loggers a level; the platform takes it away when the process ends. */
    private boolean isOnUnasked(Level level) {
        if (!LogOutput.loggersCount()) {
            return level.intValue() >= LogSpec.DEFAULT.level().intValue();
        }
        Loggers ours = loggers();
        return ours.own().isLoggable(level)
                && (level.intValue() >= LogSpec.DEFAULT.level().intValue()
                        || ours.own().getLevel() != null
                        || ours.top().getLevel() != null);
    }

    /** Logs at any level, with what was thrown, if anything. */
    public void log(Level level, Supplier<String> message, @Nullable Throwable thrown) {
        if (!isOn(level)) {
            return;
        }
        try {
            LogRecord record = new ActorRecord(level, message.get(), Speakers.current());
            record.setLoggerName(TOP + "." + subsystem);
            record.setSourceClassName(record.getLoggerName()); // or the platform walks the stack and finds this class
            record.setSourceMethodName(null);
            record.setThrown(thrown);
            LogOutput.write(loggers().own(), record);
        } catch (RuntimeException | Error untold) { // by a handler of the user's: it must not change what is logged
            TROUBLE.error(
                    "a record of " + subsystem + " was lost to "
                            + untold.getClass().getName(),
                    null,
                    0);
        }
    }

    private Loggers loggers() {
        Loggers known = loggers;
        return known == null ? firstLoggers() : known;
    }

    private synchronized Loggers firstLoggers() {
        Loggers known = new Loggers(Logger.getLogger(TOP + "." + subsystem), Logger.getLogger(TOP));
        loggers = known;
        adopt();
        return known;
    }
}
