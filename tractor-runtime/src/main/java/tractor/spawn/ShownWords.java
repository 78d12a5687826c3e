package tractor.spawn;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The command line and the environment of this process as the system's tools show them, which are a part of its memory:
 * written over in place, as servers in C have always done to tell what they are at. Nothing else changes, neither what the
 * program was told nor what {@link System#getenv} says. Needs Linux.
 */
final class ShownWords {
    private static final Path STATUS = Path.of("/proc/self/stat");
    private static final String MEMORY = "/proc/self/mem";
    private static final int ARGUMENTS = 45; // fields of the status after the process's name (proc_pid_stat(5))
    private static final int ENVIRONMENT = 47;

    private ShownWords() {}

    /**
     * Shows these words instead of those from a mark on.
     *
     * @throws IOException when there is no such place, or it is too small; what is shown stays as it was
     */
    static void replaceFrom(String mark, List<String> words) throws IOException {
        write(ARGUMENTS, "\0" + mark + "\0", 1, Integer.MAX_VALUE, String.join("\0", words));
    }

    /** Shows another value of a variable; as {@link #replaceFrom}. */
    static void replaceVariable(String name, String value) throws IOException {
        String place = "\0" + name + "=";
        write(ENVIRONMENT, place, place.length(), 0, value);
    }

    /** Writes a text, and zeros up to the end of the word, or of the whole area. */
    private static void write(int field, String place, int offset, int room, String text) throws IOException {
        String status = Files.readString(STATUS, StandardCharsets.ISO_8859_1);
        String[] fields = status.substring(status.lastIndexOf(')') + 2).split(" ", -1);
        long from = Long.parseLong(fields[field]);
        byte[] area = new byte[Math.toIntExact(Long.parseLong(fields[field + 1]) - from)];
        try (RandomAccessFile memory = new RandomAccessFile(MEMORY, "rw")) {
            memory.seek(from);
            memory.readFully(area);
            String shown = "\0" + new String(area, StandardCharsets.ISO_8859_1);
            int at = shown.indexOf(place) - 1 + offset; // of the area, which lacks the zero in front
            if (at < offset - 1) {
                throw new IOException("no place for " + text);
            }
            int end = room > 0 ? area.length : shown.indexOf('\0', at + 1) - 1;
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            if (at + bytes.length >= end) {
                throw new IOException("not enough room for " + text);
            }
            memory.seek(from + at);
            memory.write(Arrays.copyOf(bytes, end - at));
        }
    }
}
