package tractor.spawn;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The JVM options that a child takes over from this process: assertions, {@code -D}, module openings. Never a debugger
 * or agent, heap sizes or collector, which are this process's own affair.
 */
final class InheritedFlags {
    private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");
    private static final List<String> INHERITED = List.of(
            "-D",
            "-ea",
            "-enableassertions",
            "-da",
            "-disableassertions",
            "-esa",
            "-enablesystemassertions",
            "--add-exports",
            "--add-opens",
            "--add-reads",
            "--add-modules",
            "--enable-native-access",
            "--enable-preview",
            "--patch-module",
            "--sun-misc-unsafe-memory-access");
    private static final Set<String> TAKE_A_VALUE = Set.of(
            "-cp",
            "-classpath",
            "--class-path",
            "-p",
            "--module-path",
            "--upgrade-module-path",
            "--add-exports",
            "--add-opens",
            "--add-reads",
            "--add-modules",
            "--limit-modules",
            "--enable-native-access",
            "--patch-module");

    private InheritedFlags() {}

    static List<String> ofThisProcess() {
        try {
            String[] words =
                    Files.readString(COMMAND_LINE, StandardCharsets.UTF_8).split("\0");
            List<String> flags = fromCommandLine(words);
            if (flags != null) {
                return flags;
            }
        } catch (IOException notLinux) {
            // the management bean knows the same everywhere, and costs tens of milliseconds to load
        }
        Set<String> flags = new LinkedHashSet<>();
        for (String flag : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
            addIfInherited(flag, flags);
        }
        return List.copyOf(flags);
    }

    /**
     * Reads the options before the main class; the launcher's own first word is skipped.
     *
     * @return null when some stand in a file of the user's
     */
    static @Nullable List<String> fromCommandLine(String... words) {
        Set<String> flags = new LinkedHashSet<>();
        for (int i = 1; i < words.length && isOption(words[i]); i++) {
            if (words[i].startsWith("@")) {
                if (ArgumentFile.isOurs(words[i])) {
                    continue; // nothing but paths
                }
                return null;
            }
            boolean takesNext = TAKE_A_VALUE.contains(words[i]) && i + 1 < words.length;
            String flag = takesNext ? words[i] + "=" + words[i + 1] : words[i];
            if (takesNext) {
                i++;
            }
            addIfInherited(flag, flags);
        }
        return List.copyOf(flags);
    }

    private static void addIfInherited(String flag, Set<String> flags) {
        if (JavaCommand.isSetAnew(flag)) {
            return;
        }
        for (String prefix : INHERITED) {
            if (flag.startsWith(prefix)) {
                flags.add(flag);
                return;
            }
        }
    }

    private static boolean isOption(String word) {
        return (word.startsWith("-") || word.startsWith("@"))
                && !word.equals("-jar")
                && !word.equals("-m")
                && !word.startsWith("--module=")
                && !word.equals("--module");
    }
}
