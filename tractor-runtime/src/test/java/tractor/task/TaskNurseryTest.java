package tractor.task;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tractor.testing.RecordedThreads;
import tractor.testing.Sequencer;
import tractor.testing.Trail;

class TaskNurseryTest {
    private final RecordedThreads threads = new RecordedThreads();
    private final Trail trail = new Trail();

    @AfterEach
    void nothingIsLeft() {
        assertThat(Thread.interrupted()).isFalse();
        threads.assertNoneLeft();
    }

    @Test
    void aNurseryWaitsForItsTasks() throws Exception {
        Sequencer order = new Sequencer();
        Tasks.nursery("tree", threads, nursery -> {
            nursery.start(() -> order.at(1, () -> trail.add("task")));
            order.at(0, () -> trail.add("body"));
            return;
        });
        trail.add("after");

        assertThat(trail.events()).containsExactly("body", "task", "after").inOrder();
    }

    @Test
    void aNurseryReturnsTheValueOfItsBody() throws Exception {
        String value = Tasks.callInNursery("tree", threads, nursery -> {
            TaskHandle<String> task = nursery.start("maker", () -> "made");
            return task.join() + " here";
        });

        assertThat(value).isEqualTo("made here");
    }

    @Test
    void tasksRunOnVirtualThreadsNamedAfterNurseryAndTask() throws Exception {
        Tasks.nursery("tree", nursery -> {
            nursery.start("leaf", () -> {
                assertThat(Thread.currentThread().isVirtual()).isTrue();
                assertThat(Thread.currentThread().getName()).isEqualTo("tree/leaf");
                assertThat(Ambient.taskName()).isEqualTo("leaf");
            });
            nursery.start(() -> assertThat(Thread.currentThread().getName()).isEqualTo(Ambient.taskName()));
            assertThat(nursery.start(() -> {}).name()).isEqualTo("tree-2");
            assertThat(nursery.name()).isEqualTo("tree");
        });
    }

    @Test
    void tasksOfARuntimeNurseryRunOnDaemonPlatformThreads() throws Exception {
        Tasks.nursery(
                "runtime",
                TaskThreads.PLATFORM,
                nursery -> nursery.start("loop", () -> {
                    assertThat(Thread.currentThread().isVirtual()).isFalse();
                    assertThat(Thread.currentThread().isDaemon()).isTrue();
                }));
    }

    @Test
    void aTaskMayStartSiblingsAfterTheBodyHasEnded() throws Exception {
        Tasks.nursery(
                "tree",
                threads,
                nursery -> nursery.start(() -> {
                    nursery.start(() -> {
                        nursery.start(() -> trail.add("third"));
                    });
                }));

        assertThat(trail.events()).containsExactly("third");
    }

    @Test
    void aThreadThatIsNoTaskMayStartOne() throws Exception {
        Promise<String> started = new Promise<>();
        Ambient.callWithOwner("actor", () -> {
            Tasks.nursery("tree", threads, nursery -> {
                Thread reader = Tasks.platformThread(
                        "reader", () -> nursery.start(() -> started.complete("owner " + Ambient.owner())));
                reader.start();
                assertThat(started.await()).isEqualTo("owner actor");
            });
            return true;
        });
    }

    @Test
    void startingInANurseryThatIsOverIsRefused() throws Exception {
        AtomicReference<TaskNursery> escaped = new AtomicReference<>();
        Tasks.nursery(escaped::set);

        assertThrows(IllegalStateException.class, () -> escaped.get().start(() -> trail.add("ran")));
        assertThat(trail.events()).isEmpty();
    }

    @Test
    void aThreadThatCannotBeStartedLeavesNoTaskBehind() throws Exception {
        OutOfMemoryError none = new OutOfMemoryError("no thread");
        TaskThreads broken = (name, task) -> {
            throw none;
        };
        Tasks.nursery(
                "tree",
                broken,
                nursery -> assertThat(assertThrows(OutOfMemoryError.class, () -> nursery.start(() -> {})))
                        .isSameInstanceAs(none));
    }

    @Test
    void cancellingTheNurseryEndsBodyAndTasksAndIsAbsorbed() throws Exception {
        Tasks.nursery("tree", threads, nursery -> {
            nursery.start(Blocked::forEver);
            nursery.start(Blocked::forEverInForeignCode);
            nursery.cancel();
            Blocked.forEver();
        });
        Tasks.nursery("tree", threads, nursery -> {
            nursery.start(Blocked::forEver);
            nursery.start(() -> {
                nursery.cancel("enough");
            });
        });
    }

