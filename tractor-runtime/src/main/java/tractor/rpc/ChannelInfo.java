package tractor.rpc;

import java.util.Optional;
import tractor.msg.Address;
import tractor.transport.PeerCredentials;

/**
 * The connection under a portal, as it is now.
 *
 * @param localAddress this end
 * @param remoteAddress the other actor's end; over UNIX sockets that of the side which has dialled has no name
 * @param connected whether it still stands
 * @param dialogs how many dialogs are open on it, begun by either side
 * @param credentials as whom the other actor's process is there, by the word of the kernel; only over a UNIX socket, and
 *     where the system tells
 */
public record ChannelInfo(
        Address localAddress,
        Address remoteAddress,
        boolean connected,
        int dialogs,
        Optional<PeerCredentials> credentials) {}
