package tractor.tree;

import java.util.EnumSet;
import java.util.Set;
import tractor.RootOptions;
import tractor.testing.Trees;

/** Children that are processes of the system, in a tree over UNIX sockets. */
class UdsProcessBackendTest extends SpawnBackendContract {
    @Override
    RootOptions options() {
        return Trees.overSockets();
    }

    @Override
    Set<Ability> abilities() {
        return EnumSet.allOf(Ability.class);
    }
}
