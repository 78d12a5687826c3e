package tractor.task;

import static com.google.common.truth.Truth.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemoryChannelRaceTest {
    @AfterEach
    void noInterruptIsLeft() {
        assertThat(Thread.interrupted()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, Integer.MAX_VALUE})
    void everyItemThatWasSentIsReceivedOnceUnderAStormOfCancels(int capacity) throws Exception {
        for (int round = 0; round < 30; round++) {
            MemoryChannel<Integer> channel = MemoryChannel.open(capacity);
            Queue<Integer> sent = new ConcurrentLinkedQueue<>();
            Queue<Integer> received = new ConcurrentLinkedQueue<>();
            Tasks.nursery("storm", nursery -> {
                List<TaskHandle<?>> storm = new ArrayList<>();
                for (int i = 0; i < 4; i++) {
                    int first = 1000 * i;
                    MemorySendChannel<Integer> mine = channel.sender().clone();
                    storm.add(nursery.start("sender", () -> {
                        try (mine) {
                            for (int item = first; item < first + 40; item++) {
                                mine.send(item);
                                sent.add(item);
                            }
                        }
                    }));
                }
                channel.sender().close();
                for (int i = 0; i < 4; i++) {
                    MemoryReceiveChannel<Integer> mine = channel.receiver().clone();
                    TaskHandle<?> task = nursery.start("receiver", () -> {
                        try (mine) {
                            mine.forEach(received::add);
                        }
                    });
                    if (i < 2) {
                        storm.add(task);
                    }
                }
                for (TaskHandle<?> each : storm) {
                    for (int spin = ThreadLocalRandom.current().nextInt(300); spin > 0; spin--) {
                        Thread.onSpinWait();
                    }
                    each.cancel();
                }
            });
            assertThat(received).containsExactlyElementsIn(sent);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void aSenderThatRacesWithTheEndOfTheReceiversIsNeverStuck(int capacity) throws Exception {
        for (int round = 0; round < 500; round++) {
            MemoryChannel<Integer> channel = MemoryChannel.open(capacity);
            Tasks.nursery(nursery -> {
                nursery.start("sender", () -> {
                    try {
                        while (true) {
                            channel.sender().send(1);
                        }
                    } catch (BrokenResourceException over) {
                        channel.sender().close();
                    }
                });
                nursery.start("receiver", () -> {
                    channel.receiver().receive();
                    channel.receiver().close();
                });
            });
            assertThat(channel.sender().statistics()).isEqualTo(new MemoryChannelStatistics(0, capacity, 0, 0, 0, 0));
        }
    }
}
