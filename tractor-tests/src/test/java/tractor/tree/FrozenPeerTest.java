package tractor.tree;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tractor.ActorSpec;
import tractor.RootOptions;
import tractor.error.ActorDiedException;
import tractor.msg.Heartbeats;
import tractor.msg.Heartbeats.Among;
import tractor.task.CancelScope;
import tractor.task.Promise;
import tractor.task.Tasks;
import tractor.testing.LeakCheck;
import tractor.testing.Processes;
import tractor.testing.Trees;
import tractor.transport.TransportClosedException;
import tractor.transport.TransportClosedException.Reason;

/** Processes that are stopped by a signal, and so neither end nor answer, in a tree that wants signs of life. */
@ExtendWith(LeakCheck.class)
class FrozenPeerTest {
    private static final RootOptions OPTIONS =
            Trees.privately().withHeartbeats(new Heartbeats(Duration.ofSeconds(3), Among.ALL));
    private static final ActorSpec<NodePortal> NODE = NodePortal.serving(TreeNode.class);

    private static void freeze(String actor) throws Exception {
        Processes.signal("STOP", List.of(Processes.actor(actor)));
    }

    @Test
    void whoWaitsForAFrozenChildWakesAndTheChildIsKilled() {
        Promise<TransportClosedException> lost = new Promise<>();
        ActorDiedException died = assertThrows(
                ActorDiedException.class,
                () -> Trees.nursery(OPTIONS, nursery -> {
                    NodePortal frozen = nursery.startActor("frozen", NODE);
                    Tasks.nursery(tasks -> {
                        tasks.start(() -> {
                            try { // shielded, since the nursery is cancelled at the same moment
                                CancelScope.shield(scope -> frozen.block());
                            } catch (TransportClosedException silent) {
                                lost.complete(silent);
                                throw silent;
                            }
                        });
                        frozen.awaitBlocked(1);
                        freeze("frozen");
                    });
                }));
        assertThat(died.actor().name()).isEqualTo("frozen");
        assertThat(lost.result().reason()).isEqualTo(Reason.SILENT);
        assertThat(lost.result()).hasMessageThat().contains("none for 3000 ms");
    }

    @Test
    void anIdleChildThatFreezesEndsItsNursery() {
        ActorDiedException died = assertThrows(
                ActorDiedException.class,
                () -> Trees.nursery(OPTIONS, nursery -> {
                    nursery.startActor("frozen", NODE);
                    freeze("frozen");
                }));
        assertThat(died.actor().name()).isEqualTo("frozen");
    }
}
