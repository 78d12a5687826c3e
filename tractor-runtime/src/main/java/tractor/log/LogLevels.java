package tractor.log;

import java.io.Serial;
import java.util.logging.Level;

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

    private LogLevels() {}

    private static final class Named extends Level {
        @Serial
        private static final long serialVersionUID = 1L;

        Named(String name, int value) {
            super(name, value);
        }
    }
}
