package tractor.task;

import static com.google.common.truth.Truth.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import tractor.testing.Trail;

class TimersTest {
    @Test
    void aTimerRunsItsCallbackOnADaemonPlatformThread() throws Exception {
        Promise<Thread> ran = new Promise<>();
        Timers.after(Duration.ofMillis(1), () -> ran.complete(Thread.currentThread()));

        assertThat(ran.await().isDaemon()).isTrue();
        assertThat(ran.await().isVirtual()).isFalse();
    }

    @Test
    void aRemovedTimerIsForgottenAtOnceAndNeverRuns() throws Exception {
        Trail trail = new Trail();
        Registration timer = Timers.after(Duration.ofDays(1), () -> trail.add("ran"));
        assertThat(timer.remove()).isTrue();
        assertThat(timer.remove()).isFalse();

        assertThat(Timers.pending()).isEqualTo(0);
        assertThat(trail.events()).isEmpty();
    }

    @Test
    void timersRunInTheOrderOfTheirTimes() throws Exception {
        Trail trail = new Trail();
        Promise<String> last = new Promise<>();
        Timers.after(Duration.ofMillis(20), () -> {
            trail.add("second");
            last.complete("done");
        });
        Timers.after(Duration.ofMillis(1), () -> trail.add("first"));
        last.await();

        assertThat(trail.events()).containsExactly("first", "second").inOrder();
    }

    @Test
    void aCallbackThatThrowsDoesNotStopTheOthers() throws Exception {
        Promise<String> handled = new Promise<>();
        Promise<String> other = new Promise<>();
        Timers.after(Duration.ZERO, () -> {
            Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> handled.complete("handled"));
            throw new IllegalStateException("callback");
        });
        Timers.after(Duration.ofMillis(1), () -> other.complete("ran"));

        assertThat(handled.await()).isEqualTo("handled");
        assertThat(other.await()).isEqualTo("ran");
    }
}
