package tractor.log;

import java.util.function.Supplier;
import java.util.logging.ErrorManager;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The log of one subsystem, a {@link Logger} named {@code tractor.<subsystem>}. A message is built only if its level is
 * on. Safe for any thread; handlers may block, so the reading thread of a channel logs nothing on its usual path.
 */
public final class TractorLog {
    /** The logger above all of ours: quiet unless the program's logging configuration gives it a level. */
    private static final Logger TOP = Logger.getLogger("tractor");

    static {
        if (TOP.getLevel() == null) {
            TOP.setLevel(Level.WARNING);
        }
    }

    /** Tells the first trouble with logging on standard error, and no more. */
    private static final ErrorManager TROUBLE = new ErrorManager();

    private final Logger logger;

    private TractorLog(Logger logger) {
        this.logger = logger;
    }

    public static TractorLog of(String subsystem) {
        return new TractorLog(Logger.getLogger("tractor." + subsystem));
    }

    public void transport(Supplier<String> message) {
        log(LogLevels.TRANSPORT, message, null);
    }

    public void debug(Supplier<String> message) {
        log(Level.FINE, message, null);
    }

    public void runtime(Supplier<String> message) {
        log(LogLevels.RUNTIME, message, null);
    }

    public void devx(Supplier<String> message) {
        log(LogLevels.DEVX, message, null);
    }

    public void info(Supplier<String> message) {
        log(Level.INFO, message, null);
    }

    public void io(Supplier<String> message) {
        log(LogLevels.IO, message, null);
    }

    public void cancel(Supplier<String> message) {
        log(LogLevels.CANCEL, message, null);
    }

    public void warning(Supplier<String> message) {
        log(Level.WARNING, message, null);
    }

    public void error(Supplier<String> message) {
        log(Level.SEVERE, message, null);
    }

    public void error(Supplier<String> message, Throwable thrown) {
        log(Level.SEVERE, message, thrown);
    }

    public void pdb(Supplier<String> message) {
        log(LogLevels.PDB, message, null);
    }

    public boolean isOn(Level level) {
        return logger.isLoggable(level);
    }

    /** Logs at any level, with what was thrown, if anything. */
    public void log(Level level, Supplier<String> message, @Nullable Throwable thrown) {
        if (!logger.isLoggable(level)) {
            return;
        }
        try {
            LogRecord record = new LogRecord(level, message.get());
            record.setLoggerName(logger.getName());
            record.setSourceClassName(logger.getName()); // or the platform walks the stack and finds this class
            record.setSourceMethodName(null);
            record.setThrown(thrown);
            logger.log(record);
        } catch (RuntimeException | Error untold) { // by a handler of the user's: it must not change what is logged
            TROUBLE.error(
                    "a record of " + logger.getName() + " was lost to "
                            + untold.getClass().getName(),
                    null,
                    0);
        }
    }
}
