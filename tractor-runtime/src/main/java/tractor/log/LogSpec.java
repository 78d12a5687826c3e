package tractor.log;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.logging.Level;

/**
 * Which levels of the log are on: one for all subsystems, and others for some of them. As text a level,
 * {@code cancel}, or levels of subsystems, {@code spawn:runtime,context:cancel}, or both, {@code info,context:cancel}.
 *
 * @param level the level of subsystems that are not named
 * @param subsystems the levels of those that are
 */
public record LogSpec(Level level, Map<String, Level> subsystems) {
    /** Warnings and errors. */
    public static final LogSpec DEFAULT = new LogSpec(Level.WARNING, Map.of());

    public LogSpec {
        Objects.requireNonNull(level, "level");
        subsystems = Map.copyOf(subsystems);
    }

    /**
     * Reads a specification. Names of levels are those of {@link LogLevels#named}; upper and lower case mean the same.
     *
     * @throws IllegalArgumentException naming the part that is wrong, and the levels that there are
     */
    public static LogSpec parse(String text) {
        Level level = DEFAULT.level;
        Map<String, Level> subsystems = new LinkedHashMap<>();
        for (String part : text.split(",", -1)) {
            int colon = part.indexOf(':');
            if (colon < 0) {
                level = LogLevels.named(part.strip());
            } else {
                String subsystem = part.substring(0, colon).strip();
                if (subsystem.isEmpty()) {
                    throw new IllegalArgumentException(
                            "'" + part.strip() + "' names no subsystem before its colon, as 'context:cancel' does");
                }
                subsystems.put(
                        subsystem, LogLevels.named(part.substring(colon + 1).strip()));
            }
        }
        return new LogSpec(level, subsystems);
    }

    /** The level of a subsystem. */
    public Level of(String subsystem) {
        return subsystems.getOrDefault(subsystem, level);
    }

    /** The text that {@link #parse} reads. */
    @Override
    public String toString() {
        StringJoiner parts = new StringJoiner(",");
        parts.add(name(level));
        new TreeMap<>(subsystems).forEach((subsystem, each) -> parts.add(subsystem + ":" + name(each)));
        return parts.toString();
    }

    private static String name(Level level) {
        return level.getName().toLowerCase(Locale.ROOT);
    }
}
