package tractor.cli;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tractor.EnvironmentVariable;

/** {@code tractor env}: every variable that the runtime reads, as it stands where the command runs. */
class EnvCommandTest {
    /** Runs the command in a process whose environment is known. */
    private static String run(Map<String, String> environment, String... args)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                TractorCommand.class.getName(),
                "env");
        builder.command().addAll(List.of(args));
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(0);
        return out;
    }

    @Test
    void eachVariableIsToldWithItsValueItsMeaningAndWhatItBeats() throws Exception {
        String out =
                run(Map.of("TRACTOR_LOGLEVEL", "spawn:runtime\u001b[31m", "TRACTOR_SPAWN_METHOD", "", "NO_COLOR", "1"));
        Golden.check("env.txt", out);
    }

    @Test
    void programsReadTheSameAndTheTokenIsKeptFromThemToo() throws Exception {
        String out = run(Map.of("TRACTOR_SPAWN_TOKEN", "5ecret", "TRACTOR_LOGLEVEL", "cancel"), "--all", "--json");

        List<Map<String, @Nullable Object>> rows = out.lines().map(Json::object).toList();
        assertThat(rows.stream().map(row -> row.get("name")).toList())
                .containsExactlyElementsIn(EnvironmentVariable.all().stream()
                        .map(EnvironmentVariable::name)
                        .toList())
                .inOrder();
        assertThat(rows.getFirst().get("value")).isEqualTo("cancel");
        assertThat(rows.get(1).get("value")).isNull();
        assertThat(rows.getFirst().keySet())
                .containsExactly("name", "value", "meaning", "default", "precedence", "internal");
        assertThat(out).doesNotContain("5ecret");
        assertThat(Run.of("env", "--json").out()).doesNotContain("TRACTOR_LINEAGE");
    }
}
