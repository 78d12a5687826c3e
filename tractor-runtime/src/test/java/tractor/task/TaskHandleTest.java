package tractor.task;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tractor.testing.Trail;

class TaskHandleTest {
    private final Trail trail = new Trail();

    @AfterEach
    void noInterruptIsLeft() {
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void joinReturnsTheValueAnyNumberOfTimes() throws Exception {
        Tasks.nursery(nursery -> {
            TaskHandle<Integer> task = nursery.start(() -> 7);
            assertThat(task.join()).isEqualTo(7);
            assertThat(task.join()).isEqualTo(7);
            assertThat(task.state()).isEqualTo(TaskHandle.State.SUCCEEDED);
        });
    }

    @Test
    void cancellingOneTaskLeavesItsSiblingsAndNursery() throws Exception {
        Tasks.nursery(nursery -> {
            TaskHandle<?> doomed = nursery.start(Blocked::forEver);
            Promise<String> go = new Promise<>();
            TaskHandle<String> sibling = nursery.start(() -> go.await());
            assertThat(doomed.cancel("not needed")).isTrue();
            assertThat(doomed.cancel()).isFalse();
            assertThrows(CancellationException.class, doomed::join);
            assertThat(doomed.state()).isEqualTo(TaskHandle.State.CANCELLED);
            assertThat(sibling.state()).isEqualTo(TaskHandle.State.RUNNING);
            go.complete("fine");
            assertThat(sibling.join()).isEqualTo("fine");
        });
    }

    @Test
    void aTaskCancelledBeforeItsThreadRunsEndsAtItsFirstBlockingCall() throws Exception {
        Promise<Runnable> held = new Promise<>();
        TaskThreads late = (name, task) -> Thread.ofVirtual().unstarted(() -> held.complete(task));
        Tasks.nursery("tree", late, nursery -> {
            TaskHandle<?> task = nursery.start(Blocked::forEverInForeignCode);
            task.cancel();
            Thread.startVirtualThread(held.await());
            assertThrows(CancellationException.class, task::join);
        });
    }

    @Test
    void aCancelledWaiterLeavesTheTaskAlone() throws Exception {
        Tasks.nursery(nursery -> {
            Promise<String> go = new Promise<>();
            TaskHandle<String> task = nursery.start(() -> go.await());
            CancelScope waiter = CancelScope.run(scope -> {
                scope.cancel();
                task.join();
            });
            assertThat(waiter.cancelledCaught()).isTrue();
            go.complete("fine");
            assertThat(task.join()).isEqualTo("fine");
        });
    }

    @Test
    void joiningAFailedTaskFromElsewhereReportsTheFailureAsCause() {
        IllegalStateException failure = new IllegalStateException("crash");

        assertThrows(
                IllegalStateException.class,
                () -> Tasks.nursery(nursery -> {
                    TaskHandle<?> task = nursery.start(() -> {
                        throw failure;
                    });
                    CancelScope.shield(shield -> {
                        TaskFailedException report = assertThrows(TaskFailedException.class, task::join);
                        assertThat(report).hasCauseThat().isSameInstanceAs(failure);
                        assertThat(task.state()).isEqualTo(TaskHandle.State.FAILED);
                        trail.add("reported");
                    });
                }));
        assertThat(trail.events()).containsExactly("reported");
    }

    @Test
    void onDoneIsCalledOnceTheTaskIsOver() throws Exception {
        Tasks.nursery(nursery -> {
            TaskHandle<?> task = nursery.start(Blocked::forEver);
            task.onDone(() -> trail.add("done " + task.state()));
            task.cancel();
        });

        assertThat(trail.events()).containsExactly("done CANCELLED");
    }
}
