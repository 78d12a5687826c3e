package tractor.examples;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tractor.examples.Documents.Block;

/** What the documents show is what the tests compile and run. */
class DocumentsTest {
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)(#[^)]*)?\\)");

    private static final Path DIAGNOSTICS = Documents.PROJECT.resolve("docs/diagnostics");

    /**
     * A block of Java is a run of lines of one source file; indentation and blank lines do not count. The pages of
     * diagnostics are compiled by the processor's own tests.
     */
    @Test
    void everyJavaBlockIsPartOfASourceFile() throws IOException {
        List<List<String>> sources = new ArrayList<>();
        sources.addAll(sources("tractor-examples/src/main/java"));
        sources.addAll(sources("tractor-examples/src/test/resources/refused"));
        sources.addAll(sources("tractor-processor/src/test/resources/goldens"));
        List<Block> strangers = new ArrayList<>();
        int found = 0;
        for (Path file : Documents.all()) {
            for (Block block : Documents.blocks(file)) {
                if (block.language().equals("java") && !file.startsWith(DIAGNOSTICS)) {
                    List<String> wanted = essence(block.lines());
                    boolean known =
                            sources.stream().anyMatch(source -> Collections.indexOfSubList(source, wanted) >= 0);
                    found += known ? 1 : 0;
                    if (!known) {
                        strangers.add(block);
                    }
                }
            }
        }

        assertThat(strangers).isEmpty();
        assertThat(found).isAtLeast(10);
    }

    @Test
    void theReadmeBeginsWithTheTwoCommands() throws IOException {
        List<Block> blocks = Documents.readme();

        assertThat(blocks.get(0).lines()).containsExactly("mvn -q -Pquickstart");
        assertThat(blocks.get(1).lines()).containsExactly("mvn -B verify");
    }

    @Test
    void everyLinkLeadsToAFile() throws IOException {
        for (Path file : Documents.all()) {
            List<String> dead = LINK.matcher(Files.readString(file))
                    .results()
                    .map(link -> link.group(1))
                    .filter(target -> !Files.exists(file.resolveSibling(target)))
                    .toList();
            assertWithMessage("dead links of %s", file).that(dead).isEmpty();
        }
    }

    private static List<List<String>> sources(String folder) throws IOException {
        Path root = Documents.PROJECT.resolve(folder);
        List<List<String>> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                sources.add(essence(Files.readAllLines(file)));
            }
        }
        return sources;
    }

    private static List<String> essence(List<String> lines) {
        return lines.stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
