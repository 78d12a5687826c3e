package tractor.task;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@SuppressWarnings("NullAway") // one test breaks the rule on purpose
class ScopeDeadlineTest {
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
    void moveOnAtAndFailAtHoldToAMomentThatSeveralScopesMayShare() throws Exception {
        Deadline budget = Deadline.in(SOON);
        assertThat(CancelScope.moveOnAt(budget, scope -> Blocked.forEver())).isTrue();
        assertThat(CancelScope.moveOnAt(budget, scope -> Tasks.checkpoint())).isTrue();
        assertThrows(DeadlineExceededException.class, () -> CancelScope.failAt(budget, scope -> Blocked.forEver()));
        assertThrows(
                DeadlineExceededException.class,
                () -> CancelScope.callOrFail(budget, scope -> new Promise<String>().await()));
        assertThat(CancelScope.callOrMoveOn(budget, scope -> new Promise<String>().await()))
                .isEmpty();

        Deadline far = Deadline.in(LONG);
        assertThat(CancelScope.moveOnAt(far, scope -> {})).isFalse();
        CancelScope.failAt(far, scope -> {});
        assertThat(CancelScope.<String, RuntimeException>callOrFail(far, scope -> "value"))
                .isEqualTo("value");
        assertThat(CancelScope.callOrMoveOn(far, scope -> "value")).hasValue("value");
    }

    @Test
    void aDeadlineCanBeReadMovedAndTakenAway() throws Exception {
        Deadline far = Deadline.in(LONG);
        CancelScope over = CancelScope.run(scope -> {
            assertThat(scope.deadline()).isEqualTo(Deadline.NEVER);
            scope.cancelAt(Deadline.in(SOON));
            scope.cancelAt(far);
            assertThat(scope.deadline()).isEqualTo(far);
            scope.cancelAt(Deadline.NEVER);
            assertThat(scope.timeLeft()).isEmpty();
            assertThat(Timers.pending()).isEqualTo(0);
            scope.cancelAt(far);
        });
        assertThat(over.deadline()).isEqualTo(far);
        assertThat(over.cancelCalled()).isFalse();
    }

    @Test
    void aTimeLimitThatIsNoneHarmsNothing() throws Exception {
        CancelScope over = CancelScope.run(scope -> {
            assertThrows(NullPointerException.class, () -> CancelScope.moveOnAfter(null, inner -> {}));
            assertThrows(NullPointerException.class, () -> CancelScope.moveOnAt(null, inner -> {}));
            scope.cancel();
            Blocked.forEverInForeignCode();
        });
        assertThat(over.cancelledCaught()).isTrue();
    }

    @Test
    void aDurationBeyondTheClockIsNoDeadline() throws Exception {
        assertThat(CancelScope.moveOnAfter(Duration.ofSeconds(Long.MAX_VALUE), scope -> Tasks.checkpoint()))
                .isFalse();
    }
}
