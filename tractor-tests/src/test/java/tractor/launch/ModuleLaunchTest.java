package tractor.launch;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Manifest;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tractor.Tractor;
import tractor.annotation.Actor;
import tractor.testing.LeakCheck;

/** Children of a program that consists of modules are made of the same modules. */
@ExtendWith(LeakCheck.class)
class ModuleLaunchTest {
    private static final String MODULE = "tractor.modular.program";
    private static final String MAIN = MODULE + "/tractor.modular.ModularProgram";
    private static final String DESCRIPTOR = """
        module tractor.modular.program {
            requires tractor.runtime;
            opens tractor.modular to tractor.runtime;
        }
        """;

    @TempDir
    private static Path directory;

    private static String modulePath = "";

    /** Packs the runtime's two modules and the program's one. */
    @BeforeAll
    static void packModules() throws Exception {
        Path modules = Files.createDirectory(directory.resolve("modules"));
        pack(Launch.sourceOf(Tractor.class), modules.resolve("runtime.jar"));
        pack(Launch.sourceOf(Actor.class), modules.resolve("annotations.jar"));
        Path program = Files.createDirectories(directory.resolve("program").resolve("tractor/modular"));
        try (Stream<Path> classes = Files.list(
                Launch.sourceOf(LaunchedProgram.class).resolve("tractor").resolve("modular"))) {
            for (Path each : classes.toList()) {
                Files.copy(each, program.resolve(each.getFileName().toString()));
            }
        }
        Path source = Files.writeString(directory.resolve("module-info.java"), DESCRIPTOR);
        String root = directory.resolve("program").toString();
        String path =
                modules + File.pathSeparator + Launch.sourceOf(NullMarked.class); // only the compiler wants to see it
        run("javac", "-p", path, "--patch-module", MODULE + "=" + root, "-d", root, source.toString());
        Launch.jar(modules.resolve("program.jar"), new Manifest(), Path.of(root));
        modulePath = modules.toString();
    }

    private static void pack(Path source, Path jar) throws IOException {
        if (Files.isDirectory(source)) {
            Launch.jar(jar, new Manifest(), source);
        } else {
            Files.copy(source, jar);
        }
    }

    private static void run(String tool, String... words) {
        Writer said = new StringWriter();
        int code = ToolProvider.findFirst(tool)
                .orElseThrow()
                .run(new PrintWriter(said, true), new PrintWriter(said, true), words);
        assertWithMessage("%s: %s", tool, said).that(code).isEqualTo(0);
    }

    private static void assertPrints(String expected, Launch launch) throws Exception {
        Launch.Result result = launch.run();
        assertWithMessage(result.errors()).that(result.output()).isEqualTo(expected + "\n");
        assertThat(result.exitCode()).isEqualTo(0);
    }

    @Test
    void aModulePath() throws Exception {
        assertPrints("tractor.runtime " + MODULE + " " + MODULE, new Launch("-p", modulePath, "-m", MAIN));
    }

    @Test
    void aModulePathThatIsRelative() throws Exception {
        assertPrints(
                "tractor.runtime " + MODULE + " " + MODULE,
                new Launch("--module-path=modules", "--module", MAIN).in(directory));
    }

    @Test
    void anImageOfModules() throws Exception {
        Path image = directory.resolve("image");
        run("jlink", "-p", modulePath, "--add-modules", MODULE, "--output", image.toString());
        assertPrints("tractor.runtime " + MODULE + " " + MODULE, Launch.by(image, "-m", MAIN));
        assertPrints( // which loads the program anew
                "tractor.runtime null null",
                Launch.by(image, "-m", MAIN).with(Map.of("TRACTOR_SPAWN_METHOD", "thread")));
    }
}
