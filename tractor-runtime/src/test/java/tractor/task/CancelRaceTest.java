package tractor.task;

import static com.google.common.truth.Truth.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same race thousands of times: what must hold, holds whichever side wins. */
class CancelRaceTest {
    private static final int ROUNDS = 2_000;

    enum Threads {
        VIRTUAL,
        PLATFORM
    }

    /** Cancels each scope it is handed as fast as it can, on a thread of its own, while the action runs. */
    private static void underFire(Threads kind, Target action) throws Exception {
        AtomicReference<@Nullable CancelScope> target = new AtomicReference<>();
        AtomicBoolean over = new AtomicBoolean();
        Thread canceller = Tasks.platformThread("canceller", () -> {
            while (!over.get()) {
                CancelScope scope = target.getAndSet(null);
                if (scope != null) {
                    pause();
                    scope.cancel("fire");
                } else {
                    Thread.yield();
                }
            }
        });
        canceller.start();
        Promise<String> done = new Promise<>();
        Runnable rounds = () -> {
            try {
                for (int i = 0; i < ROUNDS; i++) {
                    action.round(target);
                }
                done.complete("done");
            } catch (Throwable failure) {
                done.fail(failure);
            }
        };
        Thread shooter = kind == Threads.VIRTUAL
                ? Thread.ofVirtual().unstarted(rounds)
                : Tasks.platformThread("shot at", rounds);
        shooter.start();
        try {
            assertThat(done.await()).isEqualTo("done");
        } finally {
            over.set(true);
            canceller.join();
        }
    }

    @FunctionalInterface
    private interface Target {
        void round(AtomicReference<@Nullable CancelScope> target) throws Exception;
    }

    private static void pause() {
        int spins = ThreadLocalRandom.current().nextInt(300);
        for (int i = 0; i < spins; i++) {
            Thread.onSpinWait();
        }
    }

    @ParameterizedTest
    @EnumSource(Threads.class)
    void noInterruptLeaksFromAScopeThatIsCancelledWhileItEnds(Threads kind) throws Exception {
        underFire(kind, target -> {
            CancelScope over = CancelScope.run(scope -> {
                target.set(scope);
                pause();
            });
            target.set(null);
            assertThat(over.cancelledCaught()).isFalse();
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
            Tasks.checkpoint();
        });
    }

    @ParameterizedTest
    @EnumSource(Threads.class)
    void aCancelBeforeDuringOrAfterABlockingCallEndsItAndLeavesNothing(Threads kind) throws Exception {
        underFire(kind, target -> {
            CancelScope over = CancelScope.run(scope -> {
                target.set(scope);
                pause();
                Blocked.forEver();
            });
            assertThat(over.cancelledCaught()).isTrue();
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        });
    }

    @ParameterizedTest
    @EnumSource(Threads.class)
    void aForeignBlockingCallIsAlwaysEnded(Threads kind) throws Exception {
        underFire(kind, target -> {
            CancelScope over = CancelScope.run(scope -> {
                target.set(scope);
                CancelScope.run(inner -> pause());
                CancelScope.shield(inner -> pause());
                new CountDownLatch(1).await();
            });
            assertThat(over.cancelledCaught()).isTrue();
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        });
    }

    @ParameterizedTest
    @EnumSource(Threads.class)
    void anOuterCancelThatRacesWithInnerScopesIsFeltOutside(Threads kind) throws Exception {
        underFire(kind, target -> {
            CancelScope over = CancelScope.run(outer -> {
                target.set(outer);
                while (true) {
                    CancelScope inner = CancelScope.run(in -> {
                        in.cancel();
                        Tasks.checkpoint();
                    });
                    assertThat(inner.cancelCalled()).isTrue();
                }
            });
            assertThat(over.cancelledCaught()).isTrue();
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        });
    }

    @ParameterizedTest
    @EnumSource(Threads.class)
    void aShieldIsNeverPierced(Threads kind) throws Exception {
        underFire(kind, target -> {
            CancelScope.run(outer -> {
                target.set(outer);
                for (int i = 0; i < 5; i++) {
                    CancelScope.shield(shield -> {
                        Tasks.checkpoint();
                        pause();
                        Tasks.checkpoint();
                        assertThat(Thread.currentThread().isInterrupted()).isFalse();
                    });
                }
            });
            target.set(null);
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        });
    }

    @ParameterizedTest
    @EnumSource(Threads.class)
    void aNurseryCancelledWhileItEndsLeavesNothing(Threads kind) throws Exception {
        underFire(kind, target -> {
            Tasks.nursery(nursery -> {
                target.set(nursery.scope());
                nursery.start(CancelRaceTest::pause);
            });
            target.set(null);
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        });
    }

    @ParameterizedTest
    @EnumSource(Threads.class)
    void anOuterCancelWhileTheOwnerWaitsIsNeverLost(Threads kind) throws Exception {
        underFire(kind, target -> {
            CancelScope over = CancelScope.run(scope -> {
                Tasks.nursery(nursery -> {
                    nursery.start(Blocked::forEver);
                    target.set(scope);
                });
                throw new AssertionError("not reached");
            });
            assertThat(over.cancelledCaught()).isTrue();
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        });
    }

    @Test
    void aForeignInterruptThatRacesWithNoCancelIsNeverLost() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            Thread current = Thread.currentThread();
            Thread foreign = Thread.ofVirtual().unstarted(current::interrupt);
            boolean raised = false;
            try {
                CancelScope.run(scope -> {
                    foreign.start();
                    CancelScope.run(inner -> pause());
                    CancelScope.shield(inner -> pause());
                    Blocked.forEver();
                });
            } catch (InterruptedException interrupt) {
                raised = true;
            }
            assertThat(raised).isTrue();
            foreign.join();
            assertThat(current.isInterrupted()).isFalse();
        }
    }
}
