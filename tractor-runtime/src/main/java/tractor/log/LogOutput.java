package tractor.log;

import java.util.Arrays;
import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Where records go. A program that has configured {@code java.util.logging}, by its properties or by handlers of its own,
 * gets them there. Otherwise they are lines on standard error, written past the platform's handlers: those are closed by
 * its own shutdown hook, while a tree that was interrupted still has something to tell.
 */
public final class LogOutput {
    /** What this process knows of {@code java.util.logging}. */
    public enum Platform {
        /** A file or class of the user's configures it: all records go there. */
        CONFIGURED,
        /** The program may do with it what it wants, at any time; the levels of its loggers count as well. */
        OPEN,
        /**
         * It is a child's that nobody configures, and is not even loaded before something is to be said; the levels of its
         * loggers do not count.
         */
        UNUSED
    }

    private static volatile Platform platform = Platform.OPEN;
    private static volatile LineFormatter lines = new LineFormatter();

    private LogOutput() {}

    /** For the runtime, before its first actor boots: what is known of the process, and whether its terminal has colours. */
    public static void choose(Platform newPlatform, boolean coloured) {
        platform = newPlatform;
        lines = new LineFormatter(coloured);
    }

    /** With the colours of a terminal, or without; a child's are those of its root's. */
    public static void colour(boolean coloured) {
        lines = new LineFormatter(coloured);
    }

    /** Whether lines have the colours of a terminal. */
    public static boolean isColoured() {
        return lines.isColoured();
    }

    static boolean loggersCount() {
        return platform != Platform.UNUSED;
    }

    /** Writes a record whose level is on. */
    static void write(Logger logger, LogRecord record) {
        if (platform == Platform.CONFIGURED || isTaken(logger)) {
            logger.log(record);
        } else {
            System.err.print(lines.format(record));
            System.err.flush();
        }
    }

    /** Whether somebody has put a handler or filter on our loggers, or replaced the platform's own handler. */
    private static boolean isTaken(Logger logger) {
        for (Logger each = logger; each != null; each = each.getParent()) {
            boolean top = each.getParent() == null;
            if (each.getFilter() != null
                    || Arrays.stream(each.getHandlers()).anyMatch(handler -> !top || !isPlatformsOwn(handler))) {
                return true;
            }
            if (!each.getUseParentHandlers()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPlatformsOwn(Handler handler) {
        return handler.getClass() == ConsoleHandler.class && handler.getFilter() == null;
    }
}
