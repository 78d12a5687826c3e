package tractor.cli;

import static com.google.common.truth.Truth.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** {@code tractor registry}, with its output and exit codes. */
class RegistryCommandTest {
    private Process registrar = start();
    private String address = "";
    private String uuid = "";

    /** What a run of the command has left. */
    private record Outcome(int code, String out, String err) {}

    private static Process start() {
        try {
            return new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            RegistrarProgram.class.getName())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void readAddress() throws IOException {
        String[] words =
                registrar.inputReader(StandardCharsets.UTF_8).readLine().split(" ", 2);
        address = words[0];
        uuid = words[1];
    }

    @AfterEach
    void endRegistrar() throws Exception {
        registrar.getOutputStream().close();
        assertThat(registrar.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    private static Outcome run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = TractorCommand.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
        return new Outcome(code, out.toString(), err.toString());
    }

    @Test
    void theRegistryIsListedAndLookedUpForPeopleAndForPrograms() throws Exception {
        String name = RegistrarProgram.NAME;
        Outcome list = run("registry", "list", "--registry", address);
        assertThat(list.out().lines())
                .containsExactly(
                        "NAME" + " ".repeat(name.length() - 4) + "  UUID" + " ".repeat(32) + "  ADDRESSES",
                        name + "  " + uuid + "  " + address)
                .inOrder();
        assertThat(list.code()).isEqualTo(0);

        Outcome json = run("registry", "list", "--json", "-r", address);
        assertThat(json.out().strip())
                .isEqualTo("{\"name\": \"the \\\"books\\\"\", \"uuid\": \"" + uuid + "\", \"addresses\": [\"" + address
                        + "\"]}");

        assertThat(run("registry", "find", "-r", address, "--json", uuid)).isEqualTo(json);
        Outcome nobody = run("registry", "find", "-r", address, "nobody");
        assertThat(nobody).isEqualTo(new Outcome(1, "", "tractor: no actor 'nobody' is registered\n"));

        watchToTheEnd();

        Outcome gone = run("registry", "list", "-r", address);
        assertThat(gone.code()).isEqualTo(3);
        assertThat(gone.err()).contains("no registrar answers at [" + address + "]");
    }

    private void watchToTheEnd() throws Exception {
        PipedReader reader = new PipedReader();
        PrintWriter writer = new PrintWriter(new PipedWriter(reader), true);
        StringWriter err = new StringWriter();
        CommandLine watch = TractorCommand.commandLine().setOut(writer).setErr(new PrintWriter(err, true));
        CompletableFuture<Integer> code = new CompletableFuture<>();
        Thread.ofPlatform().daemon().start(() -> {
            try {
                code.complete(watch.execute("registry", "watch", "-r", address, "--interval", "0.05"));
            } catch (RuntimeException failure) {
                code.completeExceptionally(failure);
            }
        });
        assertThat(new BufferedReader(reader).readLine())
                .isEqualTo("came " + RegistrarProgram.NAME + "  " + uuid + "  " + address);

        registrar.destroyForcibly().waitFor();

        assertThat(code.get(100, TimeUnit.SECONDS)).isEqualTo(3);
        assertThat(err.toString()).contains("no registrar answers at " + address);
    }

    @Test
    void whatMakesNoSenseIsExplained() {
        Outcome bare = run();
        assertThat(bare.code()).isEqualTo(2);
        assertThat(bare.err()).startsWith("name a command");
        assertThat(run("registry").err()).startsWith("name a command: list, find or watch");
        Outcome unreadable = run("registry", "list", "--registry", "example.org:80");
        assertThat(unreadable.code()).isEqualTo(2);
        assertThat(unreadable.err()).startsWith("Invalid value for option '--registry'");
        assertThat(run("registry", "find", "-r", address).err()).startsWith("Missing required parameter: 'NAME'");
        assertThat(run("registry", "watch", "-r", address, "--interval", "0").err())
                .startsWith("tractor: the interval must be positive");
        assertThat(run("registry", "list", "-r", address, "-r", "/run/registry.sock")
                        .err())
                .contains("use one transport for both");
        assertThat(run("registry", "list", "--help").out()).startsWith("Usage: tractor registry list");
    }
}
