package tractor.task;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tractor.testing.RecordedThreads;

class NurseryRaceTest {
    private final RecordedThreads threads = new RecordedThreads();

    @AfterEach
    void nothingIsLeft() {
        assertThat(Thread.interrupted()).isFalse();
        threads.assertNoneLeft();
    }

    @Test
    void ofManyFailingTasksTheFirstComesOutAndNoOtherIsLost() throws Exception {
        for (int round = 0; round < 500; round++) {
            List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
            CountDownLatch together = new CountDownLatch(8);
            IllegalStateException thrown = assertThrows(
                    IllegalStateException.class,
                    () -> Tasks.nursery("tree", threads, nursery -> {
                        for (int i = 0; i < 8; i++) {
                            nursery.start(() -> {
                                together.countDown();
                                CancelScope.shield(shield -> together.await());
                                IllegalStateException failure = new IllegalStateException("crash");
                                failures.add(failure);
                                throw failure;
                            });
                        }
                    }));
            List<Throwable> out = new ArrayList<>(Arrays.asList(thrown.getSuppressed()));
            out.add(thrown);
            assertThat(out).containsExactlyElementsIn(failures);
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        }
    }

    @Test
    void aFailureThatRacesWithTheEndOfTheBodyIsNeverLost() throws Exception {
        for (int round = 0; round < 3_000; round++) {
            assertThrows(
                    UnsupportedOperationException.class,
                    () -> Tasks.nursery(
                            "tree",
                            threads,
                            nursery -> nursery.start(() -> {
                                throw new UnsupportedOperationException("late");
                            })));
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        }
    }

    @Test
    void theFailureThatCausedTheOthersComesOutFirst() throws Exception {
        for (int round = 0; round < 2_000; round++) {
            UnsupportedOperationException thrown = assertThrows(
                    UnsupportedOperationException.class,
                    () -> Tasks.nursery("tree", threads, nursery -> {
                        nursery.start(NurseryRaceTest::failWhenCancelled);
                        nursery.start(() -> {
                            throw new UnsupportedOperationException("cause");
                        });
                        failWhenCancelled();
                    }));
            assertThat(thrown.getSuppressed()).hasLength(2);
        }
    }

    private static void failWhenCancelled() {
        try {
            Blocked.forEver();
        } catch (InterruptedException echo) {
            throw new IllegalStateException("because cancelled", echo);
        }
    }

    @Test
    void aFailureThatRacesWithACancelIsNeverLost() throws Exception {
        for (int round = 0; round < 2_000; round++) {
            assertThrows(
                    UnsupportedOperationException.class,
                    () -> CancelScope.run(scope -> Tasks.nursery("tree", threads, nursery -> {
                        nursery.start(() -> {
                            scope.cancel();
                        });
                        nursery.start(() -> {
                            throw new UnsupportedOperationException("real");
                        });
                        Blocked.forEver();
                    })));
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        }
    }

    @Test
    void aStormOfStartsAndCancelsEndsWithEveryTaskAccountedFor() throws Exception {
        for (int round = 0; round < 50; round++) {
            AtomicInteger began = new AtomicInteger();
            AtomicInteger ended = new AtomicInteger();
            Tasks.nursery("storm", threads, nursery -> {
                List<Thread> outsiders = new ArrayList<>();
                for (int i = 0; i < 4; i++) {
                    Thread outsider = Tasks.platformThread("outsider", () -> startMany(nursery, began, ended));
                    outsiders.add(outsider);
                    outsider.start();
                }
                nursery.start("spreader", () -> startMany(nursery, began, ended));
                if (ThreadLocalRandom.current().nextBoolean()) {
                    nursery.cancel("storm");
                }
                CancelScope.shield(shield -> {
                    for (Thread outsider : outsiders) {
                        outsider.join();
                    }
                });
                nursery.cancel("over");
            });
            assertWithMessage("tasks that ended").that(ended.get()).isEqualTo(began.get());
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        }
    }

    private static void startMany(TaskNursery nursery, AtomicInteger began, AtomicInteger ended) {
        for (int i = 0; i < 25; i++) {
            TaskHandle<?> task;
            try {
                task = nursery.start(() -> {
                    began.incrementAndGet();
                    try {
                        Blocked.forEver();
                    } finally {
                        ended.incrementAndGet();
                    }
                });
            } catch (IllegalStateException over) {
                return;
            }
            if (i % 2 == 0) {
                task.cancel("at once");
            }
        }
    }

    @Test
    void aStartThatRacesWithTheEndEitherRunsOrIsRefused() throws Exception {
        for (int round = 0; round < 2_000; round++) {
            AtomicInteger ran = new AtomicInteger();
            Promise<Boolean> accepted = new Promise<>();
            Tasks.nursery("tree", threads, nursery -> {
                Thread outsider = Thread.ofVirtual().unstarted(() -> {
                    try {
                        nursery.start(ran::incrementAndGet);
                        accepted.complete(true);
                    } catch (IllegalStateException over) {
                        accepted.complete(false);
                    }
                });
                outsider.start();
            });
            int ranByTheEnd = ran.get();
            assertThat(ranByTheEnd).isEqualTo(accepted.await() ? 1 : 0);
        }
    }

    @Test
    void aStarterCancelledWhileTheTaskStartsGetsTheValueOrTheCancelAndTheTaskEndsEitherWay() throws Exception {
        for (int round = 0; round < 2_000; round++) {
            Promise<String> got = new Promise<>();
            Tasks.nursery("tree", threads, nursery -> {
                CancelScope starter = CancelScope.run(scope -> {
                    nursery.start(() -> {
                        scope.cancel();
                    });
                    got.complete(nursery.startAndWait("server", ready -> {
                        ready.started("up");
                        Blocked.forEver();
                    }));
                    Blocked.forEver();
                });
                assertThat(starter.cancelledCaught()).isTrue();
                assertThat(Thread.currentThread().isInterrupted()).isFalse();
                nursery.cancel();
            });
        }
    }
}
