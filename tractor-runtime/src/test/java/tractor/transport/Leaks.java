package tractor.transport;

import static com.google.common.truth.Truth.assertThat;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Counts the sockets, selectors and I/O threads of this JVM, to prove that none is left. */
final class Leaks {

    static {
        // The JDK keeps one socket for itself from the first use of any on.
        try {
            SocketChannel.open().close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private final int before = descriptors().size();

    void verifyNone() {
        assertThat(ioThreads()).isEmpty();
        assertThat(descriptors().size()).isEqualTo(before);
    }

    private static List<String> ioThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("tractor-io-"))
                .toList();
    }

    private static List<String> descriptors() {
        List<String> found = new ArrayList<>();
        try (var entries = Files.newDirectoryStream(Path.of("/proc/self/fd"))) {
            for (Path entry : entries) {
                String target = targetOf(entry);
                if (target.startsWith("socket:") || target.startsWith("anon_inode:")) {
                    found.add(target);
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return found;
    }

    private static String targetOf(Path entry) throws IOException {
        try {
            return Files.readSymbolicLink(entry).toString();
        } catch (NoSuchFileException e) {
            return ""; // the listing's own descriptor
        }
    }
}
