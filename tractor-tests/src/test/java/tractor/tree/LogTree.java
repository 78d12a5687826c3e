package tractor.tree;

import org.slf4j.bridge.SLF4JBridgeHandler;
import tractor.ActorSpec;
import tractor.RootOptions;
import tractor.Tractor;
import tractor.task.Tasks;
import tractor.testing.Trees;

/**
 * A program whose root has a child {@code top} with a child {@code gen1}, all busy, and then cancels them. Its arguments
 * may ask for a bridge to SLF4J.
 */
final class LogTree {
    static final String BRIDGED = "bridged";

    /** Followed by levels of the log for the whole tree. */
    static final String OF_TREE = "tree=";

    /** Followed by levels of the log for {@code top}. */
    static final String OF_TOP = "top=";

    private LogTree() {}

    public static void main(String[] args) throws InterruptedException {
        RootOptions options = Trees.patient();
        ActorSpec<NodePortal> spec = NodePortal.serving(TreeNode.class);
        for (String arg : args) {
            if (arg.equals(BRIDGED)) {
                SLF4JBridgeHandler.removeHandlersForRootLogger();
                SLF4JBridgeHandler.install();
            } else if (arg.startsWith(OF_TREE)) {
                options = options.withLogLevel(arg.substring(OF_TREE.length()));
            } else if (arg.startsWith(OF_TOP)) {
                spec = spec.withLogLevel(arg.substring(OF_TOP.length()));
            }
        }
        run(options, spec);
    }

    private static void run(RootOptions options, ActorSpec<NodePortal> spec) throws InterruptedException {
        Tractor.root(
                options,
                root -> Tractor.nursery(nursery -> Tasks.nursery(tasks -> {
                    NodePortal top = nursery.startActor("top", spec);
                    tasks.start("holding", () -> top.holdBelow(1));
                    try (NodePortal leaf = Tractor.waitForActor("gen1", NodePortal.TYPE)) {
                        leaf.awaitBlocked(1);
                    }
                    nursery.cancel();
                })));
    }
}
