package tractor.actor;

import java.util.Set;
import tractor.spawn.SpawnBackend;
import tractor.spawn.SpawnCapability;
import tractor.spawn.SpawnRequest;
import tractor.spawn.SpawnedChild;

/**
 * Actors within the process of their parent: a class loader and tasks for each, and messages over connections in memory,
 * encoded as they are everywhere. Nothing of the program is shared but what the platform shares: standard streams, system
 * properties, the working directory, {@link System#exit}.
 */
final class ThreadBackend implements SpawnBackend {
    /** The name by which it is chosen. */
    static final String NAME = "thread";

    private final ActorRuntime parent;

    ThreadBackend(ActorRuntime parent) {
        this.parent = parent;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Its tasks run on the carriers that the process has. All else is a process's alone. */
    @Override
    public Set<SpawnCapability> capabilities() {
        return Set.of(SpawnCapability.PARALLELISM);
    }

    @Override
    public SpawnedChild spawn(SpawnRequest request) {
        return ThreadChild.start(parent, request);
    }
}
