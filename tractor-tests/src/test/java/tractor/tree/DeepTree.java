package tractor.tree;

import tractor.Tractor;
import tractor.testing.Trees;

/** A program with a tree of its own, to be killed: root, {@code top}, and below it {@code gen2} and {@code gen1}. */
final class DeepTree {
    /** What it prints when everybody is up. */
    static final String UP = "everybody is up";

    private DeepTree() {}

    public static void main(String[] args) throws InterruptedException {
        Tractor.root(
                Trees.privately(),
                root -> Tractor.nursery(nursery -> tractor.task.Tasks.nursery(tasks -> {
                    NodePortal top = nursery.startActor("top", NodePortal.serving(TreeNode.class));
                    tasks.start(() -> top.holdBelow(2));
                    try (NodePortal leaf = Tractor.waitForActor("gen1", NodePortal.TYPE)) {
                        leaf.awaitBlocked(1);
                    }
                    System.out.println(UP);
                })));
    }
}
