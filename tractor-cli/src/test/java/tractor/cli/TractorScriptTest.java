package tractor.cli;

import static com.google.common.truth.Truth.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command as a user starts it: by the script, in a process of its own. */
@Timeout(300)
class TractorScriptTest {
    @TempDir
    private static Path home;

    private static Installation tractor;

    /** What a run has left. */
    private record Outcome(int code, String out, String err) {}

    @BeforeAll
    static void install() throws IOException {
        tractor = Installation.into(home);
    }

    private static Outcome run(String... args) throws Exception {
        return outcome(tractor.start(tractor.script(), args));
    }

    private static Outcome outcome(Process process) throws Exception {
        process.getOutputStream().close();
        CompletableFuture<String> err = CompletableFuture.supplyAsync(() -> {
            try {
                return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), out, err.get());
    }

    @Test
    void theRegistryIsListedLookedUpAndWatchedFromAShell() throws Exception {
        Process registrar = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        RegistrarProgram.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            String[] words =
                    registrar.inputReader(StandardCharsets.UTF_8).readLine().split(" ", 2);
            String address = words[0];
            String entry = RegistrarProgram.NAME + "  " + words[1] + "  " + address;

            Outcome list = run("registry", "list", "--registry", address);
            assertThat(list.err()).isEmpty();
            assertThat(list.out().lines().toList().getLast()).isEqualTo(entry);
            assertThat(list.code()).isEqualTo(0);

            Outcome found = run("registry", "find", "-r", address, "--json", words[1]);
            assertThat(found.out()).contains("\"uuid\":\"" + words[1] + "\"");
            assertThat(found.code()).isEqualTo(0);
            assertThat(run("registry", "find", "-r", address, "nobody"))
                    .isEqualTo(new Outcome(1, "", "tractor: no actor 'nobody' is registered\n"));

            Process watch = tractor.start(tractor.script(), "registry", "watch", "-r", address, "--interval", "0.05");
            try (BufferedReader lines = watch.inputReader(StandardCharsets.UTF_8)) {
                assertThat(lines.readLine()).isEqualTo("came " + entry);
                registrar.getOutputStream().close(); // ends it
                assertThat(watch.waitFor()).isEqualTo(3);
            } finally {
                watch.destroyForcibly();
            }
        } finally {
            registrar.destroyForcibly();
            assertThat(registrar.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void theScriptIsFoundThroughALinkAndPassesTheExitCodeOn() throws Exception {
        Path link = Files.createSymbolicLink(home.resolve("tr"), tractor.script());

        Outcome help = outcome(tractor.start(link, "registry", "--help"));
        assertThat(help.out()).startsWith("Usage: tractor registry");
        assertThat(help.code()).isEqualTo(0);
        assertThat(outcome(tractor.start(link, "registry", "fly")).code()).isEqualTo(2);
    }

    @Test
    void aCommandThatGoesOnEndsWhenNobodyReadsItAnyMore() throws Exception {
        Process watch = tractor.start(tractor.script(), "tree", "--watch", "0.05");
        assertThat(watch.inputReader(StandardCharsets.UTF_8).readLine()).endsWith("  ACTOR");
        watch.getInputStream().close();
        assertThat(watch.waitFor()).isEqualTo(0);
        assertThat(new String(watch.getErrorStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEmpty();
    }

    @Test
    void theCompletionsKnowEveryCommand() throws Exception {
        Outcome completion = run("generate-completion");
        assertThat(completion.code()).isEqualTo(0);
        Path script = Files.writeString(home.resolve("completion.bash"), completion.out());
        Process bash = new ProcessBuilder(
                        "bash",
                        "-c",
                        "source '" + script + "'; COMP_WORDS=(tractor ''); COMP_CWORD=1; "
                                + "_complete_tractor; echo \"${COMPREPLY[@]}\"")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String words = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(words.strip().split("\\s+"))
                .asList()
                .containsAtLeast("ps", "tree", "dump", "call", "schema", "registry", "env", "reap");
    }

    @Test
    void whatIsMissingIsTold() throws Exception {
        Path unbuilt = Files.createDirectories(home.resolve("unbuilt/bin")).resolve("tractor");
        Files.copy(tractor.script(), unbuilt);
        Outcome bare = outcome(tractor.start(unbuilt, "registry", "list"));
        assertThat(bare.err()).contains("is not built");
        assertThat(bare.code()).isEqualTo(4);

        Outcome named = outcome(tractor.start(tractor.script(), Map.of("TRACTOR_JAVA", "/no/such/java"), "--help"));
        assertThat(named.err()).contains("/no/such/java");
        assertThat(named.code()).isNotEqualTo(0);
    }
}
