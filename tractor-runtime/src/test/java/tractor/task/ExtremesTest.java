package tractor.task;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tractor.testing.RecordedThreads;

/** Many, deep, and long-lived. */
class ExtremesTest {
    private static final int MANY = 3_000;
    private static final int DEEP = 500;

    private final RecordedThreads threads = new RecordedThreads();

    @AfterEach
    void nothingIsLeft() {
        assertThat(Thread.interrupted()).isFalse();
        threads.assertNoneLeft();
    }

    @Test
    void oneCancelEndsThousandsOfTasks() throws Exception {
        AtomicInteger ended = new AtomicInteger();
        CountDownLatch begun = new CountDownLatch(MANY);
        Tasks.nursery("many", threads, nursery -> {
            for (int i = 0; i < MANY; i++) {
                nursery.start(() -> {
                    begun.countDown();
                    try {
                        Blocked.forEver();
                    } finally {
                        ended.incrementAndGet();
                    }
                });
            }
            begun.await();
            assertThat(nursery.tree().children()).hasSize(MANY);
            nursery.cancel();
        });

        assertThat(ended.get()).isEqualTo(MANY);
    }

    @Test
    void aFailureClimbsThroughHundredsOfNurseriesAsItself() {
        IllegalStateException failure = new IllegalStateException("leaf");

        assertThat(assertThrows(IllegalStateException.class, () -> nested(DEEP, failure)))
                .isSameInstanceAs(failure);
    }

    private void nested(int depth, RuntimeException failure) throws InterruptedException {
        if (depth == 0) {
            throw failure;
        }
        Tasks.nursery("level " + depth, threads, nursery -> {
            nursery.start("patient", Blocked::forEver);
            nursery.start("deeper", () -> nested(depth - 1, failure));
        });
    }

    @Test
    void aCancelReachesThroughHundredsOfScopesAndEndsAtTheOneThatWasCancelled() throws Exception {
        List<CancelScope> over = new ArrayList<>();
        CancelScope outer = CancelScope.run(scope -> within(DEEP, scope, over));

        assertThat(outer.cancelledCaught()).isTrue();
        assertThat(over).isEmpty();
    }

    private static void within(int depth, CancelScope outermost, List<CancelScope> over) throws InterruptedException {
        if (depth == 0) {
            outermost.cancel();
            Blocked.forEverInForeignCode();
        }
        over.add(CancelScope.run(scope -> within(depth - 1, outermost, over)));
    }

    @Test
    void shieldsWithinShieldsHoldUntilTheLastIsLeft() throws Exception {
        AtomicInteger unharmed = new AtomicInteger();
        CancelScope outer = CancelScope.run(scope -> {
            shielded(DEEP, scope, unharmed);
            Tasks.checkpoint();
            throw new AssertionError("not reached");
        });

        assertThat(outer.cancelledCaught()).isTrue();
        assertThat(unharmed.get()).isEqualTo(DEEP);
    }

    private static void shielded(int depth, CancelScope outermost, AtomicInteger unharmed) throws InterruptedException {
        if (depth == 0) {
            outermost.cancel();
            return;
        }
        CancelScope.shield(shield -> {
            shielded(depth - 1, outermost, unharmed);
            Tasks.checkpoint();
            unharmed.incrementAndGet();
        });
    }

    @Test
    void aLongLivedNurseryKeepsNothingOfATaskThatIsOver() throws Exception {
        Tasks.nursery(
                "service",
                nursery -> { // not on recorded threads, which are kept, with their tasks
                    List<WeakReference<Object>> results = new ArrayList<>();
                    for (int i = 0; i < 100; i++) {
                        results.add(
                                new WeakReference<>(nursery.start(Object::new).join()));
                        results.add(
                                new WeakReference<>(nursery.startAndWait("up", ready -> ready.started(new Object()))));
                    }
                    while (results.stream().anyMatch(each -> each.get() != null)) {
                        System.gc();
                    }
                });
    }

    @Test
    void aLongLivedScopeKeepsNothingOfTheScopesThatWereInIt() throws Exception {
        CancelScope.run(outer -> {
            List<WeakReference<Object>> inner = new ArrayList<>();
            for (int i = 0; i < 100; i++) {
                inner.add(new WeakReference<>(CancelScope.run(scope -> scope.onCancel(() -> {}))));
                Object held = new Object();
                outer.onCancel(() -> assertThat(held).isNotNull()).remove();
                inner.add(new WeakReference<>(held));
            }
            while (inner.stream().anyMatch(each -> each.get() != null)) {
                System.gc();
            }
        });
    }
}
