package tractor.tree;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tractor.Tractor;
import tractor.context.CallerContext;
import tractor.error.ActorDiedException;
import tractor.error.RemoteActorException;
import tractor.task.TaskHandle;
import tractor.task.Tasks;
import tractor.testing.LeakCheck;
import tractor.testing.Processes;
import tractor.testing.Trees;

/** What two actors have with each other, and what a third one does to that. */
@ExtendWith(LeakCheck.class)
class ThirdPartyTest {
    @Test
    void whoeverHoldsAContextWithACancelledActorLearnsWhoCancelledIt() throws Exception {
        Trees.nursery(Trees.patient(), nursery -> {
            TalkPortal service = nursery.startActor("service", TalkPortal.serving(Talker.class));
            BroodPortal peer = nursery.startActor("peer", BroodService.BROOD);
            BroodPortal third = nursery.startActor("third", BroodService.BROOD);
            Tasks.nursery(tasks -> {
                TaskHandle<String> there = tasks.start(() -> peer.hold("service"));
                TaskHandle<String> here = tasks.start(() -> BroodService.cancellerOf(service));
                service.awaitRunning(2);
                assertThat(third.cancel("service")).isTrue();
                assertThat(there.join()).isEqualTo("third");
                assertThat(here.join()).isEqualTo("third");
            });
            nursery.cancel();
        });
    }

    @Test
    void aParentWhoseChildIsCancelledBySomebodyElseLearnsWhoAndGoesOn() throws Exception {
        Trees.nursery(Trees.patient(), nursery -> {
            BroodPortal parent = nursery.startActor("parent", BroodService.BROOD);
            BroodPortal third = nursery.startActor("third", BroodService.BROOD);
            Tasks.nursery(tasks -> {
                TaskHandle<String> there = tasks.start(() -> parent.startAndHold("service"));
                try (TalkPortal service = Tractor.waitForActor("service", TalkPortal.TYPE)) {
                    TaskHandle<String> here = tasks.start(() -> BroodService.cancellerOf(service));
                    service.awaitRunning(2);
                    assertThat(third.cancel("service")).isTrue();
                    assertThat(there.join()).isEqualTo("third");
                    assertThat(here.join()).isEqualTo("third");
                }
            });
            assertThat(parent.nest(0)).isEmpty();
            nursery.cancel();
        });
    }

    @Test
    void anErrorBeforeStartedIsNotMaskedByTheCancellationsThatItCauses() {
        RemoteActorException failure = Trees.failureOf(
                RemoteActorException.class,
                nursery -> Tasks.nursery(tasks -> {
                    TalkPortal bystander = nursery.startActor("bystander", TalkPortal.serving(Talker.class));
                    tasks.start(() -> bystander.linger(CallerContext::result));
                    bystander.awaitRunning(1);
                    nursery.startActor("brood", BroodService.BROOD).failBeforeStarted(context -> {
                        throw new AssertionError("it has started");
                    });
                }));
        assertThat(failure.sourceType()).isEqualTo("IllegalStateException");
        assertThat(failure.source().name()).isEqualTo("below");
    }

    @Test
    void anErrorThatCannotBeDeliveredFellsNobody() throws Exception {
        Trees.nursery(outer -> {
            BroodPortal callee = outer.startActor("callee", BroodService.BROOD);
            ActorDiedException died = assertThrows(
                    ActorDiedException.class,
                    () -> Tractor.nursery(inner -> Tasks.nursery(tasks -> {
                        BroodPortal caller = inner.startActor("caller", BroodService.BROOD);
                        tasks.start(() -> caller.haveFailWhenCancelled("callee"));
                        callee.awaitFailingWhenCancelled(1);
                        Processes.actor("caller").destroyForcibly();
                        callee.awaitFailingWhenCancelled(0);
                    })));
            assertThat(died.actor().name()).isEqualTo("caller");
            callee.awaitFailingWhenCancelled(0);
            assertThat(callee.nest(0)).isEmpty();
            outer.cancel();
        });
    }

    @Test
    void parentAndChildCallEachOtherOverOneLink() throws Exception {
        Trees.nursery(Trees.privately().serving(NodePortal.serving(TreeNode.class)), nursery -> {
            NodePortal child = nursery.startActor("child", NodePortal.serving(TreeNode.class));
            assertThat(child.echo(1)).isEqualTo(1);
            assertThat(child.echoAt("root", 2)).isEqualTo(2);
            assertThat(child.dialogsWithRoot()).isEqualTo(1); // its link to the root carries this very call
            child.cancelActor();
        });
    }
}
