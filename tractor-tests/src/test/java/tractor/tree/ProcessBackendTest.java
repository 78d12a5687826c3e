package tractor.tree;

import java.util.EnumSet;
import java.util.Set;
import tractor.RootOptions;
import tractor.testing.Trees;

/** Children that are processes of the system, started anew for each. */
class ProcessBackendTest extends SpawnBackendContract {
    @Override
    RootOptions options() {
        return Trees.privately();
    }

    @Override
    Set<Ability> abilities() {
        return EnumSet.allOf(Ability.class);
    }
}
