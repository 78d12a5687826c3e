package tractor.cli;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a command writes for people is, but for what differs from run to run, what lies in a file. */
final class Golden {
    private static final Path FOLDER = Path.of("src", "test", "resources", "goldens");

    private Golden() {}

    /** Holds a text to a file; {@code -Dgolden.update} writes the file anew, to be read as a diff. */
    static void check(String file, String text) throws IOException {
        Path golden = FOLDER.resolve(file);
        if (System.getProperty("golden.update") != null) {
            Files.writeString(golden, text);
        }
        assertThat(text).isEqualTo(Files.readString(golden));
    }

    /** A dump without the digits of uuids, process ids, numbers of lines and of folded frames. */
    static String steady(String dump) {
        return dump.replaceAll("@[0-9a-f]{8}", "@uuid")
                .replaceAll("process \\d+", "process <pid>")
                .replaceAll("\\.java:\\d+", ".java")
                .replaceAll("\\.\\.\\. \\d+ frames?", "... frames");
    }
}
