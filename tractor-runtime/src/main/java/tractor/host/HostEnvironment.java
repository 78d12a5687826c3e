package tractor.host;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The one place that reads environment variables, system properties and facts of this process. */
public final class HostEnvironment {
    /** Carries the spawn token from parent to child; never inherited further. */
    public static final String SPAWN_TOKEN = "TRACTOR_SPAWN_TOKEN";

    /** Names the uuids of an actor's ancestors and its own, the root's first; inherited by all that it starts. */
    public static final String LINEAGE = "TRACTOR_LINEAGE";

    /** Names the process ids of an actor's ancestors, the root's first; inherited by all that it starts. */
    public static final String ANCESTORS = "TRACTOR_ANCESTORS";

    /** Names the way in which actors start their children, whatever the program says. */
    public static final String SPAWN_METHOD = "TRACTOR_SPAWN_METHOD";

    /** Set to {@code off}, keeps a root from making an AOT cache, and children from using one. */
    public static final String AOT_CACHE = "TRACTOR_AOT_CACHE";

    /** Names the directory for this user's caches (XDG base directory specification). */
    public static final String CACHE_DIRECTORY = "XDG_CACHE_HOME";

    /** Names the directory for sockets and the like of this user's session (XDG base directory specification). */
    public static final String RUNTIME_DIRECTORY = "XDG_RUNTIME_DIR";

    /** Says which levels of the log are on, as {@code cancel} or {@code spawn:runtime,context:cancel}. */
    public static final String LOG_LEVEL = "TRACTOR_LOGLEVEL";

    private static volatile @Nullable String adoptedAncestors;

    private HostEnvironment() {}

    /** This process's id. */
    public static long pid() {
        return ProcessHandle.current().pid();
    }

    /** The spawn token that the parent has set, or null in a process that no parent actor started. */
    public static @Nullable String spawnToken() {
        return System.getenv(SPAWN_TOKEN);
    }

    /** The uuids of this actor's ancestors and its own, with a slash between them; empty if no parent actor has set it. */
    public static String lineage() {
        return Objects.requireNonNullElse(System.getenv(LINEAGE), "");
    }

    /** The value of {@link #SPAWN_METHOD}, or null when it is unset or blank. */
    public static @Nullable String spawnMethod() {
        String value = System.getenv(SPAWN_METHOD);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** The ids of the processes above an actor's child, this one's last, with a slash between them. */
    public static String ancestorsOfChildren() {
        String adopted = adoptedAncestors;
        String above = adopted == null ? System.getenv(ANCESTORS) : adopted;
        return above == null || above.isBlank() ? Long.toString(pid()) : above + "/" + pid();
    }

    /** Puts this process below others, whatever its environment says: it was started before it was anybody's. */
    public static void adoptAncestors(String ancestors) {
        adoptedAncestors = ancestors;
    }

    /** The value of {@link #RUNTIME_DIRECTORY}, or null when it is unset or blank. */
    public static @Nullable String runtimeDirectory() {
        String value = System.getenv(RUNTIME_DIRECTORY);
        return value == null || value.isBlank() ? null : value;
    }

    /** The value of {@link #LOG_LEVEL}, or null when it is unset or blank. */
    public static @Nullable String logLevel() {
        String value = System.getenv(LOG_LEVEL);
        return value == null || value.isBlank() ? null : value;
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
        String refused = System.getenv("NO_COLOR");
        String terminal = System.getenv("TERM");
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

    /** Whether {@link #AOT_CACHE} says off. */
    public static boolean isAotCacheOff() {
        return "off".equalsIgnoreCase(System.getenv(AOT_CACHE));
    }

    /** Where this user's programs keep what they could make again, and the runtime in a directory of its own. */
    public static Path cacheDirectory() {
        String set = System.getenv(CACHE_DIRECTORY);
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
