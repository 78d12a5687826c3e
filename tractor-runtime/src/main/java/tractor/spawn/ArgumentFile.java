package tractor.spawn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tractor.log.TractorLog;

/**
 * A file with options for the {@code java} launcher, which are too long for a command line: Linux lets no word have more
 * than 128 KiB. Only its owner can read it.
 */
final class ArgumentFile {
    private static final TractorLog LOG = TractorLog.of("spawn");
    private static final String PREFIX = "tractor-paths-";
    private static final int LONGEST = 100_000; // characters, which may take more bytes

    private final Path file;

    private ArgumentFile(Path file) {
        this.file = file;
    }

    /** The options as the child's command line has them, and the file that they are in, if they are in one. */
    record Options(List<String> words, Optional<ArgumentFile> file) {}

    /** Puts options into a file if they are too long to stand on a command line. */
    static Options shorten(List<String> words) throws IOException {
        int length = 0;
        for (String word : words) {
            length += word.length() + 1;
        }
        if (length <= LONGEST) {
            return new Options(words, Optional.empty());
        }
        StringBuilder text = new StringBuilder(length + words.size() * 2);
        for (String word : words) {
            text.append('"')
                    .append(word.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append("\"\n");
        }
        Path file = Files.createTempFile(PREFIX, ".args"); // for its owner alone
        Files.writeString(file, text);
        return new Options(List.of("@" + file), Optional.of(new ArgumentFile(file)));
    }

    /** Whether a word of this process's command line stands for paths that its parent actor put into a file. */
    static boolean isOurs(String word) {
        return word.startsWith("@") && word.substring(word.lastIndexOf('/') + 1).startsWith(PREFIX);
    }

    /** To be called when the launcher has read it, or never will. */
    void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            LOG.warning(() -> "cannot remove " + file + ": " + failure.getMessage());
        }
    }
}
