package tractor.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** What the system says of a file itself, never of what a symbolic link points to. */
record FileFacts(long owner, int mode) {
    private static final int TYPE = 0170000;
    private static final int LINK = 0120000;
    private static final int DIRECTORY = 0040000;
    private static final int PERMISSIONS = 0777;

    static FileFacts of(Path file) throws IOException {
        Map<String, Object> read = Files.readAttributes(file, "unix:uid,mode", LinkOption.NOFOLLOW_LINKS);
        return new FileFacts(Integer.toUnsignedLong(number(read, "uid")), number(read, "mode"));
    }

    private static int number(Map<String, Object> attributes, String name) {
        return (Integer) Objects.requireNonNull(attributes.get(name), name);
    }

    boolean isLink() {
        return (mode & TYPE) == LINK;
    }

    boolean isDirectory() {
        return (mode & TYPE) == DIRECTORY;
    }

    int permissions() {
        return mode & PERMISSIONS;
    }
}
