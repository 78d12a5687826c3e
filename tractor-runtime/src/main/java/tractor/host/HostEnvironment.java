package tractor.host;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The one place that reads environment variables, system properties and facts of this process. */
public final class HostEnvironment {
    /** {@link HostVariable#SPAWN_TOKEN} by its name. */
    public static final String SPAWN_TOKEN = HostVariable.SPAWN_TOKEN.key();

    /** {@link HostVariable#LINEAGE} by its name. */
    public static final String LINEAGE = HostVariable.LINEAGE.key();

    /** {@link HostVariable#ANCESTORS} by its name. */
    public static final String ANCESTORS = HostVariable.ANCESTORS.key();

    /** {@link HostVariable#SPAWN_METHOD} by its name. */
    public static final String SPAWN_METHOD = HostVariable.SPAWN_METHOD.key();

    /** {@link HostVariable#RUNTIME_DIRECTORY} by its name. */
    public static final String RUNTIME_DIRECTORY = HostVariable.RUNTIME_DIRECTORY.key();

    /** {@link HostVariable#LOG_LEVEL} by its name. */
    public static final String LOG_LEVEL = HostVariable.LOG_LEVEL.key();

    private static final Set<String> ON = Set.of("1", "true", "yes", "on");
    private static final Set<String> OFF = Set.of("0", "false", "no", "off");

    private static volatile @Nullable String adoptedAncestors;

    private HostEnvironment() {}

    /** The value of a variable, or null when it is unset. Nothing else reads the environment. */
    public static @Nullable String value(HostVariable variable) {
        return System.getenv(variable.key());
    }

    /** The value of a variable, or null when it is unset or blank. */
    private static @Nullable String text(HostVariable variable) {
        String value = value(variable);
        return value == null || value.isBlank() ? null : value;
    }

    /** This process's id. */
    public static long pid() {
        return ProcessHandle.current().pid();
    }

    /** The spawn token that the parent has set, or null in a process that no parent actor started. */
    public static @Nullable String spawnToken() {
        return value(HostVariable.SPAWN_TOKEN);
    }

    /** The uuids of this actor's ancestors and its own, with a slash between them; empty if no parent actor has set it. */
    public static String lineage() {
        return Objects.requireNonNullElse(value(HostVariable.LINEAGE), "");
    }

    /** The value of {@link HostVariable#SPAWN_METHOD}, or null when it is unset or blank. */
    public static @Nullable String spawnMethod() {
        String value = text(HostVariable.SPAWN_METHOD);
        return value == null ? null : value.strip();
    }

    /** The ids of the processes above an actor's child, this one's last, with a slash between them. */
    public static String ancestorsOfChildren() {
        String adopted = adoptedAncestors;
        String above = adopted == null ? value(HostVariable.ANCESTORS) : adopted;
        return above == null || above.isBlank() ? Long.toString(pid()) : above + "/" + pid();
    }

    /** Puts this process below others, whatever its environment says: it was started before it was anybody's. */
    public static void adoptAncestors(String ancestors) {
        adoptedAncestors = ancestors;
    }

    /** The value of {@link HostVariable#RUNTIME_DIRECTORY}, or null when it is unset or blank. */
    public static @Nullable String runtimeDirectory() {
        return text(HostVariable.RUNTIME_DIRECTORY);
    }

    /** The value of {@link HostVariable#LOG_LEVEL}, or null when it is unset or blank. */
    public static @Nullable String logLevel() {
        return text(HostVariable.LOG_LEVEL);
    }

    /** Whether this JVM was given a configuration of {@code java.util.logging}. */
    public static boolean hasLogConfiguration() {
        return System.getProperty("java.util.logging.config.file") != null
                || System.getProperty("java.util.logging.config.class") != null
                || System.getProperty("java.util.logging.manager") != null;
    }

    /**
     * Whether standard error shows colours: it is a terminal, and nobody minds ({@code NO_COLOR},
     * <a href="https://no-color.org">no-color.org</a>; {@code TERM=dumb}).
     */
    public static boolean isErrorStreamColourful() {
        String refused = value(HostVariable.NO_COLOR);
        String terminal = value(HostVariable.TERMINAL);
        return (refused == null || refused.isEmpty())
                && terminal != null
                && !terminal.equals("dumb")
                && isErrorStreamTerminal();
    }

    /** The platform knows it of standard input and output only, together. */
    @SuppressWarnings("SystemConsoleNull") // it is null in JDK 25, where there is none
    private static boolean isErrorStreamTerminal() {
        Path stream = Path.of("/proc/self/fd/2");
        try {
            String target = Files.readSymbolicLink(stream).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
        } catch (IOException | UnsupportedOperationException noLinux) {
            Console console = System.console();
            return console != null && console.isTerminal();
        }
    }

    /**
     * Whether {@link HostVariable#ENABLE_STACKSCOPE} is on.
     *
     * @throws IllegalArgumentException when it says neither on nor off
     */
    public static boolean isStackscopeEnabled() {
        return isOn(HostVariable.ENABLE_STACKSCOPE, false);
    }

    /**
     * Whether {@link HostVariable#AOT_CACHE} says off.
     *
     * @throws IllegalArgumentException when it says neither on nor off
     */
    public static boolean isAotCacheOff() {
        return !isOn(HostVariable.AOT_CACHE, true);
    }

    /**
     * Makes sure that variables that are on or off can be understood.
     *
     * @throws IllegalArgumentException when one says neither
     */
    public static void requireSwitches() {
        isStackscopeEnabled();
        isAotCacheOff();
    }

    private static boolean isOn(HostVariable variable, boolean byDefault) {
        String value = text(variable);
        if (value == null) {
            return byDefault;
        }
        String word = value.strip().toLowerCase(Locale.ROOT);
        if (!ON.contains(word) && !OFF.contains(word)) {
            throw new IllegalArgumentException(
                    variable.key() + "=" + value + " is neither on nor off: write 1 or 0, or unset it");
        }
        return ON.contains(word);
    }

    /** Where this user's programs keep what they could make again, and the runtime in a directory of its own. */
    public static Path cacheDirectory() {
        String set = value(HostVariable.CACHE_DIRECTORY);
        Path caches = set != null && set.startsWith("/")
                ? Path.of(set)
                : Path.of(System.getProperty("user.home", ""), ".cache");
        return caches.resolve("tractor");
    }

    /** Which build of which JVM this is. */
    public static String javaVersion() {
        return System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version");
    }

    /** The module that the program was started by, if it was. */
    public static Optional<String> mainModule() {
        return Optional.ofNullable(System.getProperty("jdk.module.main"));
    }

    public static boolean isMacOs() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");
    }

    public static String classPath() {
        return System.getProperty("java.class.path", "");
    }

    public static Optional<String> modulePath() {
        return Optional.ofNullable(System.getProperty("jdk.module.path"));
    }

    /** The {@code java} launcher of the JDK that runs this process. */
    public static Path javaLauncher() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }
}
