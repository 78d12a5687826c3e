package tractor.transport;

import static com.google.common.truth.Truth.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The loop's timers and its end. */
class IoLoopTest {

    private final Leaks leaks = new Leaks();
    private final IoLoop loop = new IoLoop("test");

    @AfterEach
    void nothingIsLeft() {
        loop.close();
        leaks.verifyNone();
    }

    @Test
    void timersRunInTheOrderOfTheirTimesOnTheLoop() throws Exception {
        BlockingQueue<String> ran = new LinkedBlockingQueue<>();
        // Scheduled from the loop, so that none is due before all are scheduled.
        loop.schedule(Duration.ZERO, () -> {
            for (int n : List.of(30, 10, 20)) {
                loop.schedule(Duration.ofMillis(n), () -> ran.add(n + " " + loop.isCurrentThread()));
            }
        });
        assertThat(List.of(ran.take(), ran.take(), ran.take()))
                .containsExactly("10 true", "20 true", "30 true")
                .inOrder();
        assertThat(loop.isCurrentThread()).isFalse();
    }

    @Test
    void aCancelledTimerDoesNotRun() throws Exception {
        List<String> ran = new CopyOnWriteArrayList<>();
        var done = new CountDownLatch(1);
        LoopTimer cancelled = loop.schedule(Duration.ofMillis(20), () -> ran.add("cancelled"));
        assertThat(cancelled.cancel()).isTrue();
        assertThat(cancelled.cancel()).isFalse();
        LoopTimer run = loop.schedule(Duration.ofMillis(30), () -> {
            ran.add("run");
            done.countDown();
        });
        done.await();
        assertThat(ran).containsExactly("run");
        assertThat(run.cancel()).isFalse();
    }

    @Test
    void aTimerThatThrowsDoesNotStopTheOthers() throws Exception {
        var done = new CountDownLatch(1);
        loop.schedule(Duration.ZERO, () -> {
            throw new IllegalStateException("thrown by the test");
        });
        loop.schedule(Duration.ofMillis(1), () -> {
            throw new AssertionError("thrown by the test");
        });
        loop.schedule(Duration.ofMillis(2), done::countDown);
        done.await();
        assertThat(done.getCount()).isEqualTo(0);
    }

    @Test
    void anEndlessDelayIsAllowed() {
        assertThat(loop.schedule(Duration.ofSeconds(Long.MAX_VALUE), () -> {}).cancel())
                .isTrue();
    }

    @Test
    void closingFromTheLoopItselfEndsIt() throws Exception {
        var closed = new CountDownLatch(1);
        loop.schedule(Duration.ZERO, () -> {
            loop.close();
            closed.countDown();
        });
        closed.await();
        loop.close(); // waits for the end
        assertThat(loop.execute(() -> {})).isFalse();
    }

    @Test
    void anInterruptedCloseWaitsAllTheSameAndKeepsTheFlag() {
        Thread.currentThread().interrupt();
        loop.close();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(loop.execute(() -> {})).isFalse();
    }

    @Test
    void whatIsScheduledAfterTheEndIsDropped() {
        loop.close();
        List<String> ran = new CopyOnWriteArrayList<>();
        LoopTimer late = loop.schedule(Duration.ZERO, () -> ran.add("late"));
        assertThat(ran).isEmpty();
        assertThat(late.cancel()).isTrue();
    }
}
