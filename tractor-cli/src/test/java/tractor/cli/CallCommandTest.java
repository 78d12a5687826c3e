package tractor.cli;

import static com.google.common.truth.Truth.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code tractor call}, with its output and exit codes. */
class CallCommandTest {
    private static final String CLERK = "tractor.cli.Clerk.";
    private static final String ORDER = "{\"item\": \"büchse\", \"count\": 2, \"price\": 1.5}";
    private static final Run BOOKED =
            new Run(0, "{\"item\":\"büchse\",\"count\":2,\"prices\":[1.5,3.0],\"receipt\":\"AQID\"}\n", "");

    private static RegistrarProcess registrar;

    @BeforeAll
    static void start() throws IOException {
        registrar = RegistrarProcess.start();
    }

    @AfterAll
    static void end() {
        registrar.close();
    }

    private static Run call(String... args) {
        String[] all = new String[args.length + 3];
        all[0] = "call";
        all[1] = "-r";
        all[2] = registrar.address();
        System.arraycopy(args, 0, all, 3, args.length);
        return Run.of(all);
    }

    @Test
    void aMethodIsCalledByItsNameAndAnswersInJson(@TempDir Path directory) throws IOException {
        assertThat(call(RegistrarProgram.NAME, CLERK + "book", ORDER)).isEqualTo(BOOKED);
        assertThat(call(registrar.uuid(), CLERK + "shut")).isEqualTo(new Run(0, "null\n", ""));

        Path file = Files.writeString(directory.resolve("order.json"), ORDER);
        assertThat(call(RegistrarProgram.NAME, CLERK + "book", "@" + file)).isEqualTo(BOOKED);

        InputStream terminal = System.in;
        System.setIn(new ByteArrayInputStream(ORDER.getBytes(StandardCharsets.UTF_8)));
        try {
            assertThat(call(RegistrarProgram.NAME, CLERK + "book", "-")).isEqualTo(BOOKED);
        } finally {
            System.setIn(terminal);
        }
    }

    @Test
    void theItemsOfAStreamAreLines() {
        Run numbers = call(RegistrarProgram.NAME, CLERK + "numbers", "{\"upTo\": 3}");
        assertThat(numbers).isEqualTo(new Run(0, "1\n2\n3\n", ""));
        assertThat(call("--stream", RegistrarProgram.NAME, CLERK + "numbers", "{\"upTo\": 3}"))
                .isEqualTo(numbers);

        assertThat(call("--stream", RegistrarProgram.NAME, CLERK + "shut").code())
                .isEqualTo(5);
    }

    @Test
    void anActorIsFoundByItsProcess() {
        assertThat(call(Long.toString(registrar.pid()), CLERK + "shut")).isEqualTo(new Run(0, "null\n", ""));
    }

    @Test
    void aCallThatFailsTellsWhy() {
        Run refused = call(RegistrarProgram.NAME, CLERK + "book", "{\"item\": \"x\", \"count\": 0, \"price\": 1}");
        assertThat(refused.code()).isEqualTo(5);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).contains("nothing is booked 0 times");

        Run unfit = call(RegistrarProgram.NAME, CLERK + "book", "{\"item\": \"x\", \"count\": \"two\", \"price\": 1}");
        assertThat(unfit.code()).isEqualTo(5);
        assertThat(unfit.err()).contains("Expected `int`, got `str` - at `$.count`");

        Run unknown = call(RegistrarProgram.NAME, CLERK + "steal");
        assertThat(unknown.code()).isEqualTo(5);
        assertThat(unknown.err()).contains("no method 'steal'");

        Run tooLong = call("--timeout", "0.2", RegistrarProgram.NAME, CLERK + "sleep");
        assertThat(tooLong.code()).isEqualTo(3);
        assertThat(tooLong.err()).startsWith("tractor: ");
    }

    @Test
    void whatAnActorSaysOfAFailureDoesNotSteerTheTerminal() {
        Run refused = call(RegistrarProgram.NAME, CLERK + "employ", "{\"name\": \"a\\u001b[2Jb\"}");
        assertThat(refused.code()).isEqualTo(5);
        assertThat(refused.err()).contains("a?[2Jb");
        assertThat(refused.err()).doesNotContain("\u001b");
    }

    @Test
    void ofSeveralActorsOfANameOneIsCalledAndTheOthersAreTold() throws Exception {
        try (StandIns callers = new StandIns()) {
            for (int i = 0; i < 2; i++) {
                callers.start(StandIns.java(
                        TractorCommand.class.getName(),
                        "call",
                        "-r",
                        registrar.address(),
                        registrar.uuid(),
                        CLERK + "employ",
                        "{\"name\": \"twin\"}"));
            }
            while (Run.of("registry", "find", "-r", registrar.address(), "--json", "twin")
                            .out()
                            .lines()
                            .count()
                    < 2) {
                Thread.onSpinWait();
            }

            Run called = call("twin", CLERK + "shut");
            assertThat(called.code()).isEqualTo(0);
            assertThat(called.err())
                    .matches("tractor: 2 actors are named 'twin': this is twin@[0-9a-f]{8}; for another one, name its"
                            + " uuid\n");
        }
    }

    @Test
    void whoeverIsNotThereIsNamed() {
        Run nobody = call("nobody", CLERK + "shut");
        assertThat(nobody).isEqualTo(new Run(1, "", "tractor: no actor 'nobody' is registered and can be reached\n"));

        Run stranger = call(RegistrarProgram.NAME, "tractor.cli.Cook.boil");
        assertThat(stranger.code()).isEqualTo(5);
        assertThat(stranger.err()).contains("tractor.cli.Cook");
    }

    @Test
    void whatMakesNoSenseIsExplained() {
        assertThat(call(RegistrarProgram.NAME, "book").err()).startsWith("'book' is no method");
        assertThat(call(RegistrarProgram.NAME, CLERK + "book", "[1]").err())
                .startsWith("tractor: the arguments of a method are a JSON object");
        Run noJson = call(RegistrarProgram.NAME, CLERK + "book", "{\"item\": }");
        assertThat(noJson.code()).isEqualTo(2);
        assertThat(noJson.err()).contains("(line 1, column 10)");
        assertThat(call("--timeout", "0", RegistrarProgram.NAME, CLERK + "shut").err())
                .startsWith("--timeout takes seconds");
        assertThat(call(RegistrarProgram.NAME, CLERK + "book", "@/no/such/file").err())
                .contains("/no/such/file");
    }
}
