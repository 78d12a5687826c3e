package tractor.rules;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import tractor.testing.LiveTree;
import tractor.testing.Trees;

/** The rules of contexts over TCP. */
class TcpContextRulesTest extends ContextRules {
    @RegisterExtension
    static final LiveTree<DuetPortal> TREE =
            LiveTree.of(patient(Trees.privately()), "callee", DuetPortal.serving(LiveDuet.class));

    @BeforeAll
    static void startTheThirdActor() throws Exception {
        TREE.start("third", DuetPortal.serving(LiveDuet.class));
    }

    @Override
    LiveTree<DuetPortal> tree() {
        return TREE;
    }
}
