package tractor.faults;

import java.util.Locale;
import java.util.Set;

/**
 * What must come of a cell.
 *
 * @param ending how it comes to its end
 * @param outcomes what may come out of the nursery in which the victim is; {@link #ENDS}, {@link #NONE}, or kinds of
 *     exceptions
 * @param exitCode the root's
 */
record Expectation(Ending ending, Set<String> outcomes, int exitCode) {
    static final String ENDS = "ends";
    static final String NONE = "none";

    /** How a cell comes to its end. */
    enum Ending {
        BY_ITSELF,
        ASKED,
        CONTINUED,
        TERMINATED,
        /** The cell makes no sense, and is not played. */
        NEVER;

        static Ending named(String words) {
            return valueOf(words.strip().replace(' ', '_').toUpperCase(Locale.ROOT));
        }
    }

    boolean isPlayed() {
        return ending != Ending.NEVER;
    }

    /** Whether the root lives to tell what came of it. */
    boolean rootTells() {
        return !outcomes.contains(NONE);
    }
}
