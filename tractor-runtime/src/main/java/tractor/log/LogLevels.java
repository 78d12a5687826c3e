package tractor.log;

import java.io.Serial;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.stream.Collectors;

/**
 * The runtime's own levels, among the platform's. The Python runtime numbers them 5, 15, 17, 21, 22 and 500, between
 * DEBUG 10, INFO 20, WARNING 30 and ERROR 40; here DEBUG is {@link Level#FINE} and ERROR {@link Level#SEVERE}, and the
 * order is the same.
 */
public final class LogLevels {
    /** Bytes and frames; below DEBUG. */
    public static final Level TRANSPORT = new Named("TRANSPORT", 450);
    /** The life of actors, channels and dialogs; between DEBUG and INFO. */
    public static final Level RUNTIME = new Named("RUNTIME", 650);
    /** The debugger; between RUNTIME and INFO. */
    public static final Level DEVX = new Named("DEVX", 710);
    /** Relayed output of children; just above INFO. */
    public static final Level IO = new Named("IO", 810);
    /** Who cancels whom; above IO, below WARNING. */
    public static final Level CANCEL = new Named("CANCEL", 820);
    /** What a debugging user must see; above everything. */
    public static final Level PDB = new Named("PDB", 1100);

    private static final List<Level> ALL = List.of(
            Level.ALL,
            Level.FINEST,
            Level.FINER,
            TRANSPORT,
            Level.FINE,
            RUNTIME,
            Level.CONFIG,
            DEVX,
            Level.INFO,
            IO,
            CANCEL,
            Level.WARNING,
            Level.SEVERE,
            PDB,
            Level.OFF);

    private LogLevels() {}

    /**
     * The level of that name, one of these or of the platform's, in upper or lower case; {@code debug}, {@code error} and
     * {@code critical}, as the Python runtime has them, are {@link Level#FINE} and {@link Level#SEVERE}.
     *
     * @throws IllegalArgumentException if there is none, naming those that there are
     */
    public static Level named(String name) {
        return switch (name.toUpperCase(Locale.ROOT)) {
            case "DEBUG" -> Level.FINE;
            case "ERROR", "CRITICAL" -> Level.SEVERE;
            case String upper ->
                ALL.stream()
                        .filter(level -> level.getName().equals(upper))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("there is no log level '" + name + "', but "
                                + ALL.stream()
                                        .map(level -> level.getName().toLowerCase(Locale.ROOT))
                                        .collect(Collectors.joining(", "))));
        };
    }

    private static final class Named extends Level {
        @Serial
        private static final long serialVersionUID = 1L;

        Named(String name, int value) {
            super(name, value);
        }
    }
}
