package tractor.tree;

import java.util.Set;
import tractor.RootOptions;
import tractor.spawn.ProcessBackend;
import tractor.spawn.SpawnCapability;
import tractor.testing.Trees;

/** Children that are processes of the system, started anew for each. */
class ProcessBackendTest extends SpawnBackendContract {
    @Override
    RootOptions options() {
        return Trees.privately();
    }

    @Override
    Set<SpawnCapability> capabilities() {
        return new ProcessBackend().capabilities();
    }
}
