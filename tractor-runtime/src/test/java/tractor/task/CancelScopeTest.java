package tractor.task;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tractor.testing.Trail;

class CancelScopeTest {
    @AfterEach
    void noInterruptIsLeft() {
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void aScopeThatIsNotCancelledReturnsTheValueOfItsBody() throws Exception {
        assertThat(CancelScope.call(scope -> "value")).hasValue("value");
        assertThat(CancelScope.run(scope -> {}).cancelledCaught()).isFalse();
    }

    @Test
    void aCancelledScopeRaisesAtTheNextCheckpointAndAbsorbsIt() throws Exception {
        CancelScope over = CancelScope.run(scope -> {
            scope.cancel();
            Tasks.checkpoint();
            throw new AssertionError("not reached");
        });

        assertThat(over.cancelCalled()).isTrue();
        assertThat(over.cancelledCaught()).isTrue();
    }

    @Test
    void everyBlockingCallRaisesAgainAndAgainWhileTheScopeIsCancelled() throws Exception {
        CancelScope.run(scope -> {
            scope.cancel();
            for (int i = 0; i < 3; i++) {
                assertThrows(TaskCancelledException.class, Tasks::checkpoint);
                assertThrows(TaskCancelledException.class, () -> Tasks.sleep(Duration.ZERO));
                assertThrows(TaskCancelledException.class, new Mailbox<String>(1)::take);
                assertThrows(TaskCancelledException.class, () -> new Mailbox<String>(1).put("item"));
                assertThrows(TaskCancelledException.class, new Promise<String>()::await);
                assertThrows(TaskCancelledException.class, () -> Tasks.blocking(() -> "work"));
                assertThrows(TaskCancelledException.class, () -> Tasks.nursery(nursery -> Tasks.checkpoint()));
            }
        });
    }

    @Test
    void aForeignBlockingCallIsInterruptedOnce() throws Exception {
        CancelScope over = CancelScope.run(scope -> {
            scope.cancel();
            assertThrows(InterruptedException.class, Blocked::forEverInForeignCode);
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        });

        assertThat(over.cancelledCaught()).isFalse();
    }

    @Test
    void aRaiseStandsForTheInterruptThatCameWithTheCancel() throws Exception {
        CancelScope.run(scope -> {
            scope.cancel();
            assertThrows(TaskCancelledException.class, Tasks::checkpoint);
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        });
    }

    @Test
    void theFirstReasonWinsAndTravelsWithTheException() throws Exception {
        CancelScope.run(scope -> {
            assertThat(scope.cancel("first")).isTrue();
            assertThat(scope.cancel("second")).isFalse();
            TaskCancelledException raised = assertThrows(TaskCancelledException.class, Tasks::checkpoint);
            assertThat(raised.reason()).isEqualTo("first");
            assertThat(raised).hasMessageThat().isEqualTo("cancelled: first");
        });
    }

    @Test
    void theReasonOfAnOuterCancelReachesTheInnerScope() throws Exception {
        CancelScope.run(outer -> CancelScope.run(inner -> {
            outer.cancel("peer");
            assertThat(inner.cancelCalled()).isFalse();
            assertThat(inner.effectivelyCancelled()).isTrue();
            assertThat(assertThrows(TaskCancelledException.class, Tasks::checkpoint)
                            .reason())
                    .isEqualTo("peer");
        }));
    }

    @Test
    void theScopeItselfTellsWhoCancelledItAlsoWhenItIsOver() throws Exception {
        AtomicReference<CancelScope> within = new AtomicReference<>();
        CancelScope over = CancelScope.run(scope -> {
            assertThat(scope.cancelReason()).isNull();
            CancelScope.run(inner -> {
                within.set(inner);
                scope.cancel("peer");
                inner.cancel("too late to matter");
                assertThat(inner.cancelReason()).isEqualTo("peer");
                Tasks.checkpoint();
            });
        });

        assertThat(over.cancelReason()).isEqualTo("peer");
        assertThat(within.get().cancelReason()).isEqualTo("peer");
        assertThat(CancelScope.run(CancelScope::cancel).cancelReason()).isNull();
    }

    @Test
    void aReasonThatCannotTellWhatItIsStillCancels() throws Exception {
        Object speechless = new Object() {
            @Override
            public String toString() {
                throw new UnsupportedOperationException("no words");
            }
        };
        CancelScope over = CancelScope.run(scope -> {
            scope.cancel(speechless);
            Tasks.checkpoint();
        });

        assertThat(over.cancelledCaught()).isTrue();
        assertThat(over.cancelReason()).isSameInstanceAs(speechless);
    }

    @Test
    void anInnerScopeAbsorbsOnlyItsOwnCancellation() throws Exception {
        Trail trail = new Trail();
        CancelScope outer = CancelScope.run(out -> {
            CancelScope first = CancelScope.run(in -> {
                in.cancel();
                Tasks.checkpoint();
            });
            trail.add("inner caught " + first.cancelledCaught());
            CancelScope.run(in -> {
                in.cancel();
                out.cancel();
                Tasks.checkpoint();
            });
            trail.add("not reached: the outer cancel passes through");
        });

        assertThat(trail.events()).containsExactly("inner caught true");
        assertThat(outer.cancelledCaught()).isTrue();
    }

    @Test
    void leavingAnInnerScopeUnderAnOuterCancelLeavesTheThreadInterrupted() throws Exception {
        CancelScope.run(outer -> {
            CancelScope.run(inner -> {
                outer.cancel();
                assertThrows(InterruptedException.class, Blocked::forEverInForeignCode);
            });
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
            assertThrows(InterruptedException.class, Blocked::forEverInForeignCode);
        });
    }

    @Test
    void aBodyThatReturnsThoughCancelledIsTakenAtItsWord() throws Exception {
        AtomicReference<CancelScope> seen = new AtomicReference<>();

        assertThat(CancelScope.call(scope -> {
                    seen.set(scope);
                    scope.cancel();
                    return 7;
                }))
                .hasValue(7);
        assertThat(seen.get().cancelCalled()).isTrue();
        assertThat(seen.get().cancelledCaught()).isFalse();
    }

    @Test
    void aFailureIsNotMaskedByTheCancellation() {
        IOException failure = new IOException("real");

        IOException thrown = assertThrows(
                IOException.class,
                () -> CancelScope.run(scope -> {
                    scope.cancel();
                    throw failure;
                }));
        assertThat(thrown).isSameInstanceAs(failure);
    }

    @Test
    void aFailureOfCleanUpHiddenInTheInterruptComesOut() {
        IOException failure = new IOException("closing failed");

        TaskFailedException thrown = assertThrows(
                TaskFailedException.class,
                () -> CancelScope.run(scope -> {
                    Resource failing = () -> {
                        throw failure;
                    };
                    try (failing) {
                        scope.cancel();
                        Tasks.checkpoint();
                    }
                }));
        assertThat(thrown).hasCauseThat().isSameInstanceAs(failure);
    }

    @FunctionalInterface
    private interface Resource extends AutoCloseable {
        @Override
        void close() throws IOException;
    }

    @Test
    void theUncheckedTwinIsAbsorbedAlike() throws Exception {
        CancelScope over = CancelScope.run(scope -> {
            scope.cancel("peer");
            try {
                Tasks.checkpoint();
            } catch (InterruptedException interrupt) {
                UncheckedCancelledException twin = new UncheckedCancelledException(interrupt);
                assertThat(twin.reason()).isEqualTo("peer");
                throw twin;
            }
        });

        assertThat(over.cancelledCaught()).isTrue();
    }

    @Test
    void anInterruptOfAnUncancelledScopePassesThrough() {
        assertThrows(
                InterruptedException.class,
                () -> CancelScope.run(scope -> {
                    Thread.currentThread().interrupt();
                    Tasks.checkpoint();
                }));
        assertThrows(
                UncheckedCancelledException.class,
                () -> CancelScope.run(scope -> {
                    throw new UncheckedCancelledException(new InterruptedException());
                }));
    }

    @Test
    void aForeignInterruptBeforeTheCancelOutlivesTheScope() throws Exception {
        CancelScope.run(scope -> {
            Thread.currentThread().interrupt();
            scope.cancel();
            Tasks.checkpoint();
        });

        assertThrows(InterruptedException.class, Tasks::checkpoint);
    }

    @Test
    void anInterruptThatTheBodyCaughtAndPutBackDoesNotLeak() throws Exception {
        CancelScope over = CancelScope.run(scope -> {
            scope.cancel();
            assertThrows(TaskCancelledException.class, Tasks::checkpoint);
            Thread.currentThread().interrupt();
        });

        assertThat(over.cancelCalled()).isTrue();
        Tasks.checkpoint();
    }

    @Test
    void cancellingAScopeThatIsOverHasNoEffect() throws Exception {
        CancelScope over = CancelScope.run(scope -> {});

        assertThat(over.cancel()).isFalse();
        assertThat(over.cancelCalled()).isFalse();
        Tasks.checkpoint();
    }

    @Test
    void theCurrentScopeIsTheInnermost() throws Exception {
        assertThat(Tasks.currentScope()).isNull();
        CancelScope.run(outer -> {
            assertThat(Tasks.currentScope()).isSameInstanceAs(outer);
            CancelScope.run(inner -> assertThat(Tasks.currentScope()).isSameInstanceAs(inner));
            assertThat(Tasks.currentScope()).isSameInstanceAs(outer);
        });
        assertThat(Tasks.currentScope()).isNull();
    }
}
