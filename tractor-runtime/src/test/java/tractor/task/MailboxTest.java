package tractor.task;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MailboxTest {
    private final Mailbox<Integer> mailbox = new Mailbox<>(2);

    @AfterEach
    void noInterruptIsLeft() {
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void itemsComeOutInTheOrderTheyWentIn() throws Exception {
        mailbox.put(1);
        assertThat(mailbox.offer(2)).isTrue();
        assertThat(mailbox.size()).isEqualTo(2);
        assertThat(mailbox.take()).isEqualTo(1);
        assertThat(mailbox.poll()).isEqualTo(2);
        assertThat(mailbox.poll()).isNull();
    }

    @Test
    void offerRefusesWhatDoesNotFitAndPutWaits() throws Exception {
        mailbox.put(1);
        mailbox.put(2);
        assertThat(mailbox.offer(3)).isFalse();
        assertThat(mailbox.capacity()).isEqualTo(2);
        Tasks.nursery(nursery -> {
            TaskHandle<?> putter = nursery.start(() -> mailbox.put(3));
            assertThat(mailbox.take()).isEqualTo(1);
            putter.join();
            assertThat(mailbox.drain()).containsExactly(2, 3).inOrder();
        });
    }

    @Test
    void aMailboxWithoutRoomIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Mailbox<Integer>(0));
    }

    @Test
    void closingLeavesWhatIsInForTheTakers() throws Exception {
        IOException cause = new IOException("link lost");
        mailbox.put(1);
        assertThat(mailbox.close(cause)).isTrue();
        assertThat(mailbox.close()).isFalse();
        assertThat(mailbox.isClosed()).isTrue();
        assertThrows(ClosedMailboxException.class, () -> mailbox.offer(2));
        assertThrows(ClosedMailboxException.class, () -> mailbox.put(2));
        assertThat(mailbox.take()).isEqualTo(1);
        assertThat(assertThrows(ClosedMailboxException.class, mailbox::take))
                .hasCauseThat()
                .isSameInstanceAs(cause);
        assertThrows(ClosedMailboxException.class, mailbox::poll);
    }

    @Test
    void closingWakesEveryWaiter() throws Exception {
        Mailbox<Integer> full = new Mailbox<>(1);
        full.put(0);
        Tasks.nursery(nursery -> {
            List<TaskHandle<?>> waiters = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                waiters.add(nursery.start(() -> assertThrows(ClosedMailboxException.class, mailbox::take)));
                waiters.add(nursery.start(() -> assertThrows(ClosedMailboxException.class, () -> full.put(1))));
            }
            mailbox.close();
            full.close();
            for (TaskHandle<?> waiter : waiters) {
                waiter.join();
            }
        });
    }

    @Test
    void aCancelEndsTheWaitOfTakersAndPutters() throws Exception {
        mailbox.put(1);
        mailbox.put(2);
        Tasks.nursery(nursery -> {
            nursery.start(() -> mailbox.put(3));
            nursery.start(() -> new Mailbox<Integer>(1).take());
            nursery.cancel();
        });

        assertThat(mailbox.drain()).containsExactly(1, 2).inOrder();
    }

    @Test
    void manyProducersAndConsumersOnBothKindsOfThreadLoseAndRepeatNothing() throws Exception {
        int each = 2_000;
        Mailbox<Integer> box = new Mailbox<>(3);
        Queue<Integer> taken = new ConcurrentLinkedQueue<>();
        Tasks.nursery("consumers", TaskThreads.PLATFORM, consumers -> {
            consumers.start(() -> takeAll(box, taken));
            Tasks.nursery("mixed", mixed -> {
                mixed.start(() -> takeAll(box, taken));
                Tasks.nursery("producers", producers -> {
                    for (int p = 0; p < 4; p++) {
                        int first = p * each;
                        producers.start(() -> {
                            for (int i = 0; i < each; i++) {
                                box.put(first + i);
                            }
                        });
                    }
                });
                box.close();
            });
        });

        assertThat(taken)
                .containsExactlyElementsIn(IntStream.range(0, 4 * each).boxed().toList());
    }

    @Test
    void cancelledTakersLoseNoItem() throws Exception {
        for (int round = 0; round < 500; round++) {
            Mailbox<Integer> box = new Mailbox<>(100);
            Queue<Integer> taken = new ConcurrentLinkedQueue<>();
            Tasks.nursery(nursery -> {
                List<TaskHandle<?>> takers = new ArrayList<>();
                for (int t = 0; t < 4; t++) {
                    takers.add(nursery.start(() -> takeAll(box, taken)));
                }
                nursery.start(() -> IntStream.range(0, 20).forEach(box::offer));
                for (TaskHandle<?> taker : takers) {
                    nursery.start(() -> {
                        taker.cancel();
                    });
                }
            });
            taken.addAll(box.drain());
            assertThat(taken)
                    .containsExactlyElementsIn(IntStream.range(0, 20).boxed().toList());
        }
    }

    @Test
    void aCancelledTakerPassesItsSignalOn() throws Exception {
        for (int round = 0; round < 1_000; round++) {
            Mailbox<Integer> box = new Mailbox<>(1);
            Tasks.nursery(nursery -> {
                TaskHandle<Integer> doomed = nursery.start(box::take);
                TaskHandle<Integer> other = nursery.start(box::take);
                nursery.start(() -> box.put(1));
                nursery.start(() -> {
                    doomed.cancel();
                });
                Promise<String> oneHasIt = new Promise<>();
                doomed.onDone(() -> {
                    if (doomed.state() == TaskHandle.State.SUCCEEDED) {
                        oneHasIt.complete("doomed");
                    }
                });
                other.onDone(() -> oneHasIt.complete("other"));
                oneHasIt.await();
                nursery.cancel();
            });
        }
    }

    private static void takeAll(Mailbox<Integer> box, Queue<Integer> taken) throws InterruptedException {
        try {
            while (true) {
                taken.add(box.take());
            }
        } catch (ClosedMailboxException end) {
            assertThat(box.isClosed()).isTrue();
        }
    }
}
