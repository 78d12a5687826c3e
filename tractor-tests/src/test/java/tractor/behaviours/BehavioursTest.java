package tractor.behaviours;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every guarantee in {@code docs/behaviours.md} names a test that exists, or says why there is none. */
class BehavioursTest {
    private static final Path PROJECT = Path.of("..");
    private static final Pattern REFERENCE = Pattern.compile("`(\\w+)#(\\w+)`");
    private static final Pattern REASON = Pattern.compile("(Does not apply|Not yet): \\S.*");
    private static final int COLUMNS = 3;

    /** The rows of all tables without their heads, cell by cell. */
    private static List<List<String>> rows() throws IOException {
        return Files.readAllLines(PROJECT.resolve("docs/behaviours.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| Guarantee"))
                .map(line -> Arrays.stream(line.substring(1).split("\\|", -1))
                        .map(String::strip)
                        .filter(cell -> !cell.isEmpty())
                        .toList())
                .toList();
    }

    @Test
    void everyGuaranteeNamesATestThatRunsOrSaysWhyThereIsNone() throws IOException {
        TestSources tests = TestSources.ofAllModules(PROJECT);
        List<List<String>> rows = rows();
        for (List<String> row : rows) {
            assertWithMessage("guarantee, test of the original, our tests in %s", row)
                    .that(row)
                    .hasSize(COLUMNS);
            String heldBy = row.getLast();
            List<MatchResult> references = REFERENCE.matcher(heldBy).results().toList();
            if (references.isEmpty()) {
                assertThat(heldBy).matches(REASON);
            }
            for (MatchResult reference : references) {
                assertWithMessage("%s is a test that runs", reference.group())
                        .that(tests.runs(reference.group(1), reference.group(2)))
                        .isTrue();
            }
        }
        assertThat(rows.size()).isAtLeast(30);
    }
}
