package tractor.tree;

import java.util.Set;
import tractor.RootOptions;
import tractor.spawn.SpawnCapability;
import tractor.testing.Trees;

/** Children that share the process of their parent. */
class ThreadBackendTest extends SpawnBackendContract {
    @Override
    RootOptions options() {
        return Trees.privately().withStartMethod("thread");
    }

    @Override
    Set<SpawnCapability> capabilities() {
        return Set.of();
    }
}
