package tractor.transport;

import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;
import tractor.host.FileFacts;
import tractor.host.PrivateDirectory;
import tractor.host.UserId;
import tractor.msg.UdsAddress;

/**
 * The file at which a UNIX socket listens. It outlives a killed process, so who wants the address finds out, under a lock
 * that all who listen in the directory take, whether anybody still answers there.
 */
final class SocketFile {
    /** Takes the address for a socket. */
    @FunctionalInterface
    interface Binding {
        void bind() throws IOException;
    }

    private final UdsAddress address;
    private final Path path;

    SocketFile(UdsAddress address) {
        this.address = address;
        this.path = Path.of(address.directory(), address.file());
    }

    /**
     * Binds with nobody else in between, and leaves the file to this user alone.
     *
     * @return which file it is, for {@link #remove}
     * @throws BindException if somebody answers there
     * @throws FileSystemException naming file or directory and the reason, if either is not what it should be
     */
    @Nullable
    Object bind(Binding binding) throws IOException {
        secureDirectory();
        try (DirectoryLock _ = DirectoryLock.take(path.resolveSibling(DirectoryLock.NAME))) {
            if (isInTheWay() && !removeIfLeft()) {
                throw new BindException("somebody answers there");
            }
            binding.bind();
            try {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
                return fileKey();
            } catch (IOException e) {
                Files.deleteIfExists(path);
                throw e;
            }
        }
    }

    /** Removes the file that a dead listener has left; returns whether there is none now. A living one's stays. */
    boolean clear() throws IOException {
        if (Files.notExists(path, LinkOption.NOFOLLOW_LINKS)) {
            return true; // as nearly always, and the directory may be missing, too
        }
        try (DirectoryLock _ = DirectoryLock.take(path.resolveSibling(DirectoryLock.NAME))) {
            return !isInTheWay() || removeIfLeft();
        }
    }

    /** Removes the file, unless it is another one by now. */
    void remove(@Nullable Object key) throws IOException {
        try {
            if (key == null || key.equals(fileKey())) {
                Files.deleteIfExists(path);
            }
        } catch (NoSuchFileException gone) {
            // Somebody has tidied up.
        }
    }

    private void secureDirectory() throws IOException {
        RuntimeDirectory own = RuntimeDirectory.ofThisUser();
        if (own.path().toString().equals(address.directory())) {
            own.open();
        } else {
            PrivateDirectory.requireSafe(Path.of(address.directory()));
        }
    }

    /** Whether there is a socket of this user. Anything else is nobody's left-over and not ours to remove. */
    private boolean isInTheWay() throws IOException {
        FileFacts facts;
        try {
            facts = FileFacts.of(path);
        } catch (NoSuchFileException free) {
            return false;
        }
        if (!facts.isSocket()) {
            throw new FileSystemException(
                    path.toString(), null, facts.isLink() ? "is a symbolic link" : "is there, and is no socket");
        }
        if (facts.owner() != UserId.current()) {
            throw new FileSystemException(path.toString(), null, "belongs to user " + facts.owner());
        }
        return true;
    }

    /** Removes the socket if nobody is behind it, which shows in a refusal and in nothing else. */
    private boolean removeIfLeft() throws IOException {
        try (SocketChannel probe = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            probe.configureBlocking(false);
            var _ = probe.connect(UnixDomainSocketAddress.of(path));
            return false;
        } catch (ConnectException nobody) {
            Files.deleteIfExists(path);
            return true;
        } catch (SocketException busy) {
            return false;
        }
    }

    private @Nullable Object fileKey() throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                .fileKey();
    }
}
