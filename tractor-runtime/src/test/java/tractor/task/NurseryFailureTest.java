package tractor.task;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import tractor.testing.RecordedThreads;

class NurseryFailureTest {
    private final RecordedThreads threads = new RecordedThreads();

    @AfterEach
    void nothingIsLeft() {
        assertThat(Thread.interrupted()).isFalse();
        threads.assertNoneLeft();
    }

    private <X extends Exception> Executable nursery(TaskNursery.Body<X> body) {
        return () -> Tasks.nursery("tree", threads, body);
    }

    @Test
    void aFailingTaskCancelsBodyAndSiblingsAndComesOutAsItself() {
        IllegalStateException failure = new IllegalStateException("crash");

        IllegalStateException thrown = assertThrows(IllegalStateException.class, nursery(nursery -> {
            nursery.start(Blocked::forEver);
            nursery.start(Blocked::forEverInForeignCode);
            nursery.start(() -> {
                throw failure;
            });
            Blocked.forEver();
        }));
        assertThat(thrown).isSameInstanceAs(failure);
        assertThat(thrown.getSuppressed()).isEmpty();
    }

    @Test
    void aTaskThatFailsWhileTheOwnerWaitsFailsTheNursery() {
        IllegalStateException failure = new IllegalStateException("crash");

        assertThat(assertThrows(IllegalStateException.class, nursery(nursery -> {
                    nursery.start(Blocked::forEver);
                    nursery.start(() -> {
                        throw failure;
                    });
                })))
                .isSameInstanceAs(failure);
    }

    @Test
    void aFailingBodyCancelsTheTasksAndComesOutAsItselfThoughChecked() {
        IOException failure = new IOException("body");

        assertThat(assertThrows(IOException.class, nursery(nursery -> {
                    nursery.start(Blocked::forEver);
                    throw failure;
                })))
                .isSameInstanceAs(failure);
    }

    @Test
    void aCheckedFailureOfATaskComesOutWrapped() {
        IOException failure = new IOException("disk");

        assertThat(assertThrows(
                        TaskFailedException.class,
                        nursery(nursery -> nursery.start(() -> {
                            throw failure;
                        }))))
                .hasCauseThat()
                .isSameInstanceAs(failure);
    }

    @Test
    void anErrorOfATaskComesOutAsItself() {
        AssertionError failure = new AssertionError("never so");

        assertThat(assertThrows(
                        AssertionError.class,
                        nursery(nursery -> nursery.start(() -> {
                            throw failure;
                        }))))
                .isSameInstanceAs(failure);
    }

    @Test
    void laterFailuresAreSuppressedInTheFirst() {
        Promise<String> failed = new Promise<>();
        IllegalStateException first = new IllegalStateException("first");
        IOException second = new IOException("second");

        IllegalStateException thrown = assertThrows(IllegalStateException.class, nursery(nursery -> {
            nursery.start(() -> {
                try {
                    Blocked.forEver();
                } catch (InterruptedException echo) {
                    throw second;
                }
            });
            nursery.start(() -> {
                throw first;
            });
            failed.complete("started");
        }));
        assertThat(thrown).isSameInstanceAs(first);
        assertThat(thrown.getSuppressed()).asList().containsExactly(second);
    }

    @Test
    void theSameFailureFromTwoTasksIsNotSuppressedInItself() {
        IllegalStateException shared = new IllegalStateException("shared");

        IllegalStateException thrown = assertThrows(IllegalStateException.class, nursery(nursery -> {
            for (int i = 0; i < 2; i++) {
                nursery.start(() -> {
                    throw shared;
                });
            }
        }));
        assertThat(thrown.getSuppressed()).isEmpty();
    }

    @Test
    void whatAJoinReportsOfASiblingIsNoFailureOfItsOwn() {
        IOException failure = new IOException("disk");

        TaskFailedException thrown = assertThrows(TaskFailedException.class, nursery(nursery -> {
            TaskHandle<String> task = nursery.start(() -> {
                throw failure;
            });
            CancelScope.callShielded(shield -> task.join());
        }));
        assertThat(thrown).hasCauseThat().isSameInstanceAs(failure);
        assertThat(thrown.getSuppressed()).isEmpty();
    }

