package tractor.log;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * One line for a record: the time, the level, who says it in which process and task, the subsystem, and what. A stack
 * trace, if there is one, follows. For any handler of {@code java.util.logging}, and for records of any logger:
 * {@code java.util.logging.FileHandler.formatter = tractor.log.LineFormatter}.
 */
public final class LineFormatter extends Formatter {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");
    private static final String OURS = "tractor.";
    private static final String FURTHER_LINE = "\n    ";
    private static final String RESET = "\u001b[0m";
    private static final String DIM = "\u001b[2m";

    private final boolean coloured;

    /** Without colours. */
    public LineFormatter() {
        this(false);
    }

    /** With the colours of a terminal, or without. */
    public LineFormatter(boolean coloured) {
        this.coloured = coloured;
    }

    boolean isColoured() {
        return coloured;
    }

    @Override
    public String format(LogRecord record) {
        Speaker speaker = record instanceof ActorRecord ours ? ours.speaker() : Speakers.current();
        String logger = String.valueOf(record.getLoggerName());
        StringBuilder line = new StringBuilder(160)
                .append(TIME.format(LocalTime.ofInstant(record.getInstant(), ZoneId.systemDefault())))
                .append(' ')
                .append(coloured ? colour(record.getLevel()) : "")
                .append(padded(record.getLevel().getName()))
                .append(coloured ? RESET : "")
                .append(' ')
                .append(coloured ? DIM : "")
                .append(speaker)
                .append(coloured ? RESET : "")
                .append(" | ")
                .append(logger.startsWith(OURS) ? logger.substring(OURS.length()) : logger)
                .append(": ")
                .append(printable(String.valueOf(formatMessage(record))))
                .append(System.lineSeparator());
        if (record.getThrown() != null) {
            StringWriter trace = new StringWriter();
            record.getThrown().printStackTrace(new PrintWriter(trace, true));
            line.append(printable(trace.toString().stripTrailing())).append(System.lineSeparator());
        }
        return line.toString();
    }

    /**
     * What is told may come from other actors: it does not steer a terminal, and no line of it looks like one of the log's.
     */
    private static String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\n') {
                printable.append(FURTHER_LINE);
            } else if (c == '\t' || Printable.isHarmless(c)) {
                printable.appendCodePoint(c);
            } else if (c != '\r') {
                printable.append('?');
            }
        });
        return printable.toString();
    }

    private static String padded(String level) {
        return level + " ".repeat(Math.max(0, "TRANSPORT".length() - level.length()));
    }

    private static String colour(Level level) {
        int value = level.intValue();
        int code = 34; // blue: what the runtime does
        if (value >= LogLevels.PDB.intValue()) {
            code = 35;
        } else if (value >= Level.SEVERE.intValue()) {
            code = 31;
        } else if (value >= Level.WARNING.intValue()) {
            code = 33;
        } else if (value >= LogLevels.CANCEL.intValue()) {
            code = 36;
        } else if (value >= Level.INFO.intValue()) {
            code = 32;
        }
        return "\u001b[" + code + "m";
    }
}
