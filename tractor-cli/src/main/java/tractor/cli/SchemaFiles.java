package tractor.cli;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tractor.schema.Schema;

/** The schemas that the processor has written into jars and folders of classes. */
final class SchemaFiles {
    private static final String EVERYTHING = File.separator + "*";

    private SchemaFiles() {}

    /**
     * Their texts, those of one entry sorted by name.
     *
     * @param classPath jars and folders, as {@code java} takes them; a folder with an asterisk stands for its jars
     * @throws IllegalArgumentException when an entry is not there, or is no jar
     */
    static List<String> in(String classPath) {
        List<String> texts = new ArrayList<>();
        for (String entry : classPath.split(Pattern.quote(File.pathSeparator), -1)) {
            for (Path path : expanded(entry)) {
                try {
                    texts.addAll(Files.isDirectory(path) ? below(path) : inJar(path));
                } catch (IOException unreadable) {
                    throw new IllegalArgumentException("cannot read " + path + ": " + reason(unreadable), unreadable);
                }
            }
        }
        return texts;
    }

    private static List<Path> expanded(String entry) {
        if (!entry.endsWith(EVERYTHING) && !entry.equals("*")) {
            return List.of(Path.of(entry));
        }
        Path folder = Path.of(entry.equals("*") ? "." : entry.substring(0, entry.length() - EVERYTHING.length()));
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("cannot read " + folder + ": " + reason(unreadable), unreadable);
        }
    }

    private static String reason(IOException failure) {
        return failure.getClass().getSimpleName();
    }

    private static List<String> inJar(Path jar) throws IOException {
        try (FileSystem inside = FileSystems.newFileSystem(jar)) {
            return below(inside.getPath("/"));
        } catch (ProviderNotFoundException noJar) {
            throw new IllegalArgumentException(jar + " is neither a jar nor a folder", noJar);
        }
    }

    private static List<String> below(Path root) throws IOException {
        Path folder = root.resolve(Schema.FOLDER);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(SchemaFiles::text)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
