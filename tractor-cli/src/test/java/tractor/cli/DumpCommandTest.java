package tractor.cli;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code tractor dump}, with its output and exit codes. */
@Timeout(300)
class DumpCommandTest {
    @TempDir
    private Path directory;

    private RegistrarProcess root = start();

    private static RegistrarProcess start() {
        try {
            return RegistrarProcess.start();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @AfterEach
    void end() {
        root.close();
    }

    @Test
    void aTreeIsShownByNameByUuidAndByProcessForPeopleAndForPrograms() throws Exception {
        String address = root.address();
        String uuid = root.uuid();
        String head = RegistrarProgram.NAME + "@" + uuid.substring(0, 8) + ", root, registrar, process " + root.pid();
        Path file = directory.resolve("dump.txt");
        Run named = Run.of("dump", "-r", address, "-o", file.toString(), RegistrarProgram.NAME);
        assertThat(named.err()).isEmpty();
        assertThat(named.out()).startsWith(head + "\n"); // nothing is found: nobody waits for anybody
        assertThat(named.out()).contains("[IN_NATIVE]\n");
        assertThat(named.out()).contains("at tractor.cli.RegistrarProgram.");
        assertThat(named.code()).isEqualTo(0);
        assertThat(Files.readString(file)).isEqualTo(named.out());

        Run byProcess = Run.of("dump", "-r", address, Long.toString(root.pid())); // though nobody is below it
        assertThat(byProcess.out()).startsWith(head + "\n");

        Run json = Run.of("dump", "-r", address, "--json", uuid);
        assertThat(json.out().lines().count()).isEqualTo(1);
        assertThat(json.out())
                .startsWith("{\"findings\": [], \"tree\": {\"name\": \"the \\\"books\\\"\", \"uuid\": \"" + uuid
                        + "\", \"pid\": " + root.pid() + ", ");
    }

    @Test
    void whatIsNotThereOrMakesNoSenseIsTold() {
        String address = root.address();
        assertThat(Run.of("dump", "-r", address, "nobody"))
                .isEqualTo(new Run(1, "", "tractor: no actor 'nobody' is registered and can be reached\n"));
        assertThat(Run.of("dump", "-r", address, "999999999").err())
                .startsWith("tractor: no actor '999999999' is registered"); // no process has it
        assertThat(Run.of("dump", "-r", address, "1").code()).isEqualTo(1); // another user's, or no actor's
        assertThat(Run.of("dump", "-r", address, "-p", "0", root.uuid()).code()).isEqualTo(2);
        assertThat(Run.of("dump").err()).startsWith("Missing required parameter: 'PID|NAME'");
    }
}