    @Test
    void aFailureThatCarriesTheFirstAsItsCauseStandsForBoth() {
        IOException failure = new IOException("disk");

        IOException thrown = assertThrows(IOException.class, nursery(nursery -> {
            TaskHandle<String> task = nursery.start(() -> {
                throw failure;
            });
            try {
                CancelScope.callShielded(shield -> task.join());
            } catch (TaskFailedException report) {
                throw new IOException("while loading", report);
            }
        }));
        assertThat(thrown).hasMessageThat().isEqualTo("while loading");
        assertThat(thrown.getSuppressed()).isEmpty();
    }

    @Test
    void aCheckedFailureThatTheBodyRethrowsIsNotWrapped() {
        IOException failure = new IOException("disk");

        assertThat(assertThrows(IOException.class, nursery(nursery -> {
                    nursery.start(() -> {
                        throw failure;
                    });
                    throw failure;
                })))
                .isSameInstanceAs(failure);
    }

    @Test
    void aFailureUnderAnOwnCancelIsNotMasked() {
        assertThrows(IllegalStateException.class, nursery(nursery -> {
            nursery.start(() -> {
                try {
                    Blocked.forEver();
                } finally {
                    closeBadly();
                }
            });
            nursery.cancel();
        }));
    }

    @Test
    void aFailureHiddenInTheEchoOfATaskComesOut() {
        IllegalStateException hidden = new IllegalStateException("closing");

        assertThat(assertThrows(IllegalStateException.class, nursery(nursery -> {
                    nursery.start(() -> {
                        try {
                            Blocked.forEver();
                        } catch (InterruptedException echo) {
                            echo.addSuppressed(hidden);
                            throw echo;
                        }
                    });
                    nursery.cancel();
                })))
                .isSameInstanceAs(hidden);
    }

    @Test
    void aForeignInterruptOfATaskIsAFailure() {
        assertThat(assertThrows(
                        TaskFailedException.class,
                        nursery(nursery -> nursery.start(() -> {
                            Thread.currentThread().interrupt();
                            new CountDownLatch(1).await();
                        }))))
                .hasCauseThat()
                .isInstanceOf(InterruptedException.class);
    }

    @Test
    void aFailureComesOutThoughAnOuterScopeIsCancelledToo() throws Exception {
        IllegalStateException failure = new IllegalStateException("crash");
        CancelScope over = CancelScope.run(scope -> {
            assertThat(assertThrows(IllegalStateException.class, nursery(nursery -> {
                        nursery.start(Blocked::forEver);
                        scope.cancel();
                        throw failure;
                    })))
                    .isSameInstanceAs(failure);
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
            Tasks.checkpoint();
        });

        assertThat(over.cancelledCaught()).isTrue();
    }

    @Test
    void aFailureOfANestedNurseryCancelsTheOuterOne() {
        IllegalStateException failure = new IllegalStateException("deep");

        assertThat(assertThrows(IllegalStateException.class, nursery(outer -> {
                    outer.start(Blocked::forEver);
                    outer.start(() -> Tasks.nursery("inner", threads, inner -> {
                        inner.start(Blocked::forEver);
                        inner.start(() -> {
                            throw failure;
                        });
                    }));
                })))
                .isSameInstanceAs(failure);
    }

    @Test
    void aFailureThatKeepsNoOthersDoesNotLoseThem() {
        LeanException first = new LeanException();
        IOException second = new IOException("second");

        TaskFailedException thrown = assertThrows(TaskFailedException.class, nursery(nursery -> {
            nursery.start(() -> {
                try {
                    Blocked.forEver();
                } catch (InterruptedException echo) {
                    throw second;
                }
            });
            throw first;
        }));
        assertThat(thrown).hasCauseThat().isSameInstanceAs(first);
        assertThat(thrown.getSuppressed()).asList().containsExactly(second);
    }

    private static final class LeanException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        LeanException() {
            super("lean", null, false, false);
        }
    }

    @Test
    void aFailureThatCannotTellWhatItIsComesOutAllTheSame() {
        IOException speechless = new IOException() {
            private static final long serialVersionUID = 1L;

            @Override
            public String getMessage() {
                throw new UnsupportedOperationException("no words");
            }
        };

        assertThat(assertThrows(TaskFailedException.class, nursery(nursery -> {
                    nursery.start(() -> {
                        throw speechless;
                    });
                    Blocked.forEver();
                })))
                .hasCauseThat()
                .isSameInstanceAs(speechless);
    }

    private static void closeBadly() {
        throw new IllegalStateException("closing");
    }
}
