package tractor.actor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tractor.log.TractorLog;
import tractor.msg.Address;
import tractor.msg.UdsAddress;
import tractor.spawn.HostProcess;
import tractor.transport.RuntimeDirectory;
import tractor.transport.SocketNames;
import tractor.transport.UdsTransport;

/**
 * The files of UNIX sockets that killed actors leave: a parent removes its child's, or children their parent's if that is
 * gone, too. Whoever has seen an actor end in disorder removes those of all dead actors, since some may have had neither.
 */
final class LeftSockets {
    private static final TractorLog LOG = TractorLog.of("actor");
    private static final Pattern OF_PROCESS = Pattern.compile(".+@(\\d+)\\.sock");

    private LeftSockets() {}

    /** Removes the files at those of the addresses where nobody answers any more. */
    static void clear(List<Address> addresses) {
        for (Address address : addresses) {
            if (address instanceof UdsAddress socket) {
                clear(socket);
            }
        }
    }

    /** Removes the files in this user's runtime directory that are named after a process which has ended. */
    static void clearOfTheDead() {
        Path directory = RuntimeDirectory.ofThisUser().path();
        try (Stream<Path> files = Files.list(directory)) {
            files.map(file -> file.getFileName().toString())
                    .filter(LeftSockets::isOfTheDead)
                    .forEach(file -> clear(Address.uds(directory.toString(), file)));
        } catch (NoSuchFileException none) {
            // no actor of this user has ever listened at a socket there
        } catch (IOException unreadable) {
            LOG.warning(() -> "the sockets of dead actors stay: " + unreadable.getMessage());
        }
    }

    private static boolean isOfTheDead(String file) {
        Matcher owner = OF_PROCESS.matcher(file);
        return owner.matches()
                && !file.equals(SocketNames.REGISTRY)
                && HostProcess.hasEnded(Long.parseLong(owner.group(1)));
    }

    private static void clear(UdsAddress socket) {
        try {
            UdsTransport.clear(socket);
        } catch (IOException kept) {
            LOG.warning(() -> "the socket of a dead actor stays: " + kept.getMessage());
        }
    }
}
