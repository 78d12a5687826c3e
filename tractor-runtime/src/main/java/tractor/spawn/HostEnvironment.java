package tractor.spawn;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The one place that reads environment variables, system properties and facts of this process. */
public final class HostEnvironment {
    /** Carries the spawn token from parent to child; never inherited further. */
    public static final String SPAWN_TOKEN = "TRACTOR_SPAWN_TOKEN";

    private HostEnvironment() {}

    /** This process's id. */
    public static long pid() {
        return ProcessHandle.current().pid();
    }

    /** The spawn token that the parent has set, or null in a process that no parent actor started. */
    public static @Nullable String spawnToken() {
        return System.getenv(SPAWN_TOKEN);
    }

    static String classPath() {
        return System.getProperty("java.class.path", "");
    }

    static Optional<String> modulePath() {
        return Optional.ofNullable(System.getProperty("jdk.module.path"));
    }

    /** The {@code java} launcher of the JDK that runs this process. */
    static Path javaLauncher() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }
}
