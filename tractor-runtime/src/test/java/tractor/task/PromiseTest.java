package tractor.task;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PromiseTest {
    private static final Duration LONG = Duration.ofDays(1);

    private final Promise<String> promise = new Promise<>();

    @AfterEach
    void noInterruptIsLeft() {
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void theFirstOutcomeStands() throws Exception {
        assertThat(promise.isDone()).isFalse();
        assertThrows(IllegalStateException.class, promise::result);
        assertThat(promise.complete("first")).isTrue();
        assertThat(promise.complete("second")).isFalse();
        assertThat(promise.fail(new IOException())).isFalse();
        assertThat(promise.isDone()).isTrue();
        assertThat(promise.await()).isEqualTo("first");
        assertThat(promise.result()).isEqualTo("first");
    }

    @Test
    void aFailureComesAsItselfOrWrappedWhenChecked() {
        promise.fail(new UnsupportedOperationException());
        assertThrows(UnsupportedOperationException.class, promise::await);

        Promise<String> checked = new Promise<>();
        IOException failure = new IOException();
        checked.fail(failure);
        assertThat(assertThrows(TaskFailedException.class, checked::await))
                .hasCauseThat()
                .isSameInstanceAs(failure);
    }

    @Test
    void everyWaiterIsReleased() throws Exception {
        Tasks.nursery(nursery -> {
            for (int i = 0; i < 10; i++) {
                nursery.start(() -> assertThat(promise.await()).isEqualTo("value"));
            }
            promise.complete("value");
        });
    }

    @Test
    void aTimedWaitSaysWhetherTheOutcomeIsThere() throws Exception {
        assertThat(promise.await(Duration.ofMillis(1))).isFalse();
        assertThat(promise.awaitUninterruptibly(Duration.ofMillis(1))).isFalse();
        promise.fail(new IOException());
        assertThat(promise.await(LONG)).isTrue();
        assertThat(promise.awaitUninterruptibly(LONG)).isTrue();
    }

    @Test
    void anUninterruptibleWaitGoesOnThroughInterruptsAndPutsThemBack() throws Exception {
        Tasks.nursery(nursery -> nursery.start("waiter", () -> {
            Thread waiter = Thread.currentThread();
            waiter.interrupt();
            nursery.start(() -> {
                waiter.interrupt();
                promise.complete("value");
            });
            assertThat(promise.awaitUninterruptibly(LONG)).isTrue();
            assertThat(Thread.interrupted()).isTrue();
        }));
    }

    @Test
    void aForeignInterruptEndsTheWaitAndNotThePromise() throws Exception {
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class, promise::await);
        promise.complete("value");
        assertThat(promise.await()).isEqualTo("value");
    }

    @Test
    void aCallbackRunsOnceWhetherItCameBeforeOrAfter() {
        AtomicInteger calls = new AtomicInteger();
        promise.onDone(calls::incrementAndGet);
        promise.complete("value");
        promise.complete("again");
        promise.onDone(calls::incrementAndGet);

        assertThat(calls.get()).isEqualTo(2);
    }

    @Test
    void everyCallbackRunsExactlyOnceWhenAddedWhileCompleting() throws Exception {
        for (int i = 0; i < 500; i++) {
            AtomicInteger calls = new AtomicInteger();
            Promise<String> raced = new Promise<>();
            Tasks.nursery(nursery -> {
                for (int adder = 0; adder < 4; adder++) {
                    nursery.start(() -> raced.onDone(calls::incrementAndGet));
                }
                nursery.start(() -> raced.complete("value"));
            });
            assertThat(calls.get()).isEqualTo(4);
        }
    }
}
