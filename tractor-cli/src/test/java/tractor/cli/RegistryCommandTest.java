package tractor.cli;

import static com.google.common.truth.Truth.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** {@code tractor registry}, with its output and exit codes. */
class RegistryCommandTest {
    private RegistrarProcess registrar = start();

    private static RegistrarProcess start() {
        try {
            return RegistrarProcess.start();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @AfterEach
    void endRegistrar() {
        registrar.close();
    }

    @Test
    void theRegistryIsListedAndLookedUpForPeopleAndForPrograms() throws Exception {
        String name = RegistrarProgram.NAME;
        String address = registrar.address();
        String uuid = registrar.uuid();
        Run list = Run.of("registry", "list", "--registry", address);
        assertThat(list.out().lines())
                .containsExactly(
                        "NAME" + " ".repeat(name.length() - 4) + "  UUID" + " ".repeat(32) + "  ADDRESSES",
                        name + "  " + uuid + "  " + address)
                .inOrder();
        assertThat(list.code()).isEqualTo(0);

        Run json = Run.of("registry", "list", "--json", "-r", address);
        assertThat(json.out().strip())
                .isEqualTo("{\"name\":\"the \\\"books\\\"\",\"uuid\":\"" + uuid + "\",\"addresses\":[\"" + address
                        + "\"]}");

        assertThat(Run.of("registry", "find", "-r", address, "--json", uuid)).isEqualTo(json);
        Run nobody = Run.of("registry", "find", "-r", address, "nobody");
        assertThat(nobody).isEqualTo(new Run(1, "", "tractor: no actor 'nobody' is registered\n"));

        watchToTheEnd();

        Run gone = Run.of("registry", "list", "-r", address);
        assertThat(gone.code()).isEqualTo(3);
        assertThat(gone.err()).contains("no registrar answers at [" + address + "]");
    }

    private void watchToTheEnd() throws Exception {
        String address = registrar.address();
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
                .isEqualTo("came " + RegistrarProgram.NAME + "  " + registrar.uuid() + "  " + address);

        registrar.kill();

        assertThat(code.get(100, TimeUnit.SECONDS)).isEqualTo(3);
        assertThat(err.toString()).contains("no registrar answers at " + address);
    }

    @Test
    void whatMakesNoSenseIsExplained() {
        String address = registrar.address();
        Run bare = Run.of();
        assertThat(bare.code()).isEqualTo(2);
        assertThat(bare.err()).startsWith("name a command");
        assertThat(Run.of("registry").err()).startsWith("name a command: list, find or watch");
        Run unreadable = Run.of("registry", "list", "--registry", "example.org:80");
        assertThat(unreadable.code()).isEqualTo(2);
        assertThat(unreadable.err()).startsWith("Invalid value for option '--registry'");
        assertThat(Run.of("registry", "find", "-r", address).err()).startsWith("Missing required parameter: 'NAME'");
        assertThat(Run.of("registry", "watch", "-r", address, "--interval", "0").err())
                .startsWith("tractor: the interval must be positive");
        assertThat(Run.of("registry", "list", "-r", address, "-r", "/run/registry.sock")
                        .err())
                .contains("use one transport for both");
        assertThat(Run.of("registry", "list", "--help").out()).startsWith("Usage: tractor registry list");
    }
}
