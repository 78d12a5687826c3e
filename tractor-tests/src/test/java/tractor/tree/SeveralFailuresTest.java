package tractor.tree;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tractor.ActorNursery;
import tractor.ActorSpec;
import tractor.error.ActorDiedException;
import tractor.error.RemoteActorException;
import tractor.msg.Uid;
import tractor.task.Promise;
import tractor.testing.LeakCheck;
import tractor.testing.Processes;
import tractor.testing.Trees;

/** More than one thing goes wrong in a nursery: the first comes out, and none is lost. */
@ExtendWith(LeakCheck.class)
class SeveralFailuresTest {
    private static final ActorSpec<NodePortal> NODE = NodePortal.serving(TreeNode.class);

    /** Does not fail before the nursery is cancelled, but then does. */
    private static Promise<Boolean> failLater(ActorNursery nursery, String name) {
        Promise<Boolean> entered = new Promise<>();
        nursery.runInActor(name, NODE, node -> {
            entered.complete(true);
            try {
                node.block();
            } finally {
                BroodService.throwFailure(name);
            }
            return true;
        });
        return entered;
    }

    @Test
    void theFirstOfSeveralFailuresComesOutWithTheOthersSuppressed() {
        RemoteActorException first = Trees.failureOf(RemoteActorException.class, nursery -> {
            Promise<Boolean> second = failLater(nursery, "the second");
            Promise<Boolean> third = failLater(nursery, "the third");
            second.await();
            third.await();
            nursery.startActor("the first", NODE).crash("the first");
        });
        assertThat(first.remoteMessage()).isEqualTo("the first");
        assertThat(Arrays.stream(first.getSuppressed())
                        .map(Throwable::getMessage)
                        .toList())
                .containsExactly("the second", "the third");
    }

    @Test
    void aFailureWhileOthersAreBeingSpawnedComesOutAndNobodyIsBorn() throws Exception {
        List<ProcessHandle> unborn = new ArrayList<>();
        try (Births births = new Births()) {
            ActorSpec<BornPortal> hatchling =
                    BornPortal.serving(Hatchling.class).withEnvironment(births.variable(), births.port());
            RemoteActorException first = Trees.failureOf(RemoteActorException.class, nursery -> {
                nursery.runInActor("unborn", hatchling, BornPortal::isBorn);
                nursery.runInActor("unborn too", hatchling, BornPortal::isBorn);
                failLater(nursery, "the second").await();
                unborn.add(births.next());
                unborn.add(births.next());
                nursery.runInActor("the first", NODE, node -> {
                    node.crash("the first");
                    return true;
                });
            });
            assertThat(first.remoteMessage()).isEqualTo("the first");
            assertThat(first.getSuppressed()).hasLength(1);
            assertThat(first.getSuppressed()[0]).hasMessageThat().isEqualTo("the second");
        }
        assertThat(unborn.stream().filter(Processes::isRunning).toList()).isEmpty();
    }

    @Test
    void aFailureInARunOnceActorIsHeardWhileDaemonsAreWaitedFor() {
        RemoteActorException failure = Trees.failureOf(RemoteActorException.class, nursery -> {
            nursery.startActor("daemon", NODE);
            nursery.runInActor("once", NODE, node -> {
                node.crash("in passing");
                return true;
            });
        });
        assertThat(failure.remoteMessage()).isEqualTo("in passing");
    }

    @Test
    void deathsThatComeTogetherComeOutTogether() {
        List<String> names = List.of("one", "two", "three");
        ActorDiedException died = assertThrows(
                ActorDiedException.class,
                () -> Trees.nursery(Trees.patient(), nursery -> {
                    for (String name : names) {
                        nursery.startActor(name, NODE);
                    }
                    Processes.signal(
                            "KILL", names.stream().map(Processes::actor).toList());
                }));
        List<String> dead = Stream.concat(Stream.of(died), Arrays.stream(died.getSuppressed()))
                .map(ActorDiedException.class::cast)
                .map(ActorDiedException::actor)
                .map(Uid::name)
                .toList();
        assertThat(dead).containsExactlyElementsIn(names);
    }

    @Test
    void failuresDeepInATreeComeOutAtItsRootWithWhatFailedBesideThem() {
        RemoteActorException climbed = Trees.failureOf(
                RemoteActorException.class,
                nursery -> nursery.startActor("top", BroodService.BROOD).failTogether(2));
        assertThat(climbed.remoteMessage()).isEqualTo("the first");
        assertThat(climbed.remoteTrace()).contains("the last");
        assertThat(climbed.relayPath().stream().map(Uid::name).toList())
                .containsExactly("first", "gen1", "gen2", "top")
                .inOrder();
    }
}
