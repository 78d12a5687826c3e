package tractor.spawn;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tractor.annotation.Actor;
import tractor.host.FileFacts;
import tractor.host.HostEnvironment;
import tractor.host.PrivateDirectory;
import tractor.host.UserId;
import tractor.log.TractorLog;

/**
 * The ahead-of-time cache for children of this process: the runtime's classes, loaded and linked (JEP 483, 514, 515), in a
 * file of the user's cache directory that is named by all it depends on. The JVM takes no cache that was made for other
 * jars, and none for other options; a cache is used only from a directory that nobody else can enter.
 *
 * @param file where it is, or is to be
 * @param jars the runtime's jars, with which the class path of a child must begin
 * @param flags the options that it was made with, besides those that every child has
 */
record AotCache(Path file, List<String> jars, List<String> flags) {
    private static final TractorLog LOG = TractorLog.of("spawn");
    static final String SUFFIX = ".aot";
    private static final int KEY_BYTES = 16;

    /** Options that change nothing about how classes are loaded or objects are laid out; of others nobody knows. */
    private static final List<String> HARMLESS = List.of(
            "-D",
            "-Xmx",
            "-Xms",
            "-Xmn",
            "-Xss",
            "-ea",
            "-da",
            "-enableassertions",
            "-disableassertions",
            "-XX:TieredStopAtLevel",
            "-XX:ActiveProcessorCount",
            "-XX:MaxMetaspaceSize",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:-ExitOnOutOfMemoryError",
            "-XX:+HeapDumpOnOutOfMemoryError",
            "-XX:HeapDumpPath",
            "-XX:ErrorFile");

    private static final List<String> LOADING = List.of("-Djava.system.class.loader", "-Djava.class.path", "-Djdk.");

    AotCache {
        jars = List.copyOf(jars);
        flags = List.copyOf(flags);
    }

    /**
     * The one for this process's children.
     *
     * @param inherited the options that they take over from it
     * @return empty where there can be none: the runtime comes from no jars, or from modules
     */
    static Optional<AotCache> of(LaunchPath path, List<String> inherited) {
        if (path.modular()) {
            LOG.debug(() -> "no AOT cache for children: the runtime runs as a module");
            return Optional.empty();
        }
        for (String flag : inherited) {
            if (flag.startsWith(LOADING.getFirst())) {
                return Optional.empty();
            }
        }
        try {
            Set<String> jars = new LinkedHashSet<>();
            for (Class<?> each : List.of(AotCache.class, Actor.class)) {
                Path jar = jarOf(each);
                if (jar == null) {
                    LOG.debug(() -> "no AOT cache for children: " + each.getName() + " comes from no jar");
                    return Optional.empty();
                }
                jars.add(jar.toString());
            }
            List<String> flags = new ArrayList<>();
            for (String flag : inherited) {
                if (!flag.startsWith("-D")) {
                    flags.add(flag);
                }
            }
            Path file = HostEnvironment.cacheDirectory().resolve(key(jars, flags) + SUFFIX);
            return Optional.of(new AotCache(file, List.copyOf(jars), flags));
        } catch (IOException failure) {
            LOG.debug(() -> "no AOT cache for children: " + failure);
            return Optional.empty();
        }
    }

    private static @Nullable Path jarOf(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return null;
        }
        String location = source.getLocation().toString();
        if (!location.startsWith("file:") || !location.endsWith(".jar")) {
            return null;
        }
        return Path.of(URI.create(location)).toAbsolutePath();
    }

    Path directory() {
        return Objects.requireNonNull(file.getParent());
    }

    /** Of all that a cache depends on: the JVM checks the paths, sizes and times of the jars, not what is in them. */
    private static String key(Set<String> jars, List<String> flags) throws IOException {
        MessageDigest digest = Hmac.sha256();
        update(digest, HostEnvironment.javaVersion());
        update(digest, HostEnvironment.javaLauncher().toString());
        JavaCommand.DEFAULTS.forEach(flag -> update(digest, flag));
        flags.forEach(flag -> update(digest, flag));
        for (String jar : jars) {
            Path path = Path.of(jar);
            update(digest, jar);
            update(
                    digest,
                    Files.size(path) + " " + Files.getLastModifiedTime(path).toMillis());
            JarDigest.update(digest, path);
        }
        return HexFormat.of().formatHex(digest.digest(), 0, KEY_BYTES);
    }

    private static void update(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    /** Whether it is there. */
    boolean exists() {
        return Files.exists(file);
    }

    /** Whether it is there, and nobody but this user can have made it. */
    boolean isUsable() {
        try {
            FileFacts facts = FileFacts.of(file);
            String flaw = PrivateDirectory.flaw(directory());
            if (flaw == null && facts.isOwnersFile() && facts.owner() == UserId.current()) {
                return true;
            }
            LOG.info(() -> "the AOT cache " + file + " is not used: "
                    + (flaw == null ? "others could have written it" : "its directory " + flaw));
        } catch (NoSuchFileException notYet) {
            // It is made in the background, for later children.
        } catch (IOException failure) {
            LOG.debug(() -> "no AOT cache for children: " + failure);
        }
        return false;
    }

    /** The options by which a child uses it. A cache that the JVM cannot use it would complain of on standard output. */
    List<String> options() {
        return List.of("-XX:AOTCache=" + file, "-Xlog:aot=off", "-Xlog:cds=off");
    }

    /** Whether a JVM with these further options can have it. One that cannot would start without any archive, slowly. */
    static boolean suits(List<String> options) {
        for (String option : options) {
            if (!startsWithAny(option, HARMLESS) || startsWithAny(option, LOADING)) {
                return false;
            }
        }
        return true;
    }

    private static boolean startsWithAny(String option, List<String> prefixes) {
        for (String prefix : prefixes) {
            if (option.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}
