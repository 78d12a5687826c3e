package tractor.processor;

import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;

/** A folder of sources that are compiled together. */
record Fixture(Path folder) {
    static final Path RESOURCES = Path.of("src/test/resources").toAbsolutePath();

    static Fixture of(String kind, String name) {
        return new Fixture(RESOURCES.resolve("fixtures").resolve(kind).resolve(name));
    }

    /** Every fixture of a kind: {@code clean} ones compile, {@code refused} ones do not. */
    static List<Fixture> all(String kind) {
        return children(RESOURCES.resolve("fixtures").resolve(kind)).stream()
                .map(Fixture::new)
                .toList();
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return folder.getFileName().toString();
    }

    List<Path> files() {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<JavaFileObject> sources() {
        return files().stream().map(Fixture::source).toList();
    }

    /** The source of one of its top-level types. */
    JavaFileObject source(String type) {
        return files().stream()
                .filter(file -> file.endsWith(type + ".java"))
                .map(Fixture::source)
                .findFirst()
                .orElseThrow();
    }

    private static JavaFileObject source(Path file) {
        try {
            return JavaFileObjects.forResource(file.toUri().toURL());
        } catch (MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }
}
