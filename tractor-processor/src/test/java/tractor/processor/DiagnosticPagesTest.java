package tractor.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tractor.processor.problem.Problem;

/** Every tag of the catalogue has a page, whose example has that mistake and no other, and whose remedy is one. */
final class DiagnosticPagesTest {
    @TempDir
    private Path library;

    @Test
    void everyTagHasAPageAndEveryPageATag() throws IOException {
        try (Stream<Path> files = Files.list(DiagnosticPage.FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()).toList())
                    .containsExactlyElementsIn(Stream.concat(Stream.of("README.md"), tags().map(tag -> tag + ".md"))
                            .toList());
        }
    }

    @Test
    void theIndexNamesEveryPageOnceAndInOrder() throws IOException {
        List<String> linked = Files.readAllLines(DiagnosticPage.FOLDER.resolve("README.md")).stream()
                .filter(line -> line.startsWith("| ["))
                .map(line -> line.substring(3, line.indexOf(']')))
                .toList();
        assertThat(linked).containsExactlyElementsIn(tags().sorted().toList()).inOrder();
    }

    @TestFactory
    Stream<DynamicTest> theExampleOfEachPageHasItsMistakeAndTheRemedyHasNone() {
        return tags().map(tag -> DynamicTest.dynamicTest(tag, () -> check(tag)));
    }

    private void check(String tag) throws IOException {
        DiagnosticPage page = DiagnosticPage.of(tag);
        Path baseline =
                page.baseline(Files.createDirectories(library.resolve(tag).resolve("before")));
        Compilation refused = page.example().compile(library.resolve(tag).resolve("example"), baseline);
        Mistakes expected = page.example().expected();
        expected.assertToldBy(refused);
        assertThat(expected.tags()).contains(tag);

        Compilation fixed = page.remedy().compile(library.resolve(tag).resolve("remedy"), baseline);
        assertWithMessage("errors of the remedy").that(fixed.errors()).isEmpty();
    }

    private static Stream<String> tags() {
        return Stream.of(Problem.values()).map(Problem::tag);
    }
}
