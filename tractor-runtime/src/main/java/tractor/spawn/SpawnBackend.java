package tractor.spawn;

import java.util.Set;

/**
 * A way to bring child actors to life. It knows nothing of portals or contexts: a child dials back by itself, and takes its
 * instructions over that connection.
 *
 * <p>The runtime has its own. Others are found by {@link java.util.ServiceLoader}, and need a public constructor without
 * parameters. An actor has one instance of each backend that it uses, from its first child of that kind to its own end.
 * Safe for any thread.
 */
public interface SpawnBackend {
    /** The name by which it is chosen, such as {@code process}: lower case, and nobody else's. */
    String name();

    /** What it can do. Does not change. */
    Set<SpawnCapability> capabilities();

    /**
     * Starts a child. Returns as soon as it exists, not when it has dialled back. Is asked only for what the capabilities
     * cover ({@link SpawnRequest#demands}).
     *
     * @throws SpawnFailedException when it cannot be started
     * @throws InterruptedException when the waiting task is cancelled; nothing is left then
     */
    SpawnedChild spawn(SpawnRequest request) throws InterruptedException;

    /** The actor is over, and its children are: lets go of what was kept for further ones. Does not wait for long. */
    default void close() {}
}
