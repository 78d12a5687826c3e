package tractor.tree;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tractor.context.EndOfStreamException;
import tractor.context.ReceiveStream;
import tractor.context.StreamClosedException;
import tractor.error.RemoteActorException;
import tractor.task.Broadcast;
import tractor.task.BroadcastReceiver;
import tractor.task.CancelScope;
import tractor.task.Tasks;
import tractor.testing.LeakCheck;
import tractor.testing.LiveTree;

/**
 * What every dialog holds to, whatever carries it and wherever the other actor lives: calls and one-way streams here,
 * contexts in {@link ContextContract}. A transport or backend passes by extending both with a tree of its own.
 */
@ExtendWith(LeakCheck.class)
abstract class DialogContract {
    private static final int MANY = 5_000;

    /** A living tree whose child serves {@link Talker}. */
    abstract LiveTree<TalkPortal> tree();

    private TalkPortal talk() {
        return tree().portal();
    }

    @AfterEach
    void nothingRunsOnAndTheActorAnswers() throws InterruptedException {
        talk().awaitRunning(0);
        assertThat(talk().plus(1, 2)).isEqualTo(3);
    }

    @Test
    void aCallReturnsItsResult() throws InterruptedException {
        assertThat(talk().plus(40, 2)).isEqualTo(42);
    }

    @Test
    void aCallInACancelledScopeIsNotMade() throws InterruptedException {
        CancelScope scope = CancelScope.run(cancelled -> {
            cancelled.cancel();
            talk().plus(1, 1);
            throw new AssertionError("it was made");
        });
        assertThat(scope.cancelledCaught()).isTrue();
    }

    @Test
    void aStreamArrivesInOrderAndEnds() throws InterruptedException {
        try (ReceiveStream<Integer> numbers = talk().count(MANY)) {
            for (int i = 0; i < MANY; i++) {
                assertThat(numbers.receive()).isEqualTo(i);
            }
            assertThrows(EndOfStreamException.class, numbers::receive);
            assertThat(numbers.tryReceive().isEmpty()).isTrue();
        }
    }

    @Test
    void tasksThatSubscribeToABroadcastOfAStreamEachReceiveItToItsEnd() throws InterruptedException {
        try (ReceiveStream<Integer> numbers = talk().count(100)) {
            Broadcast<Integer> broadcast = Broadcast.of(numbers::receive, 100);
            List<BroadcastReceiver<Integer>> receivers =
                    List.of(broadcast.subscribe(), broadcast.subscribe(), broadcast.subscribe());
            Tasks.nursery(tasks -> receivers.forEach(receiver -> tasks.start(() -> assertThat(receiver)
                    .containsExactlyElementsIn(IntStream.range(0, 100).boxed().toList())
                    .inOrder())));
        }
    }

    @Test
    void aLoopOverAStreamEndsWithIt() throws InterruptedException {
        try (ReceiveStream<Integer> numbers = talk().count(MANY)) {
            assertThat(numbers)
                    .containsExactlyElementsIn(IntStream.range(0, MANY).boxed().toList())
                    .inOrder();
        }
    }

    @Test
    void anEmptyStreamEndsAtOnce() throws InterruptedException {
        try (ReceiveStream<Integer> nothing = talk().count(0)) {
            assertThrows(EndOfStreamException.class, nothing::receive);
        }
    }

    @Test
    void aStreamThatIsClosedEarlyEndsItsProducer() throws InterruptedException {
        try (ReceiveStream<Integer> numbers = talk().count(Integer.MAX_VALUE)) {
            assertThat(numbers.receive()).isEqualTo(0);
        }
        talk().awaitRunning(0);
    }

    @Test
    void aClosedStreamIsNotReadOn() throws InterruptedException {
        ReceiveStream<Integer> numbers = talk().count(10);
        numbers.close();
        numbers.close();
        assertThrows(StreamClosedException.class, numbers::receive);
        assertThrows(StreamClosedException.class, numbers::tryReceive);
    }

    @Test
    void aProducerThatFailsIsHeardAfterItsItems() throws Exception {
        try (ReceiveStream<Integer> numbers = talk().countAndFail(3)) {
            RemoteActorException failure = assertThrows(RemoteActorException.class, () -> {
                for (int i = 0; ; i++) {
                    assertThat(numbers.receive()).isEqualTo(i);
                }
            });
            assertThat(failure.remoteMessage()).isEqualTo("no further than 3");
        }
    }

    @Test
    void aStreamThatIsRefusedThrowsTheDeclaredException() {
        Refusal refusal = assertThrows(Refusal.class, () -> {
            try (ReceiveStream<Integer> numbers = talk().refuseToCount()) {
                numbers.receive();
            }
        });
        assertThat(refusal).hasMessageThat().isEqualTo("numbers bore me");
    }

    @Test
    void aStreamOfLargeItemsDoesNotOutrunItsReader() throws InterruptedException {
        int count = 0;
        try (ReceiveStream<byte[]> chunks = talk().chunks(100, 1 << 20)) {
            for (byte[] chunk : chunks) {
                assertThat(chunk.length).isEqualTo(1 << 20);
                count++;
                assertThat(talk().plus(count, 1)).isEqualTo(count + 1);
            }
        }
        assertThat(count).isEqualTo(100);
    }

    @Test
    void manyStreamsShareAConnection() throws InterruptedException {
        Tasks.nursery(tasks -> {
            for (int i = 0; i < 20; i++) {
                tasks.start(() -> {
                    try (ReceiveStream<Integer> numbers = talk().count(500)) {
                        assertThat(numbers).hasSize(500);
                    }
                });
            }
        });
    }

    @Test
    void aReaderThatIsCancelledEndsTheProducer() throws InterruptedException {
        CancelScope scope = CancelScope.run(reading -> {
            try (ReceiveStream<Integer> numbers = talk().count(Integer.MAX_VALUE)) {
                for (int number : numbers) {
                    if (number == 1_000) {
                        reading.cancel();
                    }
                }
            }
        });
        assertThat(scope.cancelledCaught()).isTrue();
        talk().awaitRunning(0);
    }
}
