package tractor.tree;

import org.junit.jupiter.api.extension.RegisterExtension;
import tractor.testing.LiveTree;
import tractor.testing.Trees;

/** Dialogs with an actor in another process, over UNIX sockets. */
class UdsProcessDialogTest extends DialogContract {
    @RegisterExtension
    static final LiveTree<TalkPortal> TREE =
            LiveTree.of(Trees.overSockets(), "talker", TalkPortal.serving(Talker.class));

    @Override
    LiveTree<TalkPortal> tree() {
        return TREE;
    }
}
