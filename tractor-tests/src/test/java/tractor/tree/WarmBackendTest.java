package tractor.tree;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tractor.RootOptions;
import tractor.error.ActorDiedException;
import tractor.spawn.SpawnCapability;
import tractor.task.Tasks;
import tractor.testing.Processes;
import tractor.testing.Spares;
import tractor.testing.Trees;

/** Children that are given a process which their root has started before. */
class WarmBackendTest extends SpawnBackendContract {
    private static final int SPARES = 2;

    private List<ProcessHandle> stopped = List.of();

    @Override
    RootOptions options() {
        return Trees.privately().withStartMethod("warm").withSpares(SPARES);
    }

    @Override
    Set<SpawnCapability> capabilities() {
        return EnumSet.of(
                SpawnCapability.KILL,
                SpawnCapability.EXIT_CODE,
                SpawnCapability.STANDARD_ERROR,
                SpawnCapability.SINGLE_CARRIER);
    }

    @Override
    void holdUpChildren() throws Exception {
        stopped = Spares.awaitReady(SPARES);
        Processes.signal("STOP", stopped);
        stopped.forEach(Processes::awaitStop);
    }

    /** Another spare is started when one was taken. */
    @Override
    void killBeforeItDials(String name) {
        Spares.awaitOtherThan(stopped);
        stopped.forEach(ProcessHandle::destroyForcibly);
    }

    /** Its process is the root's, and its parent is gone: it is known by its lineage, like any other orphan. */
    @Test
    void aStoppedGrandchildIsEndedWhenItsParentIsKilled() {
        ActorDiedException died = assertThrows(
                ActorDiedException.class,
                () -> Trees.<Exception>nursery(
                        options().withLimits(Trees.impatient().limits()),
                        nursery -> Tasks.nursery(tasks -> {
                            Spares.awaitReady(SPARES);
                            NodePortal node = nursery.startActor("parent", NodePortal.serving(TreeNode.class));
                            tasks.start(() -> node.holdBelow(1));
                            ProcessHandle grandchild = Processes.await("gen1");
                            assertThat(Spares.wasSpare(grandchild)).isTrue();
                            Processes.signal("STOP", List.of(grandchild));
                            Processes.awaitStop(grandchild);
                            Processes.of(node.pid()).destroyForcibly();
                            node.block();
                        })));
        assertThat(died.actor().name()).isEqualTo("parent");
    }
}
