package tractor.processor;

import static com.google.common.truth.Truth.assertWithMessage;
import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What is generated for {@code fixtures/clean/<name>} is, byte for byte, what lies in {@code goldens/<name>}, and it
 * compiles without a warning. {@code -Dgolden.update=true} writes the goldens anew, to be read as a diff.
 */
final class GoldenTest {
    private static final Path GOLDENS = Fixture.RESOURCES.resolve("goldens");

    @TestFactory
    Stream<DynamicTest> generatedSourcesReadLikeTheGoldens() {
        return Fixture.all("clean").stream()
                .map(fixture -> DynamicTest.dynamicTest(fixture.name(), () -> check(fixture)));
    }

    private static void check(Fixture fixture) throws IOException {
        Compilation compilation = Compile.with(fixture.sources());
        assertThat(compilation).succeededWithoutWarnings();
        Path goldens = GOLDENS.resolve(fixture.name());
        Map<String, String> generated = Compile.generated(compilation);
        if (Boolean.getBoolean("golden.update")) {
            update(goldens, generated);
        }
        assertWithMessage("files in %s", goldens).that(generated.keySet()).containsExactlyElementsIn(names(goldens));
        for (Map.Entry<String, String> source : generated.entrySet()) {
            String golden = Files.readString(goldens.resolve(source.getKey()));
            assertWithMessage(source.getKey()).that(source.getValue()).isEqualTo(golden);
        }
    }

    private static void update(Path goldens, Map<String, String> generated) throws IOException {
        Files.createDirectories(goldens);
        for (String stale : names(goldens)) {
            Files.delete(goldens.resolve(stale));
        }
        for (Map.Entry<String, String> source : generated.entrySet()) {
            Files.writeString(goldens.resolve(source.getKey()), source.getValue());
        }
    }

    private static List<String> names(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return new ArrayList<>();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
