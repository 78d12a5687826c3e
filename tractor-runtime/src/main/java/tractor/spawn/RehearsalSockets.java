package tractor.spawn;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tractor.log.TractorLog;
import tractor.transport.RuntimeDirectory;

/** The files of UNIX sockets that are left when a process is killed while it rehearses an actor's life. */
final class RehearsalSockets {
    private static final TractorLog LOG = TractorLog.of("spawn");

    private RehearsalSockets() {}

    /** Removes those of a process that has ended. */
    static void remove(long pid) {
        Path directory = RuntimeDirectory.ofThisUser().path();
        if (!Files.isDirectory(directory)) {
            return;
        }
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> left = files.filter(file -> file.toString().endsWith("@" + pid + ".sock"))
                    .toList();
            for (Path file : left) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            LOG.warning(() -> "the sockets of process " + pid + " stay: " + failure.getMessage());
        }
    }
}
