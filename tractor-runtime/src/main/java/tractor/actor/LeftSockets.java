package tractor.actor;

import java.io.IOException;
import java.util.List;
import tractor.log.TractorLog;
import tractor.msg.Address;
import tractor.msg.UdsAddress;
import tractor.transport.UdsTransport;

/** The files of UNIX sockets that a killed actor leaves: its parent removes them, or its children if that is gone, too. */
final class LeftSockets {
    private static final TractorLog LOG = TractorLog.of("actor");

    private LeftSockets() {}

    /** Removes the files at those of the addresses where nobody answers any more. */
    static void clear(List<Address> addresses) {
        for (Address address : addresses) {
            if (address instanceof UdsAddress socket) {
                try {
                    UdsTransport.clear(socket);
                } catch (IOException kept) {
                    LOG.warning(() -> "the socket of a dead actor stays: " + kept.getMessage());
                }
            }
        }
    }
}
