package tractor.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.testing.compile.CompilationSubject.assertThat;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tractor.processor.problem.Problem;
import tractor.schema.Gap;
import tractor.schema.Pairing;
import tractor.schema.Schema;
import tractor.schema.SchemaJson;

/** What may change in an interface with deployed peers; what may not is held by the pages of the diagnostics. */
final class EvolutionTest {
    private static final Path RULES = Path.of("../docs/compatibility.md");
    private static final Fixture BEFORE = Fixture.of("changes", "before");
    private static final Fixture AFTER = Fixture.of("changes", "after");

    @TempDir
    private Path baseline;

    @Test
    void theRulesHaveOneRowForEachChangeThatBreaksPeers() throws IOException {
        List<String> rows = Files.readAllLines(RULES).stream()
                .filter(line -> line.startsWith("| [`"))
                .map(line -> line.substring(4, line.indexOf('`', 4)))
                .toList();
        assertThat(rows)
                .containsExactlyElementsIn(Stream.of(Problem.values())
                        .filter(problem -> problem.compareTo(Problem.BASELINE_UNREADABLE) > 0)
                        .map(Problem::tag)
                        .toList())
                .inOrder();
    }

    @Test
    void whatPeersSurvivePasses() {
        Compile.writeSchemas(Compile.with(BEFORE.sources()), baseline);
        assertThat(Compile.since(baseline, baseline, AFTER.sources())).succeededWithoutWarnings();
    }

    @Test
    void anUnchangedInterfaceAndANewOnePass() {
        Compile.writeSchemas(Compile.with(BEFORE.sources()), baseline);
        assertThat(Compile.since(baseline, baseline, BEFORE.sources())).succeeded();
        assertThat(Compile.since(
                        baseline, baseline, Fixture.of("clean", "quotes").sources()))
                .succeeded();
    }

    @Test
    void aFolderThatIsNotThereIsTold() {
        assertThat(Compile.since(baseline.resolve("nowhere"), baseline, BEFORE.sources()))
                .hadErrorContaining("[tractor:BaselineUnreadable] The baseline of `Desk` cannot be read");
    }

    @Test
    void aSchemaIsReadAsItWasWritten() {
        for (Fixture fixture : Fixture.all("clean")) {
            Compile.generated(Compile.with(fixture.sources())).forEach((name, text) -> {
                if (name.endsWith(".json")) {
                    assertThat(SchemaJson.write(SchemaJson.read(text))).isEqualTo(text);
                }
            });
        }
    }

    @Test
    void anOldCallerIsServedByANewServiceAndANewCallerIsToldWhatAnOldServiceLacks() {
        Schema before = schema(BEFORE);
        Schema after = schema(AFTER);
        assertThat(Pairing.gapsOfOurs(before, after)).isEmpty();
        assertThat(Pairing.gapsOfOurs(after, before).stream().map(Gap::told).toList())
                .containsExactly(
                        "`symbols` is missing there",
                        "the argument `amount` of `place`: this side writes `int64`, that side reads `int32`",
                        "the argument `note` of `place` is unknown there",
                        "the argument `order` of `cancel`: this side writes `str`, that side reads `uuid`",
                        "the argument `reasons` of `cancel`: this side writes `list<str>`, that side reads `set<str>`",
                        "`SHORT` of `acme.Desk.Side` is unknown to that side",
                        "`acme.Desk.Event.Closed` among `acme.Desk.Event` is unknown to that side",
                        "`str` among what `talk` receives is unknown to that side");
    }

    @Test
    void theOrderInTheSourceAndTheNamesOfTypesThatDoNotTravelLeaveTheFingerprint() {
        String text = text(BEFORE);
        Schema before = SchemaJson.read(text);
        assertThat(SchemaJson.read(text.replace("acme.Desk.Fill", "acme.Desk.Deal"))
                        .fingerprint())
                .isEqualTo(before.fingerprint());
        assertThat(SchemaJson.read(text.replace("\"BUY\", \"SELL\"", "\"SELL\", \"BUY\""))
                        .fingerprint())
                .isEqualTo(before.fingerprint());
        assertThat(SchemaJson.read(text.replace("\"BUY\"", "\"TAKE\"")).fingerprint())
                .isNotEqualTo(before.fingerprint());
    }

    private static Schema schema(Fixture fixture) {
        return SchemaJson.read(text(fixture));
    }

    private static String text(Fixture fixture) {
        return requireNonNull(Compile.generated(Compile.with(fixture.sources())).get("acme.Desk.json"));
    }
}
