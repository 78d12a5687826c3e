package tractor.tree;

import java.nio.file.Path;
import tractor.ActorSpec;
import tractor.RootOptions;
import tractor.Tractor;

/** A program whose actors are started in several ways; it prints what is in the logbook of each. */
final class StartMethods {
    private static final ActorSpec<NodePortal> NODE = NodePortal.serving(TreeNode.class);

    private StartMethods() {}

    /** Starts a tree of that method with one actor that is told nothing, one that is told how, and one with a child. */
    public static void main(String[] args) throws InterruptedException {
        RootOptions options = RootOptions.defaults().withPrivateRegistry().withStartMethod(args[0]);
        Tractor.root(
                options,
                root -> Tractor.nursery(nursery -> {
                    nursery.startActor("plain", NODE);
                    nursery.startActor("told", NODE.withStartMethod(args[1]));
                    nursery.startActor("elsewhere", NODE.withDirectory(Path.of("/")));
                    System.out.println(nursery.startActor("parent", NODE).logbookBelow());
                    nursery.cancel();
                }));
        System.out.println(LogbookBackend.entries());
    }
}
