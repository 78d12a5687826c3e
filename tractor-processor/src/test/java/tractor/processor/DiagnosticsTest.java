package tractor.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tractor.processor.problem.Problem;

/** Every file below {@code fixtures/refused} says in comments which errors its lines give; it gives those and no other. */
final class DiagnosticsTest {
    private static final Pattern EXPECTED = Pattern.compile("// error: (.*?)(?= // error: |$)", Pattern.MULTILINE);

    /** One error: its file, its line, and its message; of an expected one the tag and a part of the rest. */
    private record Mistake(String file, long line, String text) {
        boolean matches(Mistake told) {
            int tagEnd = text.startsWith("[") ? text.indexOf(']') + 1 : 0;
            return file.equals(told.file)
                    && line == told.line
                    && told.text.startsWith(text.substring(0, tagEnd))
                    && told.text.contains(text.substring(tagEnd).strip());
        }

        @Override
        public String toString() {
            return file + ":" + line + ": " + text;
        }
    }

    @TestFactory
    Stream<DynamicTest> eachMistakeIsToldOnItsLineAndNothingElseIs() {
        return Fixture.all("refused").stream()
                .map(fixture -> DynamicTest.dynamicTest(fixture.name(), () -> check(fixture)));
    }

    private static void check(Fixture fixture) {
        Compilation compilation = Compile.with(fixture.sources());
        List<Mistake> told = new ArrayList<>(
                compilation.errors().stream().map(DiagnosticsTest::mistake).toList());
        List<Mistake> missed = new ArrayList<>();
        for (Mistake expected : expected(fixture)) {
            told.stream()
                    .filter(expected::matches)
                    .findFirst()
                    .ifPresentOrElse(told::remove, () -> missed.add(expected));
        }
        assertWithMessage("expected, but not told (told beyond: %s)", told)
                .that(missed)
                .isEmpty();
        assertWithMessage("told, but not expected").that(told).isEmpty();
    }

    private static Mistake mistake(Diagnostic<? extends JavaFileObject> diagnostic) {
        JavaFileObject source = diagnostic.getSource();
        String file = source == null
                ? "nowhere"
                : Path.of(source.toUri()).getFileName().toString();
        return new Mistake(file, diagnostic.getLineNumber(), diagnostic.getMessage(null));
    }

    private static List<Mistake> expected(Fixture fixture) {
        List<Mistake> expected = new ArrayList<>();
        for (Path file : fixture.files()) {
            List<String> lines = lines(file);
            for (int i = 0; i < lines.size(); i++) {
                for (MatchResult match :
                        EXPECTED.matcher(lines.get(i)).results().toList()) {
                    expected.add(new Mistake(file.getFileName().toString(), i + 1, match.group(1)));
                }
            }
        }
        return expected;
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyProblemOfTheCatalogueHasAFixture() {
        String expected = Fixture.all("refused").stream()
                .flatMap(fixture -> expected(fixture).stream())
                .map(Mistake::text)
                .reduce("", String::concat);
        // Needs a class file without parameter names: see InheritedFromClassFileTest.
        List<String> withoutFixture = Stream.of(Problem.values())
                .filter(problem -> problem != Problem.PARAMETER_NAME_UNKNOWN)
                .map(problem -> "[tractor:" + problem.tag() + "]")
                .filter(tag -> !expected.contains(tag))
                .toList();
        assertThat(withoutFixture).isEmpty();
    }

    @Test
    void tagsAreUnique() {
        assertThat(Stream.of(Problem.values()).map(Problem::tag).toList()).containsNoDuplicates();
    }

    @Test
    void nothingIsWrittenForAnInterfaceWithAMistake() {
        RoundTypes types = new RoundTypes();
        Compilation _ = Compile.with(Fixture.of("refused", "payloads").sources(), types);
        assertThat(types.generated()).isEmpty();
    }
}
