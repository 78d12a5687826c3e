package tractor.tree;

import java.util.Set;
import tractor.RootOptions;
import tractor.spawn.ProcessBackend;
import tractor.spawn.SpawnCapability;
import tractor.testing.Trees;

/** Children that are processes of the system, in a tree over UNIX sockets. */
class UdsProcessBackendTest extends SpawnBackendContract {
    @Override
    RootOptions options() {
        return Trees.overSockets();
    }

    @Override
    Set<SpawnCapability> capabilities() {
        return new ProcessBackend().capabilities();
    }
}
