package tractor.payloads;

import static com.google.common.truth.Truth.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import tractor.testing.LeakCheck;
import tractor.testing.LiveTree;

/** Constructors of records and users' codecs run on the task that sends or receives, never on a channel's reader. */
@ExtendWith(LeakCheck.class)
class PayloadThreadsTest {
    @RegisterExtension
    static final LiveTree<WitnessPortal> TREE = LiveTree.of("witness", WitnessPortal.serving(HonestWitness.class));

    private final WitnessPortal witness = TREE.portal();

    @Test
    void argumentsAreDecodedByTheTaskThatServesTheCall() throws InterruptedException {
        assertThat(witness.madeBy(new Seen(""))).isEqualTo("a task");
        assertThat(witness.readBy(new Mark(""))).isEqualTo("a task");
    }

    @Test
    void resultsAndItemsAreDecodedByTheTaskThatTakesThem() throws InterruptedException {
        List<String> makers = new ArrayList<>();
        makers.add(witness.seen().by());
        try (var items = witness.several(2)) {
            items.forEach(item -> makers.add(item.by()));
        }
        String here = Seen.here();
        assertThat(makers).containsExactly(here, here, here);
    }

    @Test
    void everyPayloadOfAContextIsDecodedByATaskOfTheContext() throws InterruptedException {
        List<String> makers = new ArrayList<>();
        String servedBy = witness.inContext(watch -> {
            makers.add(watch.first().by());
            try (var stream = watch.openStream()) {
                stream.send(new Seen(""));
                makers.add(stream.receive().by());
            }
            return watch.result();
        });
        String here = Seen.here();
        assertThat(makers).containsExactly(here, here);
        assertThat(servedBy).isEqualTo("a task");
    }
}
