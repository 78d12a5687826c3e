package tractor.tree;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tractor.ActorSpec;
import tractor.context.MsgStream;
import tractor.context.Outcome;
import tractor.task.CancelScope;
import tractor.task.Promise;
import tractor.task.TaskHandle;
import tractor.task.Tasks;
import tractor.testing.LeakCheck;
import tractor.testing.Trees;
import tractor.transport.TransportProtocol;

/**
 * Producers that are faster than their consumers, in processes whose heaps hold a small part of what is sent: an actor
 * that kept more than a window of it would die. {@code -Dstalled.messages=1000000} runs it in full (docs/performance.md).
 */
@ExtendWith(LeakCheck.class)
class StalledConsumerTest {
    private static final long MESSAGES = Long.getLong("stalled.messages", 4_000);
    private static final int SIZE = 64 << 10;
    private static final int PAUSE_AFTER = (int) Math.max(1_000, MESSAGES / 50);
    private static final ActorSpec<FreightPortal> SMALL =
            FreightPortal.serving(Wharf.class).withJvmArgs("-Xmx40m");

    @ParameterizedTest
    @EnumSource
    @Timeout(value = 1, unit = TimeUnit.HOURS) // for the long form
    void aConsumerThatStallsAgainAndAgainGetsEverythingInOrder(TransportProtocol transport) throws Exception {
        AtomicLong arrived = new AtomicLong();
        Trees.nursery(Trees.privately().withTransport(transport), nursery -> {
            FreightPortal consumer = nursery.startActor("consumer", SMALL);
            FreightPortal producer = nursery.startActor("producer", SMALL);
            arrived.set(producer.ship("consumer", MESSAGES, SIZE, PAUSE_AFTER, 100));
            producer.cancelActor();
            consumer.cancelActor();
        });
        assertThat(arrived.get()).isEqualTo(MESSAGES);
    }

    @Test
    void aStalledStreamDelaysNeitherCallsNorStreamsNorItsOwnEndOnTheSameConnection() throws Exception {
        Trees.nursery(nursery -> {
            FreightPortal wharf = nursery.startActor("wharf", SMALL);
            Promise<Boolean> stalled = new Promise<>();
            Tasks.nursery(tasks -> {
                AtomicLong sent = new AtomicLong();
                TaskHandle<Long> full = tasks.start(
                        "full",
                        () -> wharf.unloadWhenOpen(unloading -> {
                            try (MsgStream<Cargo.Box, @Nullable Void> stream = unloading.openStream()) {
                                CancelScope.moveOnAfter(Duration.ofSeconds(1), scope -> {
                                    while (true) {
                                        stream.send(new Cargo.Box(0, new byte[SIZE]));
                                        sent.incrementAndGet();
                                    }
                                });
                                stalled.complete(true);
                                long before = sent.get();
                                while (sent.get() < 3 * before) { // waits until the wharf opens
                                    stream.send(new Cargo.Box(0, new byte[SIZE]));
                                    sent.incrementAndGet();
                                }
                            }
                            return unloading.result().boxes();
                        }));
                stalled.await();
                for (int n = 0; n < 200; n++) {
                    assertThat(wharf.echo(n)).isEqualTo(n);
                }
                long others = wharf.unload(1_000, 0, unloading -> {
                    try (MsgStream<Cargo.Box, @Nullable Void> stream = unloading.openStream()) {
                        for (long number = 0; number < 500; number++) {
                            stream.send(new Cargo.Box(number, Wharf.content((int) number, SIZE)));
                        }
                    }
                    return unloading.result().boxes();
                });
                assertThat(others).isEqualTo(500);
                boolean cancelled = wharf.unloadWhenOpen(unloading -> {
                    try (MsgStream<Cargo.Box, @Nullable Void> stream = unloading.openStream()) {
                        stream.send(new Cargo.Box(0, new byte[SIZE]));
                        unloading.cancel();
                    }
                    return unloading.outcome() instanceof Outcome.Cancelled;
                });
                assertThat(cancelled).isTrue();
                assertThat(full.state()).isEqualTo(TaskHandle.State.RUNNING);
                wharf.open();
                assertThat(full.join()).isEqualTo(sent.get());
            });
            wharf.cancelActor();
        });
    }

    @Test
    void aSenderThatWaitsForAStalledConsumerCanBeCancelled() throws Exception {
        Trees.nursery(nursery -> {
            FreightPortal wharf = nursery.startActor("wharf", SMALL);
            AtomicLong sent = new AtomicLong();
            assertThrows(
                    IllegalStateException.class,
                    () -> wharf.unloadWhenOpen(unloading -> {
                        try (MsgStream<Cargo.Box, @Nullable Void> stream = unloading.openStream()) {
                            CancelScope.moveOnAfter(Duration.ofMillis(300), scope -> {
                                while (true) {
                                    stream.send(new Cargo.Box(0, new byte[SIZE]));
                                    sent.incrementAndGet();
                                }
                            });
                            throw new IllegalStateException("enough");
                        }
                    }));
            assertThat(sent.get()).isAtMost((1 << 20) / SIZE + 1); // a window
            wharf.cancelActor();
        });
    }
}
