package tractor.tree;

import org.junit.jupiter.api.extension.RegisterExtension;
import tractor.testing.LiveTree;

/** Contexts with an actor in another process, over TCP. */
class TcpProcessContextTest extends ContextContract {
    @RegisterExtension
    static final LiveTree<TalkPortal> TREE = LiveTree.of("talker", TalkPortal.serving(Talker.class));

    @Override
    LiveTree<TalkPortal> tree() {
        return TREE;
    }
}