    @Test
    void aTaskStartedInACancelledNurseryRunsToItsFirstBlockingCall() throws Exception {
        Tasks.nursery("tree", threads, nursery -> {
            nursery.cancel();
            nursery.start(() -> {
                trail.add("began");
                Tasks.checkpoint();
                trail.add("not reached");
            });
            nursery.start(() -> {
                Blocked.forEverInForeignCode();
                trail.add("not reached");
            });
        });

        assertThat(trail.events()).containsExactly("began");
    }

    @Test
    void aBodyThatReturnedKeepsItsValueThoughTheNurseryIsCancelled() throws Exception {
        int value = Tasks.callInNursery("tree", threads, nursery -> {
            nursery.start(Blocked::forEver);
            nursery.cancel();
            return 7;
        });

        assertThat(value).isEqualTo(7);
    }

    @Test
    void aBodyCutShortByTheNurserysOwnCancelHasNoValue() {
        assertThrows(
                CancellationException.class,
                () -> Tasks.callInNursery("tree", threads, nursery -> {
                    nursery.cancel();
                    Tasks.checkpoint();
                    return 7;
                }));
    }

    @Test
    void anOuterCancelEndsTheTasksAndPassesThrough() throws Exception {
        CancelScope over = CancelScope.run(scope -> {
            Tasks.nursery("tree", threads, nursery -> {
                nursery.start(Blocked::forEver);
                nursery.start(Blocked::forEverInForeignCode);
                nursery.start(() -> scope.cancel("outside"));
            });
            trail.add("not reached: tasks were cut short");
        });

        assertThat(over.cancelledCaught()).isTrue();
        assertThat(trail.events()).isEmpty();
    }

    @Test
    void anOuterCancelReachesTasksOfNestedNurseries() throws Exception {
        CancelScope over = CancelScope.run(scope -> Tasks.nursery(
                "outer",
                threads,
                outer -> outer.start(
                        "middle",
                        () -> Tasks.nursery("inner", threads, inner -> {
                            inner.start("leaf", Blocked::forEver);
                            scope.cancel();
                        }))));

        assertThat(over.cancelledCaught()).isTrue();
    }

    @Test
    void aForeignInterruptOfTheWaitingOwnerCancelsTheTasksAndIsRaised() {
        Thread owner = Thread.currentThread();

        InterruptedException raised = assertThrows(
                InterruptedException.class,
                () -> Tasks.nursery("tree", threads, nursery -> {
                    nursery.start(() -> {
                        owner.interrupt();
                        Blocked.forEver();
                    });
                }));
        assertThat(raised).isNotInstanceOf(TaskCancelledException.class);
    }

    @Test
    void aForeignInterruptOfTheBodyCancelsTheTasksAndIsRaised() {
        assertThrows(
                InterruptedException.class,
                () -> Tasks.nursery("tree", threads, nursery -> {
                    nursery.start(Blocked::forEver);
                    Thread.currentThread().interrupt();
                    Tasks.checkpoint();
                }));
    }

    @Test
    void theNurseryWaitsForATaskThatIgnoresItsCancellation() throws Exception {
        Promise<String> release = new Promise<>();
        CancelScope.run(scope -> Tasks.nursery("tree", threads, nursery -> {
            nursery.start("stubborn", () -> {
                Blocked.untilDone(release);
                trail.add("stubborn ended");
            });
            nursery.start("polite", () -> {
                try {
                    Blocked.forEver();
                } finally {
                    trail.add("polite ended");
                    release.complete("go");
                }
            });
            scope.cancel();
        }));
        trail.add("left");

        assertThat(trail.events())
                .containsExactly("polite ended", "stubborn ended", "left")
                .inOrder();
    }

    @Test
    void theOwnerIsInheritedFromTheNurseryNotFromTheStarter() throws Exception {
        Ambient.callWithOwner("actor", () -> {
            Tasks.nursery(
                    "tree",
                    threads,
                    nursery -> Ambient.callWithOwner(
                            "other",
                            () -> nursery.start(() -> {
                                trail.add("task sees " + Ambient.owner());
                                Tasks.nursery(
                                        "nested",
                                        threads,
                                        nested -> nested.start(() -> trail.add("nested " + Ambient.owner())));
                            })));
            return true;
        });

        assertThat(trail.events())
                .containsExactly("task sees actor", "nested actor")
                .inOrder();
        assertThat(Ambient.owner()).isNull();
    }
}
