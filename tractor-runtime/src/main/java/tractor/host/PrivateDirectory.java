package tractor.host;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Directories that belong to this user and that nobody else may enter (mode 0700), for what must not be read or
 * replaced by strangers. Unchangeable by others only if they cannot rename the directory itself: its parent must be the
 * user's or the system's, or have the sticky bit, as {@code /tmp} has.
 */
public final class PrivateDirectory {
    private static final int OWNER_ONLY = 0700;
    private static final long ADMINISTRATOR = 0;
    private static final Set<PosixFilePermission> OWNER_PERMISSIONS = PosixFilePermissions.fromString("rwx------");
    private static final FileAttribute<?> CREATED_SO = PosixFilePermissions.asFileAttribute(OWNER_PERMISSIONS);

    private PrivateDirectory() {}

    /**
     * Creates the directory, and missing ones above it, or takes away what others may do in an existing one.
     *
     * @throws FileSystemException naming the directory and the reason, if it is a symbolic link, is no directory or
     *     belongs to another user
     * @throws IOException if the system fails
     */
    public static void secure(Path directory) throws IOException {
        secure(directory, UserId.current());
    }

    /**
     * Makes sure that nobody else can replace a file of this user in the directory, though others may enter it: creates a
     * missing one for this user alone, and changes nothing about an existing one.
     *
     * @throws FileSystemException naming the directory and the reason, if it is a symbolic link, is no directory, belongs
     *     neither to this user nor to the system's administrator, or lets others replace files
     * @throws IOException if the system fails
     */
    public static void requireSafe(Path directory) throws IOException {
        create(directory);
        FileFacts facts = FileFacts.of(directory);
        String stranger = strangeness(facts, facts.owner() == ADMINISTRATOR ? ADMINISTRATOR : UserId.current());
        if (stranger != null) {
            throw refused(directory, stranger);
        }
        if (facts.isOpenToOthers()) {
            throw refused(directory, "lets other users replace the files in it");
        }
    }

    /** What keeps an existing directory from being private, or null if it is private or missing. */
    public static @Nullable String flaw(Path directory) throws IOException {
        return flaw(directory, UserId.current());
    }

    static void secure(Path directory, long owner) throws IOException {
        create(directory);
        FileFacts facts = FileFacts.of(directory);
        String stranger = strangeness(facts, owner);
        if (stranger != null) {
            throw refused(directory, stranger);
        }
        if (facts.permissions() != OWNER_ONLY) {
            view(directory).setPermissions(OWNER_PERMISSIONS);
            String left = flaw(directory, owner);
            if (left != null) {
                throw refused(directory, left); // a file system without permissions
            }
        }
    }

    static @Nullable String flaw(Path directory, long owner) throws IOException {
        FileFacts facts;
        try {
            facts = FileFacts.of(directory);
        } catch (NoSuchFileException missing) {
            return null;
        }
        String stranger = strangeness(facts, owner);
        if (stranger != null) {
            return stranger;
        }
        return facts.permissions() == OWNER_ONLY ? null : "has mode %04o, not 0700".formatted(facts.permissions());
    }

    private static @Nullable String strangeness(FileFacts facts, long owner) {
        if (facts.isLink()) {
            return "is a symbolic link";
        }
        if (!facts.isDirectory()) {
            return "is not a directory";
        }
        return facts.owner() == owner ? null : "belongs to user %d, not to %d".formatted(facts.owner(), owner);
    }

    private static void create(Path directory) throws IOException {
        Path parent = directory.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent, CREATED_SO);
        }
        try {
            Files.createDirectory(directory, CREATED_SO);
        } catch (FileAlreadyExistsException existing) {
            // Then it is examined.
        }
    }

    private static PosixFileAttributeView view(Path directory) {
        return Objects.requireNonNull(
                Files.getFileAttributeView(directory, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS));
    }

    private static FileSystemException refused(Path directory, String reason) {
        return new FileSystemException(directory.toString(), null, reason);
    }
}
