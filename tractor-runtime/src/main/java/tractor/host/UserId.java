package tractor.host;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;

/** The number of the user this process acts as: the owner of the files it creates. */
public final class UserId {
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String LINE = "Uid:";
    private static final int EFFECTIVE = 1;

    private UserId() {}

    /**
     * The effective user id.
     *
     * @throws IOException if the system does not tell
     */
    public static long current() throws IOException {
        try {
            return inStatus(Files.readAllLines(STATUS));
        } catch (NoSuchFileException notLinux) {
            return ofNewFile();
        }
    }

    /**
     * This user as {@code java.nio.file} has it, equal to the owner of the files that this process creates.
     *
     * @throws IOException if the system does not tell
     */
    public static UserPrincipal principal() throws IOException {
        // By number: the lookup takes one for what no user is called.
        return FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName(Long.toString(current()));
    }

    /** From the line {@code Uid: real effective saved filesystem} of Linux. */
    static long inStatus(List<String> lines) throws IOException {
        for (String line : lines) {
            if (line.startsWith(LINE)) {
                String[] ids = line.substring(LINE.length()).strip().split("\\s+", -1);
                return Long.parseLong(ids[EFFECTIVE]);
            }
        }
        throw new IOException(STATUS + " names no user");
    }

    /** Java has no call for it, but the system knows to whom a new file belongs. */
    static long ofNewFile() throws IOException {
        Path file = Files.createTempFile("tractor", ".uid");
        try {
            return FileFacts.of(file).owner();
        } finally {
            Files.delete(file);
        }
    }
}
