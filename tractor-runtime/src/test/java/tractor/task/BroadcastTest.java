package tractor.task;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BroadcastTest {
    private static final int WINDOW = 3;

    private final Mailbox<Integer> source = new Mailbox<>(1_000);
    private final Broadcast<Integer> broadcast = Broadcast.of(source::take, WINDOW);

    @AfterEach
    void noInterruptIsLeft() {
        assertThat(Thread.interrupted()).isFalse();
    }

    private static List<Integer> all(BroadcastReceiver<Integer> receiver) {
        List<Integer> received = new ArrayList<>();
        receiver.forEach(received::add);
        return received;
    }

    private void put(int from, int to) throws InterruptedException {
        for (int i = from; i <= to; i++) {
            source.put(i);
        }
    }

    @Test
    void everySubscriberReceivesEveryValue() throws Exception {
        Broadcast<Integer> wide = Broadcast.of(source::take, 1_000);
        Tasks.nursery(nursery -> {
            List<TaskHandle<List<Integer>>> subscribers = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                BroadcastReceiver<Integer> mine = wide.subscribe();
                subscribers.add(nursery.start(() -> all(mine)));
            }
            put(1, 500);
            source.close();
            for (TaskHandle<List<Integer>> each : subscribers) {
                assertThat(each.join())
                        .isEqualTo(IntStream.rangeClosed(1, 500).boxed().toList());
            }
        });
    }

    @Test
    void aSubscriberReceivesWhatComesAfterItsSubscription() throws Exception {
        BroadcastReceiver<Integer> early = broadcast.subscribe();
        put(1, 2);
        assertThat(early.receive()).isEqualTo(1);
        BroadcastReceiver<Integer> late = broadcast.subscribe();
        assertThat(late.receive()).isEqualTo(2);
        assertThat(early.lag()).isEqualTo(1);
        assertThat(early.receive()).isEqualTo(2);
        assertThat(broadcast.openReceivers()).isEqualTo(2);
    }

    @Test
    void aSlowSubscriberIsToldThatItLaggedAndGoesOnWithTheOldestValueKept() throws Exception {
        BroadcastReceiver<Integer> fast = broadcast.subscribe();
        BroadcastReceiver<Integer> slow = broadcast.subscribe();
        put(1, 5);
        for (int i = 1; i <= 5; i++) {
            assertThat(fast.receive()).isEqualTo(i);
        }

        assertThat(slow.lag()).isEqualTo(5);
        LaggedException lagged = assertThrows(LaggedException.class, slow::receive);
        assertThat(lagged.missed()).isEqualTo(2);
        assertThat(slow.receive()).isEqualTo(3);
        assertThat(slow.receive()).isEqualTo(4);
        assertThat(slow.receive()).isEqualTo(5);
    }

    @Test
    void lagMayBeSilenced() throws Exception {
        BroadcastReceiver<Integer> fast = broadcast.subscribe();
        BroadcastReceiver<Integer> slow = broadcast.subscribe(Broadcast.OnLag.SKIP);
        put(1, 5);
        for (int i = 1; i <= 5; i++) {
            fast.receive();
        }

        assertThat(slow.receive()).isEqualTo(3);
    }

    @Test
    void aSubscriberThatIsCancelledInTheSourceLosesNothingForTheOthers() throws Exception {
        BroadcastReceiver<Integer> first = broadcast.subscribe();
        BroadcastReceiver<Integer> second = broadcast.subscribe();
        List<Integer> ofFirst = new ArrayList<>();
        Tasks.nursery(nursery -> {
            TaskHandle<?> inSource = nursery.start("first", () -> {
                ofFirst.add(first.receive()); // the first value may come before the cancel is felt
            });
            TaskHandle<List<Integer>> other = nursery.start("second", () -> all(second));
            inSource.cancel();
            put(1, 3);
            source.close();
            assertThat(other.join()).containsExactly(1, 2, 3).inOrder();
        });
        ofFirst.addAll(all(first));
        assertThat(ofFirst).containsExactly(1, 2, 3).inOrder();
    }

    @Test
    void aSubscriberThatIsClosedWhileItWaitsLearnsThatAndTheOthersGoOn() throws Exception {
        BroadcastReceiver<Integer> first = broadcast.subscribe();
        BroadcastReceiver<Integer> second = broadcast.subscribe();
        Tasks.nursery(nursery -> {
            TaskHandle<?> closed =
                    nursery.start("first", () -> assertThrows(ClosedResourceException.class, first::receive));
            TaskHandle<Integer> other = nursery.start("second", second::receive);
            first.close();
            closed.join();
            source.put(1);
            assertThat(other.join()).isEqualTo(1);
        });
    }

    @Test
    void afterTheBroadcastIsClosedItsSubscribersAndSubscribingAreRefused() throws Exception {
        BroadcastReceiver<Integer> receiver = broadcast.subscribe();
        Tasks.nursery(nursery -> {
            nursery.start(() -> assertThrows(ClosedResourceException.class, receiver::receive));
            nursery.start(() -> assertThrows(ClosedResourceException.class, receiver::receive));
            broadcast.close();
        });

        assertThrows(ClosedResourceException.class, broadcast::subscribe);
        source.put(1);
        assertThat(source.take()).isEqualTo(1);
    }

    @Test
    void theSourcesFailureIsThrownToAllAfterTheValuesBeforeIt() throws Exception {
        IOException lost = new IOException("link lost");
        BroadcastReceiver<Integer> first = broadcast.subscribe();
        BroadcastReceiver<Integer> second = broadcast.subscribe();
        source.put(1);
        source.close(lost);

        for (BroadcastReceiver<Integer> each : List.of(first, second)) {
            assertThat(each.receive()).isEqualTo(1);
            for (int again = 0; again < 2; again++) {
                assertThat(assertThrows(ClosedMailboxException.class, each::receive))
                        .hasCauseThat()
                        .isSameInstanceAs(lost);
            }
            assertThrows(ClosedMailboxException.class, () -> all(each));
        }
        assertThat(assertThrows(ClosedResourceException.class, broadcast::subscribe))
                .hasCauseThat()
                .isInstanceOf(ClosedMailboxException.class);
    }

    @Test
    void aMemoryChannelEndsTheLoopsOfAllSubscribers() throws Exception {
        MemoryChannel<Integer> channel = MemoryChannel.open(1);
        Broadcast<Integer> news = Broadcast.of(channel.receiver()::receive, WINDOW);
        BroadcastReceiver<Integer> first = news.subscribe();
        BroadcastReceiver<Integer> second = news.subscribe();
        channel.sender().send(1);
        channel.sender().close();

        assertThat(all(first)).containsExactly(1);
        assertThat(all(second)).containsExactly(1);
    }

    @Test
    void aWindowWithoutRoomIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Broadcast.of(source::take, 0));
    }

    @Test
    void underAStormOfCancelsEachSubscriberReceivesEveryValueInOrder() throws Exception {
        for (int round = 0; round < 100; round++) {
            Mailbox<Integer> values = new Mailbox<>(1_000);
            Broadcast<Integer> storm = Broadcast.of(values::take, 1_000);
            Queue<List<Integer>> received = new ConcurrentLinkedQueue<>();
            Tasks.nursery("storm", nursery -> {
                List<CancelScope> scopes = new ArrayList<>();
                for (int i = 0; i < 4; i++) {
                    BroadcastReceiver<Integer> mine = storm.subscribe();
                    Promise<CancelScope> scope = new Promise<>();
                    nursery.start("subscriber", () -> {
                        List<Integer> got = new ArrayList<>();
                        CancelScope.run(cancelled -> {
                            scope.complete(cancelled);
                            while (true) {
                                got.add(mine.receive());
                            }
                        });
                        mine.forEach(got::add); // where the cancelled scope stopped
                        received.add(got);
                    });
                    scopes.add(scope.await());
                }
                for (int i = 0; i < 100; i++) {
                    values.put(i);
                    if (i % 25 == 10) {
                        scopes.get(i / 25).cancel();
                    }
                    for (int spin = ThreadLocalRandom.current().nextInt(20); spin > 0; spin--) {
                        Thread.onSpinWait();
                    }
                }
                values.close();
            });
            for (List<Integer> each : received) {
                assertThat(each).isEqualTo(IntStream.range(0, 100).boxed().toList());
            }
            assertThat(received).hasSize(4);
        }
    }
}
