package tractor.spawn;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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
            if (List.of(words).stream().noneMatch(word -> word.startsWith("@"))) {
                return fromCommandLine(words);
            }
        } catch (IOException notLinux) {
            // the management bean knows the same everywhere, and costs tens of milliseconds to load
        }
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(InheritedFlags::isInherited)
                .toList();
    }

    /** Reads the options before the main class; the launcher's own first word is skipped. */
    static List<String> fromCommandLine(String... words) {
        List<String> flags = new ArrayList<>();
        for (int i = 1; i < words.length && isOption(words[i]); i++) {
            boolean takesNext = TAKE_A_VALUE.contains(words[i]) && i + 1 < words.length;
            String flag = takesNext ? words[i] + "=" + words[i + 1] : words[i];
            if (takesNext) {
                i++;
            }
            if (isInherited(flag)) {
                flags.add(flag);
            }
        }
        return flags;
    }

    private static boolean isOption(String word) {
        return word.startsWith("-")
                && !word.equals("-jar")
                && !word.equals("-m")
                && !word.startsWith("--module=")
                && !word.equals("--module");
    }

    private static boolean isInherited(String flag) {
        return INHERITED.stream().anyMatch(flag::startsWith);
    }
}
