package tractor.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Plain javac, and what a build tool that compiles only what was touched relies on. */
final class JavacTest {
    private static final String CLOCK =
            "package acme; import tractor.annotation.*;" + " @Actor public interface Clock { @Rpc Time now(); }";
    private static final String QUOTES = "package acme; import tractor.annotation.*;"
            + " @Actor public interface Quotes { @Rpc Time latest(String symbol); }";
    private static final String TIME = "package acme; public record Time(long millis) {}";

    @TempDir
    private Path folder;

    private Javac javac = new Javac(Path.of(""));
    private Path quotes = Path.of("");

    @BeforeEach
    void compileBoth() throws IOException, InterruptedException {
        javac = new Javac(Files.createDirectories(folder.resolve("classes")));
        quotes = Files.writeString(folder.resolve("Quotes.java"), QUOTES);
        compile(
                Files.writeString(folder.resolve("Clock.java"), CLOCK),
                Files.writeString(folder.resolve("Time.java"), TIME),
                quotes);
    }

    private void compile(Path... sources) throws IOException, InterruptedException {
        Javac.Run run = javac.run(List.of(sources));
        assertWithMessage(run.told()).that(run.code()).isEqualTo(0);
    }

    @Test
    void touchingOneInterfaceWritesItsOwnFilesAndNeedsNoneOfTheOthers() throws IOException, InterruptedException {
        Map<String, String> before = javac.texts();
        assertThat(before.keySet())
                .containsExactly(
                        "acme/ClockPortal.java",
                        "acme/ClockDispatcher.java",
                        "acme/ClockPayloads.java",
                        "META-INF/tractor/acme.Clock.json",
                        "acme/QuotesPortal.java",
                        "acme/QuotesDispatcher.java",
                        "acme/QuotesPayloads.java",
                        "META-INF/tractor/acme.Quotes.json");
        for (String file : before.keySet()) { // what is written anew is there again, what is not is not
            Files.delete(javac.output().resolve(file));
        }
        Files.delete(javac.output().resolve("acme/ClockPortal.class"));
        Files.delete(javac.output().resolve("acme/ClockDispatcher.class"));
        Files.delete(javac.output().resolve("acme/ClockPayloads.class"));

        compile(Files.writeString(quotes, QUOTES.replace("String symbol", "String symbol, int days")));

        Map<String, String> after = javac.texts();
        assertThat(after.keySet())
                .containsExactly(
                        "acme/QuotesPortal.java",
                        "acme/QuotesDispatcher.java",
                        "acme/QuotesPayloads.java",
                        "META-INF/tractor/acme.Quotes.json");
        assertThat(after.get("acme/QuotesPortal.java")).contains("latest(String symbol, int days)");
        assertThat(after.get("META-INF/tractor/acme.Quotes.json")).contains("\"days\"");
    }

    @Test
    void whatBreaksPeersIsRefusedAndItsSchemaWrittenAllTheSameAsTheNextBaseline()
            throws IOException, InterruptedException {
        Path baseline = Files.createDirectories(folder.resolve("baseline"));
        Path schema = javac.output().resolve("META-INF/tractor/acme.Quotes.json");
        Path committed = Files.copy(schema, baseline.resolve("acme.Quotes.json"));
        Files.writeString(quotes, QUOTES.replace("String symbol", "String symbol, int days"));

        Javac.Run refused = javac.run(List.of(quotes), "-Atractor.baseline=" + baseline);

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.told())
                .contains("Quotes.java:1: error: [tractor:ParameterAdded] `Quotes.latest` has a new parameter `days`");
        assertThat(refused.told()).contains("1 error\n");

        Files.writeString(committed, Files.readString(schema));
        Javac.Run accepted = javac.run(List.of(quotes), "-Atractor.baseline=" + baseline);
        assertWithMessage(accepted.told()).that(accepted.code()).isEqualTo(0);
    }
}
