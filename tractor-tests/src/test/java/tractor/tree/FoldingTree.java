package tractor.tree;

import tractor.RootOptions;
import tractor.Tractor;
import tractor.task.CancelScope;
import tractor.task.Promise;
import tractor.task.Tasks;
import tractor.testing.Trees;

/**
 * A program that has something to do at its end, in every place where a program can have that. The first argument says
 * how long it waits for its children, the second, if any, how it ends.
 */
final class FoldingTree {
    /** What it prints when everybody is up. */
    static final String UP = "everybody is up";

    private FoldingTree() {}

    /** Says so when the daemon that serves it is about to be up. */
    static final class Herald implements Born {
        Herald() {
            System.out.println(UP);
        }

        @Override
        public boolean isBorn() {
            return true;
        }
    }

    public static void main(String[] args) throws InterruptedException {
        String end = args.length < 2 ? "" : args[1];
        RootOptions options = args[0].equals("patiently") ? Trees.patient() : Trees.privately();
        if (end.equals("as a daemon")) {
            Tractor.runDaemon(options.serving(BornPortal.serving(Herald.class)));
            return;
        }
        Tractor.root(options, root -> {
            root.onExit(() -> System.out.println("root closed"));
            if (end.equals("by exit in a callback")) {
                root.onExit(() -> System.exit(5));
                return;
            }
            try {
                Tractor.nursery(nursery -> {
                    nursery.startActor("idle", NodePortal.serving(TreeNode.class));
                    NodePortal busy = nursery.startActor("busy", NodePortal.serving(TreeNode.class));
                    Tasks.nursery(tasks -> {
                        tasks.start(() -> busy.holdBelow(1));
                        Tractor.waitForActor("gen1", NodePortal.TYPE).close();
                        System.out.println(UP);
                        end(end);
                    });
                });
            } finally {
                System.out.println("body unwound");
                if (end.equals("ignoring")) {
                    CancelScope.shield(shield -> new Promise<Boolean>().await());
                }
            }
        });
        System.out.println("after the root");
    }

    private static void end(String how) throws InterruptedException {
        switch (how) {
            case "by exit" -> System.exit(3);
            case "by exit in a task" -> Tasks.nursery(tasks -> tasks.start(() -> System.exit(4)));
            case "by a failure" -> throw new IllegalStateException("the program's own");
            default -> new Promise<Boolean>().await();
        }
    }
}
