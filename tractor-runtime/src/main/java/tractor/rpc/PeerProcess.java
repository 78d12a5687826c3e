package tractor.rpc;

/**
 * The process of another actor.
 *
 * @param pid its id, as it is called on its own host
 * @param proved whether the kernel says so; otherwise the actor itself does, which may be a lie
 */
public record PeerProcess(long pid, boolean proved) {}
