package tractor.tree;

import java.nio.file.Path;
import java.util.List;
import tractor.Tractor;
import tractor.testing.Trees;
import tractor.transport.TransportProtocol;

/** A program with a tree of its own, to be killed: root, {@code top}, and below it {@code gen2} and {@code gen1}. */
final class DeepTree {
    /** What it prints when everybody is up. */
    static final String UP = "everybody is up";

    private DeepTree() {}

    /** The command line of the program, over the transport. */
    static List<String> command(TransportProtocol transport) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                DeepTree.class.getName(),
                transport.key());
    }

    public static void main(String[] args) throws InterruptedException {
        Tractor.root(
                Trees.privately().withTransport(TransportProtocol.named(args[0])),
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
