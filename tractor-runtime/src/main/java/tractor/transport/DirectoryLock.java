package tractor.transport;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps other processes, and other listeners of this one, from changing the sockets in a directory. Held for an instant.
 * The file stays, since to remove a lock file would take it away from whoever waits for it.
 */
final class DirectoryLock implements AutoCloseable {
    static final String NAME = ".tractor.lock";

    private static final long PATIENCE = Duration.ofSeconds(5).toNanos();
    private static final long LOOK_AGAIN = Duration.ofMillis(1).toNanos();

    /**
     * Only one thread of this process opens the file at a time: the platform refuses a second lock of the same process, and
     * the system takes the lock from the whole process as soon as any of its descriptors of the file is closed.
     */
    private static final ReentrantLock IN_THIS_PROCESS = new ReentrantLock();

    private final FileChannel channel;

    private DirectoryLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes the lock; waits for a few seconds, and not for ever, since its holder may have been stopped. An interrupt
     * neither ends the wait nor is it lost.
     *
     * @throws FileSystemException naming the lock file, if somebody keeps it or it cannot be made
     */
    static DirectoryLock take(Path file) throws IOException {
        IN_THIS_PROCESS.lock();
        boolean interrupted = Thread.interrupted(); // an interrupt would close the channel
        FileChannel channel = null;
        boolean taken = false;
        try {
            channel = FileChannel.open(
                    file,
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            long start = System.nanoTime();
            while (channel.tryLock() == null) {
                if (System.nanoTime() - start > PATIENCE) {
                    throw new FileSystemException(
                            file.toString(), null, "is kept locked by another process, which may have been stopped");
                }
                LockSupport.parkNanos(LOOK_AGAIN);
                interrupted |= Thread.interrupted();
            }
            taken = true;
            return new DirectoryLock(channel);
        } finally {
            if (!taken) {
                SocketTransport.closeQuietly(channel);
                IN_THIS_PROCESS.unlock();
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Gives it back; to be called by the thread that took it. */
    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            IN_THIS_PROCESS.unlock();
        }
    }
}
