package tractor.spawn;

/** A way to bring a child actor to life. It knows nothing of portals or contexts: the child dials back by itself. */
public interface SpawnBackend {
    /**
     * Starts a child. Returns as soon as it exists, not when it has dialled back.
     *
     * @throws SpawnFailedException when it cannot be started
     */
    SpawnedChild spawn(SpawnRequest request);
}
