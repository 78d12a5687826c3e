package tractor.processor;

import static com.google.common.truth.Truth.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tractor.processor.problem.Problem;

/** Every file below {@code fixtures/refused} says in comments which errors its lines give; it gives those and no other. */
final class DiagnosticsTest {
    @TestFactory
    Stream<DynamicTest> eachMistakeIsToldOnItsLineAndNothingElseIs() {
        return Fixture.all("refused").stream()
                .map(fixture -> DynamicTest.dynamicTest(
                        fixture.name(), () -> expected(fixture).assertToldBy(Compile.with(fixture.sources()))));
    }

    private static Mistakes expected(Fixture fixture) {
        return fixture.files().stream()
                .map(file -> Mistakes.expectedIn(file.getFileName().toString(), lines(file)))
                .reduce(Mistakes.NONE, Mistakes::and);
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
        // One needs a class file without parameter names: see ClassFilesTest. Those of changes have pages instead.
        List<String> withoutFixture = Stream.of(Problem.values())
                .filter(problem -> problem != Problem.PARAMETER_NAME_UNKNOWN)
                .filter(problem -> problem.compareTo(Problem.BASELINE_UNREADABLE) < 0)
                .map(Problem::tag)
                .collect(Collectors.toCollection(ArrayList::new));
        Fixture.all("refused")
                .forEach(fixture -> withoutFixture.removeAll(expected(fixture).tags()));
        assertThat(withoutFixture).isEmpty();
    }

    @Test
    void tagsAreUnique() {
        assertThat(Stream.of(Problem.values()).map(Problem::tag).toList()).containsNoDuplicates();
    }

    @Test
    void nothingButAnEmptyPortalIsWrittenForAnInterfaceWithAMistake(@TempDir Path output)
            throws IOException, InterruptedException {
        Javac javac = new Javac(output);
        assertThat(javac.run(Fixture.of("refused", "payloads").files()).code()).isEqualTo(1);
        assertThat(javac.texts().keySet()).containsExactly("acme/PayloadsPortal.java");
    }

    @Test
    void whoeverNamesThePortalOfAnInterfaceWithAMistakeIsToldNothing() {
        Compilation compilation = Compile.with(List.of(
                JavaFileObjects.forSourceString("acme.Orders", """
                    package acme;
                    @tractor.annotation.Actor
                    public interface Orders {
                        @tractor.annotation.Rpc
                        java.util.Date holiday();
                    }
                    """), JavaFileObjects.forSourceString("app.Desk", """
                        package app;
                        import acme.OrdersPortal;
                        record Desk(OrdersPortal orders) {
                            java.util.Date holiday() throws Exception {
                                return orders.holiday();
                            }
                        }
                        """)));
        assertThat(compilation.errors().stream()
                        .map(error -> error.getMessage(null))
                        .toList())
                .containsExactly("[tractor:PayloadUnsupported] Orders.holiday: java.util.Date cannot travel."
                        + " Use java.time.Instant.");
    }
}
