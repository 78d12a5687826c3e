package tractor.tree;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tractor.testing.LeakCheck;
import tractor.testing.Program;

/** What programs make of their environment, where that is not the subject of another test. */
@ExtendWith(LeakCheck.class)
class EnvironmentTest {
    private static final String ESCAPE = "\u001b[";

    @ParameterizedTest
    @CsvSource({
        "TRACTOR_AOT_CACHE, perhaps, TRACTOR_AOT_CACHE=perhaps is neither on nor off",
        "TRACTOR_ENABLE_STACKSCOPE, 2, TRACTOR_ENABLE_STACKSCOPE=2 is neither on nor off",
        "TRACTOR_LOGLEVEL, 'spawn:loud', 'TRACTOR_LOGLEVEL=spawn:loud: there is no log level ''loud'''",
        "TRACTOR_SPAWN_METHOD, pigeon, TRACTOR_SPAWN_METHOD says: there is no start method 'pigeon'",
    })
    void aValueThatCannotBeUnderstoodIsNamedAndNothingStarts(String name, String value, String told) throws Exception {
        try (Program program = Program.start(Map.of(name, value), LogTree.class)) {
            assertThat(program.awaitExit()).isEqualTo(1);
            assertThat(program.errors()).contains(told);
        }
    }

    /** What a program of three processes writes to a terminal. */
    private static String atTerminal(Map<String, String> environment) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String command =
                "'" + java + "' -cp '" + System.getProperty("java.class.path") + "' " + LogTree.class.getName();
        ProcessBuilder builder = new ProcessBuilder(
                        List.of("script", "--quiet", "--return", "--command", command, "/dev/null"))
                .redirectErrorStream(true);
        Map<String, String> all = new HashMap<>(Map.of("TRACTOR_LOGLEVEL", "nursery:cancel", "TERM", "xterm"));
        all.putAll(environment);
        builder.environment().remove("NO_COLOR");
        builder.environment().putAll(all);
        Process process = builder.start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(0);
        return text;
    }

    @Test
    void theLogHasColoursAtATerminalInEveryProcess() throws Exception {
        String text = atTerminal(Map.of("NO_COLOR", ""));
        assertThat(text).contains(" \u001b[36mCANCEL   \u001b[0m \u001b[2mroot@");
        assertThat(text).contains(" \u001b[36mCANCEL   \u001b[0m \u001b[2mtop@");
    }

    @ParameterizedTest
    @CsvSource({"NO_COLOR, 1", "TERM, dumb"})
    void whoeverWantsNoColoursGetsNone(String name, String value) throws Exception {
        String text = atTerminal(Map.of(name, value));
        assertThat(text).contains(" CANCEL    root@");
        assertThat(text).contains(" CANCEL    top@");
        assertThat(text).doesNotContain(ESCAPE);
    }
}
