package tractor.launch;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import tractor.Tractor;
import tractor.annotation.Actor;

/** Starts {@link LaunchedProgram} in the ways in which programs are started. */
final class Launch {
    /** What it printed to each stream, and how it ended. */
    record Result(int exitCode, String output, String errors) {}

    private final List<String> words = new ArrayList<>();
    private final ProcessBuilder builder = new ProcessBuilder(words);

    Launch(String... options) {
        this(Path.of(System.getProperty("java.home")), options);
    }

    private Launch(Path home, String... options) {
        words.add(home.resolve("bin").resolve("java").toString());
        words.addAll(List.of(options));
        builder.environment().keySet().removeIf(name -> name.startsWith("TRACTOR_"));
        builder.environment().put("TRACTOR_AOT_CACHE", "off");
    }

    /** By the {@code java} of another JVM than this one. */
    static Launch by(Path home, String... options) {
        return new Launch(home, options);
    }

    Launch with(String... more) {
        words.addAll(List.of(more));
        return this;
    }

    Launch in(Path directory) {
        builder.directory(directory.toFile());
        return this;
    }

    Launch with(Map<String, String> environment) {
        builder.environment().putAll(environment);
        return this;
    }

    /** Its standard error is of no interest. */
    Launch quietly() {
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        return this;
    }

    Process start() throws IOException {
        return builder.start();
    }

    /** Starts it and waits for its end. */
    Result run() throws Exception {
        Path errors = Files.createTempFile("tractor-tests", ".err");
        try {
            Process process = builder.redirectError(errors.toFile()).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = process.waitFor();
            return new Result(code, output, Files.readString(errors));
        } finally {
            Files.delete(errors);
        }
    }

    /** The entries of this JVM's class path. */
    static List<String> classPath() {
        return List.of(System.getProperty("java.class.path").split(":", -1));
    }

    /** Where a class comes from: a jar, or a directory. */
    static Path sourceOf(Class<?> type) {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }

    /** Jars of the runtime in the directory, whatever it comes from, in front of the rest of this JVM's class path. */
    static List<String> classPathWithJars(Path directory) throws IOException {
        List<String> all = new ArrayList<>();
        List<Path> own = List.of(sourceOf(Tractor.class), sourceOf(Actor.class));
        for (Path source : own) {
            Path jar = directory.resolve("runtime-" + all.size() + ".jar");
            if (Files.isDirectory(source)) {
                jar(jar, new Manifest(), source); // module descriptors do no harm on a class path
            } else {
                Files.copy(source, jar);
            }
            all.add(jar.toString());
        }
        classPath().stream()
                .filter(entry -> own.stream().noneMatch(source -> source.equals(Path.of(entry))))
                .forEach(all::add);
        return all;
    }

    /** Packs the files of a directory. */
    static void jar(Path jar, Manifest manifest, Path... sources) throws IOException {
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            for (Path source : sources) {
                try (Stream<Path> files = Files.walk(source)) {
                    files.filter(Files::isRegularFile)
                            .filter(each -> !each.endsWith("MANIFEST.MF"))
                            .forEach(each -> add(out, source, each));
                }
            }
        }
    }

    private static void add(JarOutputStream out, Path source, Path file) {
        try {
            out.putNextEntry(new JarEntry(source.relativize(file).toString()));
            Files.copy(file, out);
            out.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
