package tractor.tree;

import org.slf4j.bridge.SLF4JBridgeHandler;
import tractor.RootOptions;
import tractor.Tractor;
import tractor.testing.Trees;

/**
 * A program whose root has a child {@code top} with a child {@code gen1}, all busy, and then cancels them. Its arguments
 * may ask for a bridge to SLF4J.
 */
final class LogTree {
    static final String BRIDGED = "bridged";

    private LogTree() {}

    public static void main(String[] args) throws InterruptedException {
        RootOptions options = Trees.patient();
        for (String arg : args) {
            if (arg.equals(BRIDGED)) {
                SLF4JBridgeHandler.removeHandlersForRootLogger();
                SLF4JBridgeHandler.install();
            }
        }
        Tractor.root(
                options,
                root -> Tractor.nursery(nursery -> tractor.task.Tasks.nursery(tasks -> {
                    NodePortal top = nursery.startActor("top", NodePortal.serving(TreeNode.class));
                    tasks.start("holding", () -> top.holdBelow(1));
                    try (NodePortal leaf = Tractor.waitForActor("gen1", NodePortal.TYPE)) {
                        leaf.awaitBlocked(1);
                    }
                    nursery.cancel();
                })));
    }
}
