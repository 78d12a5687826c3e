package tractor.task;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tractor.testing.Trail;

class ShieldTest {
    @AfterEach
    void noInterruptIsLeft() {
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void aShieldKeepsCleanUpOutOfReachOfTheCancel() throws Exception {
        Trail trail = new Trail();
        CancelScope over = CancelScope.run(scope -> {
            try {
                scope.cancel();
                Tasks.checkpoint();
            } finally {
                CancelScope.shield(shield -> {
                    Tasks.checkpoint();
                    assertThat(new CountDownLatch(1).getCount()).isEqualTo(1);
                    assertThat(Thread.currentThread().isInterrupted()).isFalse();
                    trail.add("cleaned up");
                });
            }
        });

        assertThat(trail.events()).containsExactly("cleaned up");
        assertThat(over.cancelledCaught()).isTrue();
    }

    @Test
    void anInterruptPendingOutsideWaitsUntilTheShieldIsLeft() throws Exception {
        CancelScope.run(scope -> {
            scope.cancel();
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
            CancelScope.shield(
                    shield -> assertThat(Thread.currentThread().isInterrupted()).isFalse());
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
            assertThrows(InterruptedException.class, Blocked::forEverInForeignCode);
        });
    }

    @Test
    void aCancelDuringTheShieldIsFeltWhenItEnds() throws Exception {
        Trail trail = new Trail();
        CancelScope over = CancelScope.run(scope -> {
            CancelScope.shield(shield -> {
                scope.cancel();
                Tasks.checkpoint();
                CancelScope.run(within -> Tasks.checkpoint());
                assertThat(Thread.currentThread().isInterrupted()).isFalse();
                trail.add("shielded");
            });
            Blocked.forEverInForeignCode();
        });

        assertThat(trail.events()).containsExactly("shielded");
        assertThat(over.cancelledCaught()).isTrue();
    }

    @Test
    void aForeignInterruptIsNotHeldOffByAShield() throws Exception {
        CancelScope.run(scope -> {
            scope.cancel();
            CancelScope.shield(shield -> {
                Thread.currentThread().interrupt();
                assertThrows(InterruptedException.class, Tasks::checkpoint);
            });
        });
    }

    @Test
    void aShieldCanBeCancelledItselfAndAbsorbsThatUnderAnOuterCancel() throws Exception {
        CancelScope over = CancelScope.run(scope -> {
            scope.cancel();
            CancelScope shield = CancelScope.shield(inner -> {
                inner.cancel();
                Blocked.forEver();
            });
            assertThat(shield.cancelledCaught()).isTrue();
            assertThat(CancelScope.callShielded(inner -> "value")).hasValue("value");
            Tasks.checkpoint();
        });

        assertThat(over.cancelledCaught()).isTrue();
    }

    @Test
    void aNurseryInAShieldRunsItsTasksUncancelled() throws Exception {
        Trail trail = new Trail();
        CancelScope.run(scope -> {
            scope.cancel();
            CancelScope.shield(shield -> Tasks.nursery(nursery -> nursery.start(() -> {
                Tasks.checkpoint();
                trail.add("ran");
            })));
        });

        assertThat(trail.events()).containsExactly("ran");
    }
}
