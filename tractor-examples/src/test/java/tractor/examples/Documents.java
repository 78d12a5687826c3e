package tractor.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The project's documents, and the fenced blocks in them. */
public final class Documents {
    static final Path PROJECT =
            Path.of(System.getProperty("basedir", "."), "..").toAbsolutePath().normalize();
    private static final String FENCE = "```";

    private Documents() {}

    /** A fenced block: where it stands, its language, its lines. */
    public record Block(Path file, int line, String language, List<String> lines) {
        @Override
        public String toString() {
            return PROJECT.relativize(file) + ":" + line;
        }
    }

    static List<Path> all() throws IOException {
        List<Path> files = new ArrayList<>(List.of(PROJECT.resolve("README.md")));
        try (Stream<Path> docs = Files.walk(PROJECT.resolve("docs"))) {
            docs.filter(file -> file.toString().endsWith(".md")).sorted().forEach(files::add);
        }
        return files;
    }

    public static List<Block> readme() throws IOException {
        return blocks(PROJECT.resolve("README.md"));
    }

    static List<Block> blocks(Path file) throws IOException {
        List<Block> blocks = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith(FENCE)) {
                int end = i + 1;
                while (!lines.get(end).equals(FENCE)) {
                    end++;
                }
                String language = lines.get(i).substring(FENCE.length());
                blocks.add(new Block(file, i + 1, language, List.copyOf(lines.subList(i + 1, end))));
                i = end;
            }
        }
        return blocks;
    }
}
