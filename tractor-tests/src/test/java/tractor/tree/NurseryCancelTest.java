package tractor.tree;

import static com.google.common.truth.Truth.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tractor.ActorNursery;
import tractor.ActorSpec;
import tractor.Tractor;
import tractor.context.ReceiveStream;
import tractor.task.Promise;
import tractor.task.Tasks;
import tractor.testing.LeakCheck;
import tractor.testing.Processes;
import tractor.testing.Trees;

/**
 * What a cancelled nursery does to children of every kind. Where the tree is a patient one, a child that did not end by
 * being asked would keep the test for an hour.
 */
@ExtendWith(LeakCheck.class)
class NurseryCancelTest {
    private static final ActorSpec<NodePortal> NODE = NodePortal.serving(TreeNode.class);

    @Test
    void aCancelledNurseryAsksItsIdleChildToEnd() throws Exception {
        List<ActorNursery> over = new ArrayList<>();
        Trees.nursery(Trees.patient(), nursery -> {
            over.add(nursery);
            nursery.startActor("idle", NODE);
            assertThat(nursery.cancelCalled()).isFalse();
            nursery.cancel();
            assertThat(nursery.cancelCalled()).isTrue();
        });
        assertThat(over.getFirst().cancelledCaught()).isFalse(); // nothing was cut short
    }

    @Test
    void aChildThatStreamsForEverEndsWithItsNursery() throws Exception {
        List<ActorNursery> over = new ArrayList<>();
        Trees.nursery(Trees.patient(), nursery -> {
            over.add(nursery);
            TalkPortal talk = nursery.startActor("streaming", TalkPortal.serving(Talker.class));
            try (ReceiveStream<Integer> numbers = talk.count(Integer.MAX_VALUE)) {
                for (int number : numbers) {
                    if (number == 1_000) {
                        nursery.cancel();
                    }
                }
            }
        });
        assertThat(over.getFirst().cancelledCaught()).isTrue();
    }

    @Test
    void aCancelWhileADaemonIsWaitedForAsksItToEnd() throws Exception {
        Trees.nursery(Trees.patient(), nursery -> {
            nursery.startActor("daemon", NODE);
            Promise<Boolean> returning = new Promise<>();
            Tasks.platformThread("later", () -> {
                        returning.awaitUninterruptibly();
                        nursery.cancel();
                    })
                    .start();
            returning.complete(true);
        });
        assertThat(Processes.actors()).isEmpty();
    }

    @Test
    void manyOfOneNameThatDoNotAcknowledgeAreEndedByForce() throws Exception {
        List<ProcessHandle> twins = new ArrayList<>();
        Trees.nursery(Trees.impatient(), nursery -> {
            for (int i = 0; i < 4; i++) {
                nursery.startActor("twin", NODE);
            }
            twins.addAll(Processes.actorsBelow(ProcessHandle.current()));
            Processes.signal("STOP", twins);
            nursery.cancel();
        });
        assertThat(twins).hasSize(4);
        assertThat(twins.stream().filter(Processes::isRunning).toList()).isEmpty();
    }

    @Test
    void aGrandchildThatHeedsNoCancelIsEndedByForceAfterItsGrace() throws Exception {
        List<ProcessHandle> spinning = new ArrayList<>();
        Trees.nursery(
                Trees.impatient(),
                nursery -> nursery.startActor("brood", BroodService.BROOD).spinBelow(context -> {
                    spinning.add(Processes.of(context.first().pid()));
                    nursery.cancel();
                    return context.result();
                }));
        Processes.awaitEnd(spinning);
        assertThat(spinning).hasSize(1);
    }

    @Test
    void nurseriesOfOneActorNestAndTheOutermostEndsThemAll() throws Exception {
        List<ActorNursery> over = new ArrayList<>();
        Trees.nursery(Trees.patient(), outer -> {
            outer.startActor("outer", NODE);
            Tractor.nursery(middle -> {
                middle.startActor("middle", NODE);
                Tractor.nursery(inner -> {
                    over.addAll(List.of(outer, middle, inner));
                    NodePortal node = inner.startActor("inner", NODE);
                    outer.cancel();
                    node.block();
                });
            });
        });
        assertThat(over.stream().map(ActorNursery::cancelledCaught).toList())
                .containsExactly(true, false, false)
                .inOrder();
    }

    @Test
    void nurseriesOfAChildNestAsTheRootsDo() throws Exception {
        Trees.nursery(Trees.patient(), nursery -> {
            BroodPortal brood = nursery.startActor("brood", BroodService.BROOD);
            assertThat(brood.nest(3))
                    .containsExactly("nested1", "nested2", "nested3")
                    .inOrder();
            brood.cancelActor();
        });
    }

    @Test
    void aNurseryThatNobodyCancelsSaysSo() throws Exception {
        List<ActorNursery> over = new ArrayList<>();
        Trees.nursery(nursery -> {
            over.add(nursery);
            nursery.startActor("brief", NODE).cancelActor();
        });
        assertThat(over.getFirst().cancelCalled()).isFalse();
        assertThat(over.getFirst().cancelledCaught()).isFalse();
    }

    @Test
    void aFailedNurseryIsCancelledAndHasCaughtNothing() {
        List<ActorNursery> over = new ArrayList<>();
        Trees.failureOf(Refusal.class, nursery -> {
            over.add(nursery);
            nursery.startActor("idle", NODE);
            throw new Refusal("enough");
        });
        assertThat(over.getFirst().cancelCalled()).isTrue();
        assertThat(over.getFirst().cancelledCaught()).isFalse();
    }
}
