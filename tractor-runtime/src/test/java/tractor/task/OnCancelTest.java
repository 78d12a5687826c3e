package tractor.task;

import static com.google.common.truth.Truth.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import tractor.testing.Trail;

class OnCancelTest {
    private final Trail trail = new Trail();

    @Test
    void aCallbackRunsOnceOnTheCancellersThread() throws Exception {
        AtomicReference<Thread> ranOn = new AtomicReference<>();
        CancelScope.run(scope -> {
            scope.onCancel(() -> {
                trail.add("called");
                ranOn.set(Thread.currentThread());
            });
            Thread canceller = Tasks.platformThread("canceller", () -> {
                scope.cancel();
                scope.cancel();
            });
            CancelScope.shield(shield -> {
                canceller.start();
                canceller.join();
            });
            assertThat(ranOn.get()).isSameInstanceAs(canceller);
        });

        assertThat(trail.events()).containsExactly("called");
    }

    @Test
    void aCallbackRunsAtOnceWhenTheScopeIsCancelledAlready() throws Exception {
        CancelScope.run(outer -> CancelScope.run(inner -> {
            outer.cancel();
            inner.onCancel(() -> trail.add("called"));
            assertThat(trail.events()).containsExactly("called");
        }));
    }

    @Test
    void anOuterCancelRunsTheCallbacksWithinButNotBehindShields() throws Exception {
        CancelScope.run(outer -> CancelScope.run(inner -> CancelScope.shield(shield -> {
            inner.onCancel(() -> trail.add("inner"));
            shield.onCancel(() -> trail.add("shield"));
            outer.cancel();
        })));

        assertThat(trail.events()).containsExactly("inner");
    }

    @Test
    void aRemovedCallbackNeverRuns() throws Exception {
        CancelScope.run(scope -> {
            Registration removed = scope.onCancel(() -> trail.add("removed"));
            Registration kept = scope.onCancel(() -> trail.add("kept"));
            assertThat(removed.remove()).isTrue();
            assertThat(removed.remove()).isFalse();
            scope.cancel();
            assertThat(kept.remove()).isFalse();
        });

        assertThat(trail.events()).containsExactly("kept");
    }

    @Test
    void aCallbackRunsUnderNoLockOfTheTree() throws Exception {
        CancelScope.run(scope -> {
            scope.onCancel(() -> {
                Thread other = Tasks.platformThread("other", () -> scope.onCancel(() -> trail.add("other")));
                other.start();
                joinThrough(other);
            });
            scope.cancel();
        });

        assertThat(trail.events()).containsExactly("other");
    }

    @Test
    void aCallbackThatThrowsHurtsNeitherTheCancellerNorTheOthers() throws Exception {
        Thread current = Thread.currentThread();
        Thread.UncaughtExceptionHandler before = current.getUncaughtExceptionHandler();
        current.setUncaughtExceptionHandler((thread, failure) -> {
            trail.add("handled " + failure.getMessage());
            throw new IllegalStateException("a handler that is broken itself");
        });
        try {
            CancelScope.run(scope -> {
                scope.onCancel(() -> {
                    throw new IllegalStateException("callback");
                });
                scope.onCancel(() -> trail.add("second"));
                scope.cancel();
            });
        } finally {
            current.setUncaughtExceptionHandler(before);
        }

        assertThat(trail.events()).containsExactly("handled callback", "second").inOrder();
    }

    @Test
    void aScopeThatEndsUncancelledDropsItsCallbacks() throws Exception {
        CancelScope over = CancelScope.run(scope -> scope.onCancel(() -> trail.add("called")));
        over.cancel();
        over.onCancel(() -> trail.add("late"));

        assertThat(trail.events()).isEmpty();
    }

    /** Joins though this thread was just interrupted by the cancel. */
    private static void joinThrough(Thread other) {
        boolean interrupted = false;
        while (true) {
            try {
                other.join();
                break;
            } catch (InterruptedException interrupt) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
