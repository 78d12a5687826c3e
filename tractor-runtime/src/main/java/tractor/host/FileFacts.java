package tractor.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** What the system says of a file itself, never of what a symbolic link points to. */
public record FileFacts(long owner, int mode) {
    private static final int TYPE = 0170000;
    private static final int LINK = 0120000;
    private static final int DIRECTORY = 0040000;
    private static final int SOCKET = 0140000;
    private static final int REGULAR = 0100000;
    private static final int STICKY = 01000;
    private static final int OTHERS_MAY_WRITE = 0022;
    private static final int PERMISSIONS = 0777;

    /**
     * Looks at a file.
     *
     * @throws java.nio.file.NoSuchFileException if there is none
     */
    public static FileFacts of(Path file) throws IOException {
        Map<String, Object> read = Files.readAttributes(file, "unix:uid,mode", LinkOption.NOFOLLOW_LINKS);
        return new FileFacts(Integer.toUnsignedLong(number(read, "uid")), number(read, "mode"));
    }

    private static int number(Map<String, Object> attributes, String name) {
        return (Integer) Objects.requireNonNull(attributes.get(name), name);
    }

    public boolean isLink() {
        return (mode & TYPE) == LINK;
    }

    public boolean isDirectory() {
        return (mode & TYPE) == DIRECTORY;
    }

    public boolean isSocket() {
        return (mode & TYPE) == SOCKET;
    }

    /** Whether it is a file of data that nobody but its owner can change. */
    public boolean isOwnersFile() {
        return (mode & TYPE) == REGULAR && (mode & OTHERS_MAY_WRITE) == 0;
    }

    /** Whether others may remove or replace the files in this directory. */
    boolean isOpenToOthers() {
        return (mode & OTHERS_MAY_WRITE) != 0 && (mode & STICKY) == 0;
    }

    int permissions() {
        return mode & PERMISSIONS;
    }
}
