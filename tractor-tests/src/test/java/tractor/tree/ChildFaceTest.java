package tractor.tree;

import static com.google.common.truth.Truth.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tractor.msg.Uid;
import tractor.task.Promise;
import tractor.testing.LeakCheck;
import tractor.testing.Trees;

/** A child's process as the system and its parent's terminal see it. */
@ExtendWith(LeakCheck.class)
class ChildFaceTest {
    private static final int FLOOD = 1 << 20; // many pipes full

    @Test
    void theSystemsListOfProcessesShowsNameAndId() throws Exception {
        Trees.nursery(nursery -> {
            NodePortal node = nursery.startActor("who am I", NodePortal.serving(TreeNode.class));
            Uid uid = node.portal().aid().uid();
            Path process = Path.of("/proc", Long.toString(node.pid()));
            assertThat(Files.readString(process.resolve("comm")).strip()).isEqualTo("who am I");
            assertThat(Files.readString(process.resolve("cmdline")))
                    .contains("_subactor[who am I@" + uid.uuid().substring(0, 8) + "]");
            node.cancelActor();
        });
    }

    @Test
    void aChildRunsItsServicesAndNotItsParentsProgram() throws Exception {
        String program = System.getProperty("sun.java.command").split(" ", 2)[0];
        Trees.nursery(nursery -> {
            NodePortal node = nursery.startActor("child", NodePortal.serving(TreeNode.class));
            assertThat(node.property("sun.java.command")).doesNotContain(program);
            node.cancelActor();
        });
    }

    @Test
    void aServiceFindsAndCallsOthersWhileItIsConstructed() throws Exception {
        Trees.nursery(nursery -> {
            NodePortal sibling = nursery.startActor("sibling", NodePortal.serving(TreeNode.class));
            BornPortal curious = nursery.startActor("curious", BornPortal.serving(Curious.class));
            assertThat(curious.isBorn()).isTrue();
            sibling.cancelActor();
            curious.cancelActor();
        });
    }

    @Test
    void aFloodWithoutALineBreakBlocksNeitherTheChildNorItsParent() throws Exception {
        PrintStream usual = System.err;
        CountingStream flood = new CountingStream();
        System.setErr(new PrintStream(flood, true, StandardCharsets.UTF_8));
        try {
            Trees.nursery(nursery -> {
                BroodPortal brood = nursery.startActor("brood", BroodService.BROOD);
                brood.flood(FLOOD);
                assertThat(flood.complete.await()).isTrue();
                brood.cancelActor();
            });
        } finally {
            System.setErr(usual);
        }
    }

    private static final class CountingStream extends OutputStream {
        private final Promise<Boolean> complete = new Promise<>();
        private int count; // touched by the child's relay only

        @Override
        public void write(int letter) {
            if (letter == 'x' && ++count == FLOOD) {
                complete.complete(true);
            }
        }
    }
}
