package tractor.task;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BlockingCallsTest {
    @AfterEach
    void noInterruptIsLeft() {
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void theWorkRunsOnADaemonPlatformThreadAndItsResultComesBack() throws Exception {
        Tasks.nursery(nursery -> nursery.start(() -> {
            String result = Tasks.blocking(() -> {
                assertThat(Thread.currentThread().isVirtual()).isFalse();
                assertThat(Thread.currentThread().isDaemon()).isTrue();
                return "result";
            });
            assertThat(result).isEqualTo("result");
        }));
    }

    @Test
    void theWorkSeesTheCallersOwner() throws Exception {
        Object seen = Ambient.callWithOwner("actor", () -> Tasks.blocking(Ambient::owner));

        assertThat(seen).isEqualTo("actor");
    }

    @Test
    void whatTheWorkThrowsComesBackAsItself() {
        IOException failure = new IOException("disk");

        assertThat(assertThrows(
                        IOException.class,
                        () -> Tasks.blocking(() -> {
                            throw failure;
                        })))
                .isSameInstanceAs(failure);
        assertThrows(
                AssertionError.class,
                () -> Tasks.blocking(() -> {
                    throw new AssertionError("error");
                }));
    }

    @Test
    void aCancelledCallerDoesNotStayAndTheWorkIsInterrupted() throws Exception {
        Promise<String> release = new Promise<>();
        Promise<Boolean> interrupted = new Promise<>();
        CancelScope over = CancelScope.run(scope -> Tasks.blocking(() -> {
            scope.cancel();
            Blocked.untilDone(release);
            interrupted.complete(Thread.currentThread().isInterrupted());
            return "late";
        }));
        assertThat(over.cancelledCaught()).isTrue();
        release.complete("the caller is gone");

        assertThat(interrupted.await()).isTrue();
    }

    @Test
    void aForeignInterruptOfTheCallerCancelsTheWork() throws Exception {
        Thread caller = Thread.currentThread();
        Promise<TaskCancelledException> felt = new Promise<>();
        assertThrows(
                InterruptedException.class,
                () -> Tasks.blocking(() -> {
                    caller.interrupt();
                    TaskCancelledException raised = assertThrows(TaskCancelledException.class, Blocked::forEver);
                    felt.complete(raised);
                    throw raised;
                }));

        assertThat(felt.await()).hasMessageThat().contains("caller");
    }

    @Test
    void aNurseryInTheWorkIsCancelledWithTheCaller() throws Exception {
        Promise<String> taskEnded = new Promise<>();
        CancelScope.run(scope -> Tasks.blocking(() -> {
            Tasks.nursery(nursery -> nursery.start(() -> {
                try {
                    scope.cancel();
                    Blocked.forEver();
                } finally {
                    taskEnded.complete("ended");
                }
            }));
            return "unreached";
        }));

        assertThat(taskEnded.await()).isEqualTo("ended");
    }

    @Test
    void noInterruptReachesTheNextWorkOnTheSameThread() throws Exception {
        for (int i = 0; i < 500; i++) {
            CancelScope.run(scope -> Tasks.blocking(() -> {
                scope.cancel();
                return "done";
            }));
            assertThat(Tasks.<Boolean>blocking(() -> Thread.currentThread().isInterrupted()))
                    .isFalse();
        }
    }
}
