package tractor.cli;

import static com.google.common.truth.Truth.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tractor.schema.SchemaJson;

/** {@code tractor schema}, of a running actor, and of jars and folders. */
class SchemaCommandTest {
    private static final String CLERK = Clerk.class.getName();

    private static RegistrarProcess registrar;

    @BeforeAll
    static void start() throws IOException {
        registrar = RegistrarProcess.start();
    }

    @AfterAll
    static void end() {
        registrar.close();
    }

    /** The folder in which the processor has written the schema of the interface. */
    private static Path classes() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(Path::of)
                .filter(path -> Files.exists(path.resolve("META-INF/tractor/" + CLERK + ".json")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anActorIsAskedByItsNameItsUuidOrItsProcess() throws IOException {
        Run named = Run.of("schema", "-r", registrar.address(), RegistrarProgram.NAME);
        assertThat(named.err()).isEmpty();
        Golden.check("schema.txt", named.out());
        assertThat(Run.of("schema", "-r", registrar.address(), registrar.uuid(), CLERK))
                .isEqualTo(named);
        assertThat(Run.of("schema", "-r", registrar.address(), Long.toString(registrar.pid())))
                .isEqualTo(named);
    }

    @Test
    void programsReadWhatIsInTheJar() throws IOException {
        Run json = Run.of("schema", "-r", registrar.address(), "--json", registrar.uuid());
        String file = Files.readString(classes().resolve("META-INF/tractor/" + CLERK + ".json"));
        assertThat(json.out().lines().count()).isEqualTo(1);
        assertThat(SchemaJson.read(json.out())).isEqualTo(SchemaJson.read(file));
    }

    @Test
    void jarsAndFoldersAreReadWithoutAnActor(@TempDir Path folder) throws IOException {
        Path jar = folder.resolve("clerk.jar");
        int code = ToolProvider.findFirst("jar")
                .orElseThrow()
                .run(
                        System.out,
                        System.err,
                        "-cf",
                        jar.toString(),
                        "-C",
                        classes().toString(),
                        "META-INF/tractor");
        assertThat(code).isEqualTo(0);

        Run inFolder = Run.of("schema", "--class-path", classes().toString(), CLERK);
        assertThat(inFolder.out()).startsWith("interface " + CLERK + "\n");
        assertThat(Run.of("schema", "-c", jar.toString(), CLERK)).isEqualTo(inFolder);
        assertThat(Run.of("schema", "-c", folder + "/*", CLERK)).isEqualTo(inFolder);
        assertThat(Run.of("schema", "-c", jar.toString(), "--json")
                        .out()
                        .lines()
                        .map(line -> Json.object(line).get("interface"))
                        .toList())
                .contains(CLERK);
    }

    @Test
    void whatIsNotThereOrMakesNoSenseIsTold(@TempDir Path folder) throws IOException {
        Run nobody = Run.of("schema", "-r", registrar.address(), "nobody");
        assertThat(nobody).isEqualTo(new Run(1, "", "tractor: no actor 'nobody' is registered and can be reached\n"));
        Run nothing = Run.of("schema", "-r", registrar.address(), registrar.uuid(), "acme.Cook");
        assertThat(nothing.code()).isEqualTo(1);
        assertThat(nothing.err()).endsWith(" tells no such schema; it serves [" + CLERK + "]\n");
        assertThat(Run.of("schema", "-c", folder.toString()).code()).isEqualTo(1);

        Path text = Files.writeString(folder.resolve("a.jar"), "no jar");
        assertThat(Run.of("schema", "-c", text.toString()).code()).isEqualTo(2);
        assertThat(Run.of("schema", "-c", folder + "/none").err()).startsWith("tractor: cannot read " + folder);
        assertThat(Run.of("schema").err()).startsWith("name an actor, or say --class-path");
        assertThat(Run.of("schema", "-c", folder.toString(), "a", "b").err()).startsWith("name one interface");
    }
}
