package tractor.cli;

import static com.google.common.truth.Truth.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/** The script {@code tractor} with what it needs beside it, as a package manager would lay it out. */
final class Installation {
    private static final Path SCRIPT = Path.of("bin", "tractor");

    private final Path home;

    private Installation(Path home) {
        this.home = home;
    }

    /** Puts the script of this module and the jars of this JVM's class path into a directory. */
    static Installation into(Path home) throws IOException {
        Path lib = Files.createDirectories(home.resolve("lib"));
        Files.createDirectories(home.resolve("bin"));
        Files.copy(SCRIPT, home.resolve(SCRIPT));
        int jars = 0;
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path path = Path.of(entry);
            Path jar = lib.resolve(jars + ".jar");
            if (Files.isDirectory(path)) {
                jar(path, jar);
            } else if (Files.exists(path)) {
                Files.copy(path, jar);
            }
            jars++;
        }
        return new Installation(home);
    }

    private static void jar(Path classes, Path jar) {
        int code = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(System.out, System.err, "--create", "--file", jar.toString(), "-C", classes.toString(), ".");
        assertThat(code).isEqualTo(0);
    }

    /** The script, as it is called. */
    Path script() {
        return home.resolve(SCRIPT);
    }

    /** Starts the script, with the JDK that runs this test. */
    Process start(Path script, String... args) throws IOException {
        return start(script, Map.of("JAVA_HOME", System.getProperty("java.home")), args);
    }

    /** Starts the script, with these environment variables besides or instead of this JVM's. */
    Process start(Path script, Map<String, String> environment, String... args) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Stream.concat(Stream.of(script.toString()), Stream.of(args)).toList());
        builder.environment().remove("TRACTOR_JAVA");
        builder.environment().putAll(environment);
        return builder.start();
    }
}
