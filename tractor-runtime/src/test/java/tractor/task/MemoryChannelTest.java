package tractor.task;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tractor.testing.Trail;

class MemoryChannelTest {
    private final MemoryChannel<Integer> channel = MemoryChannel.open(2);
    private final MemorySendChannel<Integer> sender = channel.sender();
    private final MemoryReceiveChannel<Integer> receiver = channel.receiver();
    private final Trail trail = new Trail();

    @AfterEach
    void noInterruptIsLeft() {
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void itemsAreReceivedInTheOrderInWhichTheyWereSent() throws Exception {
        sender.send(1);
        assertThat(sender.trySend(2)).isTrue();
        assertThat(sender.trySend(3)).isFalse();
        assertThat(receiver.receive()).isEqualTo(1);
        assertThat(receiver.tryReceive()).hasValue(2);
        assertThat(receiver.tryReceive()).isEmpty();
    }

    @Test
    void theChannelEndsForReceiversWhenTheLastSendEndIsClosed() throws Exception {
        MemorySendChannel<Integer> second = sender.clone();
        sender.send(1);
        sender.close();
        sender.close();
        second.send(2);
        second.close();

        List<Integer> received = new ArrayList<>();
        receiver.forEach(received::add);
        assertThat(received).containsExactly(1, 2).inOrder();
        assertThrows(EndOfChannelException.class, receiver::receive);
        assertThrows(EndOfChannelException.class, receiver::tryReceive);
    }

    @Test
    void sendersLearnThatTheLastReceiveEndIsClosed() throws Exception {
        MemoryReceiveChannel<Integer> second = receiver.clone();
        receiver.close();
        sender.send(1);
        assertThat(second.receive()).isEqualTo(1);
        sender.send(2);
        second.close();

        assertThrows(BrokenResourceException.class, () -> sender.send(3));
        assertThrows(BrokenResourceException.class, () -> sender.trySend(3));
        assertThat(sender.statistics().currentBufferUsed()).isEqualTo(0);
    }

    @Test
    void aClosedEndIsRefusedAndCannotBeCloned() {
        sender.close();
        receiver.close();

        assertThrows(ClosedResourceException.class, () -> sender.send(1));
        assertThrows(ClosedResourceException.class, () -> sender.trySend(1));
        assertThrows(ClosedResourceException.class, sender::clone);
        assertThrows(ClosedResourceException.class, receiver::receive);
        assertThrows(ClosedResourceException.class, receiver::tryReceive);
        assertThrows(ClosedResourceException.class, receiver::clone);
    }

    @Test
    void closingAnEndWakesThoseWhoWaitInItAndNobodyElse() throws Exception {
        MemoryReceiveChannel<Integer> other = receiver.clone();
        Tasks.nursery(nursery -> {
            nursery.start(() -> {
                assertThrows(ClosedResourceException.class, receiver::receive);
                sender.send(7);
            });
            TaskHandle<Integer> patient = nursery.start(other::receive);
            awaitReceivers(2);
            receiver.close();
            assertThat(patient.join()).isEqualTo(7);
        });
    }

    @Test
    void theEndsOfTheOtherSideWakeWhoWaits() throws Exception {
        Tasks.nursery(nursery -> {
            TaskHandle<?> waiting = nursery.start(() -> assertThrows(EndOfChannelException.class, receiver::receive));
            awaitReceivers(1);
            sender.close();
            waiting.join();
        });
        MemoryChannel<Integer> full = MemoryChannel.open(0);
        Tasks.nursery(nursery -> {
            TaskHandle<?> waiting = nursery.start(() -> assertThrows(
                    BrokenResourceException.class, () -> full.sender().send(1)));
            awaitSenders(full, 1);
            full.receiver().close();
            waiting.join();
        });
    }

    @Test
    void withoutCapacityAnItemIsSentWhenItIsReceived() throws Exception {
        MemoryChannel<Integer> rendezvous = MemoryChannel.open(0);
        assertThat(rendezvous.sender().trySend(1)).isFalse();
        Tasks.nursery(nursery -> {
            TaskHandle<?> sending = nursery.start(() -> {
                rendezvous.sender().send(1);
                trail.add("sent");
            });
            awaitSenders(rendezvous, 1);
            assertThat(trail.events()).isEmpty();
            assertThat(rendezvous.receiver().tryReceive()).hasValue(1);
            sending.join();

            TaskHandle<Integer> receiving =
                    nursery.start(() -> rendezvous.receiver().receive());
            while (rendezvous.sender().statistics().tasksWaitingReceive() == 0) {
                Thread.onSpinWait();
            }
            assertThat(rendezvous.sender().trySend(2)).isTrue();
            assertThat(receiving.join()).isEqualTo(2);
        });
    }

    @Test
    void thoseWhoWaitAreServedInTheOrderInWhichTheyCame() throws Exception {
        MemoryChannel<Integer> narrow = MemoryChannel.open(1);
        narrow.sender().send(0);
        Tasks.nursery(nursery -> {
            for (int i = 1; i <= 3; i++) {
                int item = i;
                nursery.start(() -> narrow.sender().send(item));
                awaitSenders(narrow, i);
            }
            for (int i = 0; i <= 3; i++) {
                assertThat(narrow.receiver().receive()).isEqualTo(i);
            }
        });
    }

    @Test
    void aCancelledSenderHasSentNothingAndACancelledReceiverHasTakenNothing() throws Exception {
        Tasks.nursery(nursery -> {
            TaskHandle<?> receiving = nursery.start(() -> {
                receiver.receive();
            });
            awaitReceivers(1);
            receiving.cancel();
            assertThrows(CancellationException.class, receiving::join);
            sender.send(1);
            sender.send(2);
            TaskHandle<?> sending = nursery.start(() -> sender.send(3));
            awaitSenders(channel, 1);
            sending.cancel();
            assertThrows(CancellationException.class, sending::join);
        });
        sender.close();

        List<Integer> received = new ArrayList<>();
        receiver.forEach(received::add);
        assertThat(received).containsExactly(1, 2).inOrder();
    }

    @Test
    void statisticsTellHowTheChannelIsDoing() throws Exception {
        MemorySendChannel<Integer> second = sender.clone();
        sender.send(1);

        assertThat(receiver.statistics()).isEqualTo(new MemoryChannelStatistics(1, 2, 2, 1, 0, 0));
        second.close();
        assertThat(sender.statistics().openSendChannels()).isEqualTo(1);
    }

    @Test
    void aNegativeCapacityIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> MemoryChannel.<Integer>open(-1));
    }

    @Test
    void aLoopIsCancelledLikeAnyBlockingCall() throws Exception {
        assertThat(CancelScope.run(scope -> {
                            scope.cancel();
                            receiver.forEach(item -> trail.add("not reached"));
                        })
                        .cancelledCaught())
                .isTrue();
        assertThat(trail.events()).isEmpty();
    }

    private void awaitReceivers(int count) {
        while (channel.receiver().statistics().tasksWaitingReceive() < count) {
            Thread.onSpinWait();
        }
    }

    private static void awaitSenders(MemoryChannel<Integer> channel, int count) {
        while (channel.sender().statistics().tasksWaitingSend() < count) {
            Thread.onSpinWait();
        }
    }
}
