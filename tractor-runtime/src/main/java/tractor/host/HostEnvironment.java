package tractor.host;

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

    /** Names the way in which actors start their children, whatever the program says. */
    public static final String SPAWN_METHOD = "TRACTOR_SPAWN_METHOD";

    /** Names the directory for sockets and the like of this user's session (XDG base directory specification). */
    public static final String RUNTIME_DIRECTORY = "XDG_RUNTIME_DIR";

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

    /** The value of {@link #RUNTIME_DIRECTORY}, or null when it is unset or blank. */
    public static @Nullable String runtimeDirectory() {
        String value = System.getenv(RUNTIME_DIRECTORY);
        return value == null || value.isBlank() ? null : value;
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
