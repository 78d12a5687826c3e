package tractor.contexts;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import tractor.task.TaskHandle;
import tractor.task.Tasks;
import tractor.testing.LeakCheck;
import tractor.testing.LiveTree;
import tractor.testing.Trees;

/** Publishing and subscribing, made of contexts and their streams. */
@ExtendWith(LeakCheck.class)
class TopicsTest {
    private static final int ITEMS = 50;

    @RegisterExtension
    static final LiveTree<TopicsPortal> TREE =
            LiveTree.of(Trees.overSockets(), "publisher", TopicsPortal.serving(LiveTopics.class));

    private final TopicsPortal publisher = TREE.portal();

    @Test
    void consumersInSeveralActorsJoinAndLeaveTopicsWhileItemsFlow() throws Exception {
        TopicsPortal one = TREE.start("one", TopicsPortal.serving(LiveTopics.class));
        TopicsPortal other = TREE.start("other", TopicsPortal.serving(LiveTopics.class));
        Tasks.nursery(tasks -> {
            TaskHandle<List<Integer>> first = tasks.start(() -> one.consume(1, 2, ITEMS));
            TaskHandle<List<Integer>> second = tasks.start(() -> other.consume(1, 3, ITEMS));
            publisher.awaitMembers(1, 2);
            publisher.publish(1, ITEMS);
            publisher.awaitMembers(1, 0); // both have moved on, each by itself
            publisher.awaitMembers(2, 1);
            publisher.awaitMembers(3, 1);
            publisher.publish(1, ITEMS); // for nobody
            publisher.publish(2, ITEMS);
            publisher.publish(3, ITEMS);
            assertThat(first.join()).isEqualTo(numbers(1, 2));
            assertThat(second.join()).isEqualTo(numbers(1, 3));
        });
        publisher.awaitMembers(2, 0);
        publisher.awaitMembers(3, 0);
    }

    private static List<Integer> numbers(int topic, int nextTopic) {
        return IntStream.range(0, 2 * ITEMS)
                .mapToObj(i -> i % ITEMS * 10 + (i < ITEMS ? topic : nextTopic))
                .toList();
    }
}
