package tractor.examples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The command lines of this machine's processes, from {@code /proc}. */
final class CommandLines {
    private static final Path PROC = Path.of("/proc");

    private CommandLines() {}

    static List<String> containing(String mark) {
        return processIds()
                .flatMap(id -> read(id).stream())
                .filter(line -> line.contains(mark))
                .toList();
    }

    static List<ProcessHandle> processes(String mark) {
        return processIds()
                .filter(id -> read(id).filter(line -> line.contains(mark)).isPresent())
                .flatMap(id -> ProcessHandle.of(Long.parseLong(id)).stream())
                .toList();
    }

    private static Stream<String> processIds() {
        try (Stream<Path> entries = Files.list(PROC)) {
            return entries
                    .map(entry -> entry.getFileName().toString())
                    .filter(name -> name.chars().allMatch(Character::isDigit))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Empty for a process that has ended meanwhile, as for one that has ended and was not yet waited for. */
    private static Optional<String> read(String id) {
        try {
            String words = Files.readString(PROC.resolve(id).resolve("cmdline"), StandardCharsets.ISO_8859_1);
            return Optional.of(words.replace('\0', ' ').strip()).filter(line -> !line.isEmpty());
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
