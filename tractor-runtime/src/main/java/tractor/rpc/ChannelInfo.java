package tractor.rpc;

import tractor.msg.Address;

/**
 * The connection under a portal, as it is now.
 *
 * @param localAddress this end
 * @param remoteAddress the other actor's end
 * @param connected whether it still stands
 * @param dialogs how many dialogs are open on it, begun by either side
 */
public record ChannelInfo(Address localAddress, Address remoteAddress, boolean connected, int dialogs) {}
