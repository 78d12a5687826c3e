package tractor.launch;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static java.util.Objects.requireNonNull;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tractor.Tractor;
import tractor.annotation.Actor;
import tractor.testing.LeakCheck;

/** Children find their classes however their program was started, and wherever they run. */
@ExtendWith(LeakCheck.class)
class LaunchTest {
    private static final String MAIN = LaunchedProgram.class.getName();

    @TempDir
    private Path directory;

    private static void assertUp(Launch.Result result) {
        assertWithMessage(result.errors()).that(result.exitCode()).isEqualTo(0);
        assertThat(result.output()).startsWith("up\n");
    }

    @Test
    void aJarWhoseManifestNamesTheOthers() throws Exception {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, MAIN);
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        Launch.classPath().stream()
                                .map(entry -> Path.of(entry).toUri().toString())
                                .collect(Collectors.joining(" ")));
        Launch.jar(directory.resolve("app.jar"), manifest);
        assertUp(new Launch("-jar", "app.jar").in(directory).run());
    }

    @Test
    void oneJarWithEverything() throws Exception {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, MAIN);
        Path classes = Files.createDirectory(directory.resolve("classes"));
        for (Class<?> part : List.of(Tractor.class, Actor.class, LaunchedProgram.class)) {
            unpack(Launch.sourceOf(part), classes);
        }
        Launch.jar(directory.resolve("fat.jar"), manifest, classes);
        assertUp(new Launch("-jar", "fat.jar").in(directory).run());
    }

    private static void unpack(Path source, Path target) throws Exception {
        if (Files.isDirectory(source)) {
            try (Stream<Path> files = Files.walk(source)) {
                for (Path each : files.filter(Files::isRegularFile)
                        .filter(file -> file.toString().endsWith(".class") && !file.endsWith("module-info.class"))
                        .toList()) {
                    Path copy = target.resolve(source.relativize(each).toString());
                    Files.createDirectories(requireNonNull(copy.getParent()));
                    Files.copy(each, copy, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } else {
            Process jar = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "jar")
                                    .toString(),
                            "xf",
                            source.toString())
                    .directory(target.toFile())
                    .start();
            assertThat(jar.waitFor()).isEqualTo(0);
            Files.deleteIfExists(target.resolve("module-info.class"));
        }
    }

    @Test
    void aClassPathThatIsTooLongForACommandLineGoesThroughAFileThatIsRemoved() throws Exception {
        String padding = IntStream.range(0, 4_000)
                .mapToObj(i -> directory
                        .resolve("a jar with a \"long\" name " + i + ".jar")
                        .toString())
                .collect(Collectors.joining(File.pathSeparator));
        String path = String.join(File.pathSeparator, Launch.classPath()) + File.pathSeparator + padding;
        Path file = directory.resolve("arguments");
        Files.writeString(file, "-cp \"" + path.replace("\"", "\\\"") + "\"");
        Path temporary = Files.createDirectory(directory.resolve("tmp"));
        assertUp(new Launch("-Djava.io.tmpdir=" + temporary, "@" + file, MAIN).run());
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left.filter(each -> each.toString().contains("tractor")).toList())
                    .isEmpty();
        }
    }
}
