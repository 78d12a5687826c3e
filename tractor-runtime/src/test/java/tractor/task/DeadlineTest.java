package tractor.task;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    private static final Duration SOON = Duration.ofMillis(5);
    private static final Duration LONG = Duration.ofDays(1);

    @AfterEach
    void nothingIsLeft() {
        assertThat(Thread.interrupted()).isFalse();
        assertThat(Timers.pending()).isEqualTo(0);
    }

    @Test
    void moveOnAfterCutsTheBodyShortAndSaysSo() throws Exception {
        assertThat(CancelScope.moveOnAfter(SOON, scope -> Blocked.forEver())).isTrue();
        assertThat(CancelScope.moveOnAfter(SOON, scope -> Blocked.forEverInForeignCode()))
                .isTrue();
        assertThat(CancelScope.moveOnAfter(LONG, scope -> {})).isFalse();
    }

    @Test
    void callOrMoveOnIsEmptyWhenCutShort() throws Exception {
        assertThat(CancelScope.callOrMoveOn(LONG, scope -> "value")).hasValue("value");
        assertThat(CancelScope.callOrMoveOn(SOON, scope -> new Promise<String>().await()))
                .isEmpty();
    }

    @Test
    void failAfterThrowsWhenCutShort() throws Exception {
        CancelScope.failAfter(LONG, scope -> {});
        assertThrows(DeadlineExceededException.class, () -> CancelScope.failAfter(SOON, scope -> Blocked.forEver()));
        assertThat(CancelScope.<String, RuntimeException>callOrFail(LONG, scope -> "value"))
                .isEqualTo("value");
        assertThrows(
                DeadlineExceededException.class,
                () -> CancelScope.callOrFail(SOON, scope -> new Promise<String>().await()));
    }

    @Test
    void aDeadlineThatIsNotPositiveCancelsAtOnce() throws Exception {
        assertThat(CancelScope.moveOnAfter(Duration.ZERO, scope -> Tasks.checkpoint()))
                .isTrue();
        assertThat(CancelScope.moveOnAfter(Duration.ofNanos(-1), scope -> Tasks.checkpoint()))
                .isTrue();
    }

    @Test
    void theReasonOfADeadlineIsItself() throws Exception {
        CancelScope.run(scope -> {
            scope.cancelAfter(SOON);
            TaskCancelledException raised = assertThrows(TaskCancelledException.class, Blocked::forEver);
            assertThat(raised.reason()).isEqualTo(new DeadlineReached(SOON));
        });
    }

    @Test
    void anOuterDeadlinePassesThroughInnerScopes() throws Exception {
        boolean cut = CancelScope.moveOnAfter(SOON, outer -> {
            CancelScope.moveOnAfter(LONG, inner -> Blocked.forEver());
            throw new AssertionError("not reached");
        });

        assertThat(cut).isTrue();
    }

    @Test
    void aDeadlineCanBeMoved() throws Exception {
        assertThat(CancelScope.moveOnAfter(LONG, scope -> {
                    scope.cancelAfter(SOON);
                    Blocked.forEver();
                }))
                .isTrue();
        CancelScope.run(scope -> {
            scope.cancelAfter(LONG);
            scope.cancelAfter(LONG);
            assertThat(Timers.pending()).isEqualTo(1);
        });
    }

    @Test
    void aScopeThatEndsEarlyLeavesNoTimerAndTakesNoNewOne() throws Exception {
        CancelScope over = CancelScope.run(scope -> scope.cancelAfter(LONG));
        assertThat(Timers.pending()).isEqualTo(0);
        over.cancelAfter(LONG);
        assertThat(Timers.pending()).isEqualTo(0);
    }

    @Test
    void theTimeLeftIsThatOfTheNearestDeadlineInSight() throws Exception {
        CancelScope.run(none -> {
            assertThat(none.timeLeft()).isEmpty();
            CancelScope.moveOnAfter(
                    Duration.ofHours(1),
                    outer -> CancelScope.moveOnAfter(LONG, inner -> {
                        assertThat(inner.timeLeft().orElseThrow()).isAtMost(Duration.ofHours(1));
                        CancelScope.shield(
                                shield -> assertThat(shield.timeLeft()).isEmpty());
                    }));
        });
    }

    @Test
    void aDurationBeyondTheClockIsNoDeadline() throws Exception {
        assertThat(CancelScope.moveOnAfter(Duration.ofSeconds(Long.MAX_VALUE), scope -> Tasks.checkpoint()))
                .isFalse();
    }
}
