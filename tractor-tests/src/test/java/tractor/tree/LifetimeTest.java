package tractor.tree;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import tractor.ActorSpec;
import tractor.LocalActor;
import tractor.Tractor;
import tractor.error.ActorTooSlowException;
import tractor.error.RemoteActorException;
import tractor.error.RuntimeFailureException;
import tractor.task.CancelScope;
import tractor.task.Promise;
import tractor.task.TaskCancelledException;
import tractor.testing.LeakCheck;
import tractor.testing.Processes;
import tractor.testing.Trees;

/** What belongs to an actor's whole life ends with it, and how that life is ended from outside and within. */
@ExtendWith(LeakCheck.class)
class LifetimeTest {
    private static final ActorSpec<KeeperPortal> KEEPER = KeeperPortal.serving(KeeperService.class);
    private static final ActorSpec<NodePortal> NODE = NodePortal.serving(TreeNode.class);

    @TempDir
    private Path directory;

    @Test
    void callbacksOfACancelledChildRunLastFirstWhateverOneOfThemThrows() throws Exception {
        Path file = directory.resolve("trail");
        Trees.nursery(nursery -> {
            KeeperPortal keeper = nursery.startActor("keeper", KEEPER);
            keeper.writeAtExit(file.toString(), "first");
            keeper.throwAtExit("in between");
            keeper.writeAtExit(file.toString(), "last");
            keeper.cancelActor();
        });
        assertThat(Files.readAllLines(file))
                .containsExactly("last of keeper", "first of keeper")
                .inOrder();
    }

    @Test
    void callbacksRunWhenTheTreeFails() throws Exception {
        Path file = directory.resolve("trail");
        Trees.failureOf(RemoteActorException.class, nursery -> {
            nursery.startActor("keeper", KEEPER).writeAtExit(file.toString(), "wiped");
            nursery.startActor("faulty", NODE).crash("on purpose");
        });
        assertThat(Files.readAllLines(file)).containsExactly("wiped of keeper");
    }

    @Test
    void callbacksOfTheRootRunAfterItsNurseriesAndTheirFailuresComeOut() {
        List<String> trail = new ArrayList<>();
        RuntimeFailureException failure = assertThrows(
                RuntimeFailureException.class,
                () -> Tractor.root(Trees.privately(), root -> {
                    root.onExit(() -> trail.add("closed"));
                    root.onExit(() -> {
                        throw new IllegalStateException("cannot close");
                    });
                    Tractor.nursery(nursery -> trail.add("nursery"));
                }));
        assertThat(trail).containsExactly("nursery", "closed").inOrder();
        assertThat(failure).hasCauseThat().hasMessageThat().isEqualTo("cannot close");
    }

    @Test
    void aFailureOfTheBodyIsNotMaskedByOneAtExit() {
        IllegalArgumentException failure = assertThrows(
                IllegalArgumentException.class,
                () -> Tractor.root(Trees.privately(), root -> {
                    root.onExit(() -> {
                        throw new IllegalStateException("cannot close");
                    });
                    throw new IllegalArgumentException("the body's own");
                }));
        assertThat(failure.getSuppressed()[0]).hasMessageThat().isEqualTo("cannot close");
    }

    @Test
    void nothingCanBeAddedOnceTheActorIsOver() throws Exception {
        LocalActor over = Tractor.callInRoot(Trees.privately(), root -> root);
        assertThrows(IllegalStateException.class, () -> over.onExit(() -> {}));
    }

    @Test
    void anActorCanEndItselfAndItsNurseryGoesOn() throws Exception {
        List<String> cancellers = new ArrayList<>();
        Trees.nursery(nursery -> {
            NodePortal sibling = nursery.startActor("sibling", NODE);
            KeeperPortal keeper = nursery.startActor("keeper", KEEPER);
            ProcessHandle process = Processes.actor("keeper");
            cancellers.add(keeper.cancelSoon());
            Processes.awaitEnd(List.of(process));
            assertThat(sibling.echo(1)).isEqualTo(1);
            sibling.cancelActor();
        });
        assertThat(cancellers).containsExactly("keeper");
    }

    @Test
    void aRootThatEndsItselfCutsItsBodyShort() {
        TaskCancelledException cut = assertThrows(
                TaskCancelledException.class,
                () -> Tractor.root(Trees.privately(), root -> {
                    root.cancelSoon();
                    new Promise<Boolean>().await();
                }));
        assertThat(cut).isNotNull();
    }

    @Test
    void aHardKillEndsStoppedChildrenWithoutAsking() throws Exception {
        List<ProcessHandle> children = new ArrayList<>();
        Trees.nursery(nursery -> {
            nursery.startActor("frozen", NODE);
            nursery.startActor("idle", NODE);
            children.addAll(Processes.actorsBelow(ProcessHandle.current()));
            Processes.signal("STOP", List.of(Processes.actor("frozen")));
            nursery.cancel(true);
        });
        assertThat(children).hasSize(2);
        assertThat(children.stream().filter(Processes::isRunning).toList()).isEmpty();
    }

    @Test
    void aHardKillCutsAPoliteCancelShort() throws Exception {
        Trees.nursery(nursery -> {
            nursery.startActor("frozen", NODE);
            ProcessHandle frozen = Processes.actor("frozen");
            Processes.signal("STOP", List.of(frozen));
            nursery.cancel();
            nursery.cancel(true);
            CancelScope.shield(scope -> Processes.awaitEnd(List.of(frozen)));
        });
        assertThat(Processes.actors()).isEmpty();
    }

    @Test
    void anActorThatDoesNotAcknowledgeIsTooSlow() throws Exception {
        List<ActorTooSlowException> slow = new ArrayList<>();
        Trees.nursery(nursery -> {
            NodePortal frozen = nursery.startActor("frozen", NODE);
            Processes.signal("STOP", List.of(Processes.actor("frozen")));
            assertThat(frozen.cancelActor(Duration.ofMillis(1))).isFalse();
            slow.add(assertThrows(ActorTooSlowException.class, () -> frozen.cancelActorOrThrow(Duration.ofMillis(1))));
            nursery.cancel(true);
        });
        assertThat(slow.getFirst().actor().name()).isEqualTo("frozen");
    }
}
