package tractor.tree;

import static com.google.common.truth.Truth.assertThat;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import tractor.ActorSpec;
import tractor.error.RemoteActorException;
import tractor.spawn.SpawnFailedException;
import tractor.testing.LeakCheck;
import tractor.testing.LiveTree;
import tractor.testing.Processes;

/** A child that does not come to life says why, takes its process along, and leaves its nursery usable. */
@ExtendWith(LeakCheck.class)
class FailedSpawnTest {
    @RegisterExtension
    static final LiveTree<NodePortal> TREE = LiveTree.of("sibling", NodePortal.serving(TreeNode.class));

    @AfterEach
    void theTreeIsUsableAndTheChildIsGone() throws Exception {
        assertThat(TREE.portal().echo(5)).isEqualTo(5);
        assertThat(Processes.actors()).hasSize(1);
    }

    private static SpawnFailedException failureOf(ActorSpec<?> spec) {
        return assertThrows(SpawnFailedException.class, () -> TREE.start("stillborn", spec));
    }

    private static RemoteActorException causeOf(Class<? extends Born> service) {
        SpawnFailedException failed = failureOf(BornPortal.serving(service));
        assertThat(failed).hasMessageThat().contains("'stillborn'");
        assertThat(failed).hasCauseThat().isInstanceOf(RemoteActorException.class);
        return (RemoteActorException) requireNonNull(failed.getCause());
    }

    @Test
    void aConstructorThatThrowsIsTheReason() {
        RemoteActorException reason = causeOf(Stillborn.Throwing.class);
        assertThat(reason.sourceType()).isEqualTo("Refusal");
        assertThat(reason.remoteMessage()).isEqualTo("I do not want to");
        assertThat(reason.remoteTrace()).contains("Stillborn$Throwing");
    }

    @Test
    void aConstructorThatOverflowsTheStackIsTheReason() {
        assertThat(causeOf(Stillborn.Overflowing.class).sourceType()).isEqualTo("StackOverflowError");
    }

    @Test
    void aConstructorWhoseExceptionCannotTellWhatItIsIsTheReason() {
        assertThat(causeOf(Stillborn.Wordless.class).sourceType()).isEqualTo("Speechless");
    }

    @Test
    void anAbstractClassIsTheReason() {
        assertThat(causeOf(Stillborn.Unfinished.class)).hasMessageThat().contains("abstract");
    }

    @Test
    void aMissingConstructorIsTheReason() {
        assertThat(causeOf(Stillborn.Demanding.class)).hasMessageThat().contains("no constructor without parameters");
    }

    @Test
    void aFailedStaticInitialiserIsTheReason() {
        RemoteActorException reason = causeOf(Stillborn.Uninitialised.class);
        assertThat(reason.sourceType()).isEqualTo("ExceptionInInitializerError");
        assertThat(reason.remoteTrace()).contains("no number");
    }

    @Test
    void aClassThatTheChildLacksIsTheReason() {
        Object madeHere = Proxy.newProxyInstance(
                Born.class.getClassLoader(), new Class<?>[] {Born.class}, (proxy, method, args) -> false);
        Class<? extends Born> missing = madeHere.getClass().asSubclass(Born.class);
        RemoteActorException reason = causeOf(missing);
        assertThat(reason.sourceType()).isEqualTo("ClassNotFoundException");
        assertThat(reason.remoteMessage()).contains(missing.getName());
    }

    @Test
    void aGrandchildThatFailsToStartIsTheReason() {
        RemoteActorException reason = causeOf(Stillborn.Spawning.class);
        assertThat(reason.sourceType()).isEqualTo("SpawnFailedException");
        assertThat(reason.remoteTrace()).contains("I do not want to");
    }

    @Test
    void aChildThatExitsDuringBootTellsItsCodeAndLastWords() {
        SpawnFailedException failed = failureOf(BornPortal.serving(Stillborn.Exiting.class));
        assertThat(failed).hasMessageThat().contains("exit code 33");
        assertThat(failed).hasMessageThat().contains("leaving by the exit");
    }

    @Test
    void aChildThatHaltsDuringBootTellsItsCodeAndLastWords() {
        SpawnFailedException failed = failureOf(BornPortal.serving(Stillborn.Halting.class));
        assertThat(failed).hasMessageThat().contains("exit code 34");
        assertThat(failed).hasMessageThat().contains("the last line but one\n");
        assertThat(failed).hasMessageThat().contains("out of sight");
    }

    @Test
    void aVirtualMachineThatRefusesItsOptionsTellsWhy() {
        SpawnFailedException failed =
                failureOf(NodePortal.serving(TreeNode.class).withJvmArgs("-XX:NoSuchOption=1"));
        assertThat(failed).hasMessageThat().contains("exit code 1");
        assertThat(failed).hasMessageThat().contains("NoSuchOption");
    }

    @Test
    void aWorkingDirectoryThatDoesNotExistTellsSo() {
        SpawnFailedException failed =
                failureOf(NodePortal.serving(TreeNode.class).withDirectory(Path.of("/no/such/directory")));
        assertThat(failed).hasMessageThat().contains("/no/such/directory");
    }
}
