package tractor.task;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tractor.testing.Trail;

class StartAndWaitTest {
    private final Trail trail = new Trail();

    @AfterEach
    void noInterruptIsLeft() {
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void theStarterGetsTheValueAndTheTaskGoesOn() throws Exception {
        Promise<String> go = new Promise<>();
        Tasks.nursery(nursery -> {
            int port = nursery.startAndWait("server", ready -> {
                ready.started(8080);
                go.await();
                trail.add("went on");
            });
            assertThat(port).isEqualTo(8080);
            assertThat(trail.events()).isEmpty();
            go.complete("go");
        });

        assertThat(trail.events()).containsExactly("went on");
    }

    @Test
    void aFailureBeforeStartedIsTheStartersAndLeavesTheNurseryAlone() throws Exception {
        IOException failure = new IOException("no port");
        Tasks.nursery(nursery -> {
            TaskFailedException thrown = assertThrows(
                    TaskFailedException.class,
                    () -> nursery.startAndWait("server", ready -> {
                        throw failure;
                    }));
            assertThat(thrown).hasCauseThat().isSameInstanceAs(failure);
            assertThrows(
                    IllegalStateException.class,
                    () -> nursery.startAndWait("server", ready -> {
                        throw new IllegalStateException("as itself");
                    }));
            Tasks.checkpoint();
        });
    }

    @Test
    void aFailureAfterStartedIsTheNurserys() {
        assertThrows(
                UnsupportedOperationException.class,
                () -> Tasks.nursery(nursery -> {
                    nursery.startAndWait("server", ready -> {
                        ready.started("up");
                        throw new UnsupportedOperationException("later");
                    });
                    Blocked.forEver();
                }));
    }

    @Test
    void returningWithoutStartedIsAMistake() throws Exception {
        Tasks.nursery(nursery -> {
            assertThrows(IllegalStateException.class, () -> nursery.startAndWait("server", ready -> {}));
        });
    }

    @Test
    void startedTwiceIsAMistakeOfTheTask() {
        assertThrows(
                IllegalStateException.class,
                () -> Tasks.nursery(nursery -> nursery.startAndWait("server", ready -> {
                    ready.started("once");
                    ready.started("twice");
                })));
    }

    @Test
    void aCancelledStarterCancelsTheTaskAndAwaitsItsEnd() throws Exception {
        Tasks.nursery(nursery -> {
            CancelScope starter = CancelScope.run(scope -> nursery.startAndWait("server", ready -> {
                try {
                    scope.cancel();
                    Blocked.forEver();
                } finally {
                    ready.started("too late");
                    trail.add("ended");
                }
            }));
            trail.add("starter is back");
            assertThat(starter.cancelledCaught()).isTrue();
        });

        assertThat(trail.events()).containsExactly("ended", "starter is back").inOrder();
    }

    @Test
    void aFailureOnTheWayOutOfACancelledStartIsNotMasked() throws Exception {
        Tasks.nursery(nursery -> {
            assertThrows(
                    UnsupportedOperationException.class,
                    () -> CancelScope.run(scope -> nursery.startAndWait("server", ready -> {
                        try {
                            scope.cancel();
                            Blocked.forEver();
                        } finally {
                            fail();
                        }
                    })));
        });
    }

    @Test
    void aStartIntoACancelledNurserySaysSoToAnUncancelledStarter() throws Exception {
        AtomicReference<TaskNursery> escaped = new AtomicReference<>();
        Promise<String> release = new Promise<>();
        Promise<String> open = new Promise<>();
        Tasks.nursery(here -> {
            here.start(() -> Tasks.nursery("other", other -> {
                escaped.set(other);
                other.start(() -> Blocked.untilDone(release));
                other.cancel();
                open.complete("open");
            }));
            open.await();
            assertThrows(
                    CancellationException.class, () -> escaped.get().startAndWait("late", ready -> Blocked.forEver()));
            release.complete("go");
        });
    }

    private static void fail() {
        throw new UnsupportedOperationException("clean-up");
    }
}
