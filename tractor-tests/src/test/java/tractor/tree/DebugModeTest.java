package tractor.tree;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tractor.ActorSpec;
import tractor.Tractor;
import tractor.error.NoDebuggerException;
import tractor.testing.LeakCheck;
import tractor.testing.Trees;

/** What becomes of those who ask for debug mode while there is no debugger. */
@ExtendWith(LeakCheck.class)
class DebugModeTest {
    private static final ActorSpec<NodePortal> NODE = NodePortal.serving(TreeNode.class);

    @Test
    void aTreeInDebugModeIsRefusedBeforeItBoots() throws InterruptedException {
        NoDebuggerException refused = assertThrows(
                NoDebuggerException.class,
                () -> Tractor.root(Trees.privately().withDebugMode(true), root -> {
                    throw new AssertionError("it has booted");
                }));
        assertThat(refused)
                .hasMessageThat()
                .startsWith("the tree of 'root' cannot be run in debug mode: this version of Tractor has no debugger; "
                        + "leave withDebugMode(true) out");

        Tractor.root(
                Trees.privately().withDebugMode(true).withDebugMode(false),
                root -> assertThat(root.runtimeVars().get("_debug_mode")).isEqualTo(false));
    }

    @Test
    void anActorInDebugModeIsNotStartedAndItsNurseryGoesOn() throws InterruptedException {
        Trees.nursery(nursery -> {
            NoDebuggerException refused =
                    assertThrows(NoDebuggerException.class, () -> nursery.startActor("one", NODE.withDebugMode(true)));
            assertThat(refused).hasMessageThat().startsWith("actor 'one' cannot be run in debug mode: this version");

            NoDebuggerException thread = assertThrows(
                    NoDebuggerException.class,
                    () -> nursery.startActor("two", NODE.withDebugMode(true).withStartMethod("thread")));
            assertThat(thread)
                    .hasMessageThat()
                    .startsWith("actor 'two' cannot be run in debug mode: started as a thread it shares a process");

            assertThat(nursery.startActor("three", NODE).echo(3)).isEqualTo(3);
            nursery.cancel();
        });
    }
}
