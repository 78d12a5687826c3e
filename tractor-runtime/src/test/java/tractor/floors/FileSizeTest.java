package tractor.floors;

import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A class that one cannot hold in the head is two classes. */
final class FileSizeTest {
    private static final int CEILING = 500;

    @Test
    void noSourceFileOfAnyModuleIsLongerThanTheCeiling() throws IOException {
        try (Stream<Path> modules = Files.list(Path.of(".."))) {
            // fixtures and goldens under resources are test data
            List<Path> sources = modules.flatMap(
                            module -> Stream.of(module.resolve("src/main/java"), module.resolve("src/test/java")))
                    .filter(Files::isDirectory)
                    .flatMap(FileSizeTest::javaFiles)
                    .toList();
            List<Path> tooLong =
                    sources.stream().filter(file -> lines(file) > CEILING).toList();

            assertWithMessage("sources found").that(sources).isNotEmpty();
            assertWithMessage("files of more than %s lines", CEILING)
                    .that(tooLong)
                    .isEmpty();
        }
    }

    private static Stream<Path> javaFiles(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
