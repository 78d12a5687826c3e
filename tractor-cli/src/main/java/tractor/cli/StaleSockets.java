package tractor.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tractor.msg.Address;
import tractor.msg.UdsAddress;
import tractor.spawn.HostProcess;
import tractor.transport.RuntimeDirectory;
import tractor.transport.SocketNames;
import tractor.transport.UdsTransport;

/** The files of sockets in this user's runtime directory that are named after a process which has ended. */
final class StaleSockets {
    private static final Pattern OF_PROCESS = Pattern.compile(".+@(\\d+)\\.sock");

    private final FatePrinter fates;
    private final boolean dryRun;

    StaleSockets(FatePrinter fates, boolean dryRun) {
        this.fates = fates;
        this.dryRun = dryRun;
    }

    /** Removes those at which nobody answers; tells of each. */
    void remove() {
        Path directory = RuntimeDirectory.ofThisUser().path();
        try {
            for (String file : stale(directory)) {
                UdsAddress socket = Address.uds(directory.toString(), file);
                if (!dryRun) {
                    UdsTransport.clear(socket);
                }
                fates.tell(socket, dryRun ? "would be removed" : fate(socket));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + directory, unreadable);
        }
    }

    private static String fate(UdsAddress socket) {
        return Files.exists(Path.of(socket.path())) ? "stays: somebody answers there" : "was removed";
    }

    private static List<String> stale(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(StaleSockets::isStale)
                    .sorted()
                    .toList();
        } catch (NoSuchFileException none) {
            return List.of();
        }
    }

    private static boolean isStale(String file) {
        Matcher owner = OF_PROCESS.matcher(file);
        return owner.matches()
                && !file.equals(SocketNames.REGISTRY)
                && HostProcess.hasEnded(Long.parseLong(owner.group(1)));
    }
}
