package tractor.cli;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code tractor dump}, with its output and exit codes. */
@Timeout(300)
class DumpCommandTest {
    @TempDir
    private Path directory;

    private Process root;
    private String address = "";
    private String uuid = "";

    /** What a run of the command has left. */
    private record Outcome(int code, String out, String err) {}

    @BeforeEach
    void start() throws IOException {
        root = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RegistrarProgram.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String[] words = root.inputReader(StandardCharsets.UTF_8).readLine().split(" ", 2);
        address = words[0];
        uuid = words[1];
    }

    @AfterEach
    void end() throws Exception {
        root.getOutputStream().close();
        assertThat(root.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    private Outcome run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = TractorCommand.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
        return new Outcome(code, out.toString(), err.toString());
    }

    @Test
    void aTreeIsShownByNameAndByUuidForPeopleAndForPrograms() throws Exception {
        String head = RegistrarProgram.NAME + "@" + uuid.substring(0, 8) + ", root, registrar, process " + root.pid();
        Path file = directory.resolve("dump.txt");
        Outcome named = run("dump", "-r", address, "-o", file.toString(), RegistrarProgram.NAME);
        assertThat(named.err()).isEmpty();
        assertThat(named.out()).startsWith(head + "\n"); // nothing is found: nobody waits for anybody
        assertThat(named.out()).contains("[IN_NATIVE]\n");
        assertThat(named.out()).contains("at tractor.cli.RegistrarProgram.");
        assertThat(named.code()).isEqualTo(0);
        assertThat(Files.readString(file)).isEqualTo(named.out());

        Outcome json = run("dump", "-r", address, "--json", uuid);
        assertThat(json.out().lines().count()).isEqualTo(1);
        assertThat(json.out())
                .startsWith("{\"findings\": [], \"tree\": {\"name\": \"the \\\"books\\\"\", \"uuid\": \"" + uuid
                        + "\", \"pid\": " + root.pid() + ", ");
    }

    @Test
    void whatIsNotThereOrMakesNoSenseIsTold() {
        assertThat(run("dump", "-r", address, "nobody"))
                .isEqualTo(new Outcome(1, "", "tractor: no actor 'nobody' is registered and can be reached\n"));
        assertThat(run("dump", "-r", address, "-p", "0", uuid).code()).isEqualTo(2);
        assertThat(run("dump").err()).startsWith("Missing required parameter: 'PID|NAME'");
    }
}
