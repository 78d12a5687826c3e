package tractor.contexts;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import tractor.context.MsgStream;
import tractor.context.TaskContext;
import tractor.task.Tasks;
import tractor.testing.LeakCheck;
import tractor.testing.LiveTree;
import tractor.testing.Trees;

/** A helper learns for which context it works, and people what it is about. */
@ExtendWith(LeakCheck.class)
class CurrentContextTest {
    private static final List<String> HERE = List.of();

    @RegisterExtension
    static final LiveTree<MatePortal> TREE =
            LiveTree.of(Trees.overSockets(), "mate", MatePortal.serving(LiveMate.class));

    private final MatePortal mate = TREE.portal();

    /** Knows no parameter. */
    private static Optional<TaskContext<?, ?>> helper() {
        return TaskContext.current();
    }

    @Test
    void aHelperOfTheCalleesTasksSeesTheirContext() throws Exception {
        boolean same = mate.open(HERE, Task.TELL_THE_CONTEXT, context -> {
            return context.result().text().equals(context.cid());
        });
        assertThat(same).isTrue();
    }

    @Test
    void aPlainCallHasNoContext() throws Exception {
        assertThat(mate.call(HERE, Task.TELL_THE_CONTEXT)).isEqualTo("none");
        assertThat(helper()).isEmpty();
    }

    @Test
    void aHelperOfTheBodySeesTheInnermostContextAlsoFromATaskOfItsOwn() throws Exception {
        mate.open(HERE, Task.RETURN, outer -> {
            assertThat(helper()).hasValue(outer);
            assertThat(outer.outer()).isEmpty();
            return mate.open(HERE, Task.RETURN, inner -> {
                assertThat(helper()).hasValue(inner);
                assertThat(inner.outer()).hasValue(outer);
                Tasks.nursery(tasks ->
                        tasks.start(() -> assertThat(helper()).hasValue(inner)).join());
                return true;
            });
        });
        assertThat(helper()).isEmpty();
    }

    @Test
    void aContextAndItsStreamTellPeopleHowTheyStand() throws Exception {
        mate.open(HERE, Task.ECHO, context -> {
            String peer = mate.portal().aid().uid().toString();
            assertThat(context.toString()).isEqualTo("CallerContext[Mate.open with " + peer + ": running]");
            assertThat(context.describe()).contains("  stream not opened here, 0 sent, 0 received, 0 waiting\n");
            try (MsgStream<Word.Up, Word.Down> stream = context.openStream()) {
                stream.send(new Word.Up(1));
                stream.send(new Word.Up(2));
                stream.receive();
                stream.receive();
                assertThat(stream.toString())
                        .isEqualTo("MsgStream[Mate.open with " + peer + ": open, 2 sent, 2 received, 0 waiting]");
                assertThat(stream.context()).isSameInstanceAs(context);
            }
            assertThat(context.describe()).contains("  peer   " + peer + " at ");
            assertThat(context.describe()).contains("  stream closed here, 2 sent, 2 received, 0 waiting\n");
            context.result();
            assertThat(context.toString()).endsWith(": returned]");
            return true;
        });
        mate.open(HERE, Task.HOLD, context -> {
            context.cancel();
            assertThat(context.toString()).contains(": cancelled by root@");
            return true;
        });
    }
}
