package tractor.task;

import static com.google.common.truth.Truth.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
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

    /** Runs the action again and again, while another thread cancels each scope it is handed. */
    private static void underFire(Threads kind, Target action) throws Exception {
        Mailbox<CancelScope> targets = new Mailbox<>(1);
        Thread canceller = Tasks.platformThread("canceller", () -> cancelAll(targets));
        canceller.start();
        Promise<String> done = new Promise<>();
        Runnable rounds = () -> {
            try {
                for (int i = 0; i < ROUNDS; i++) {
                    action.round(targets);
                }
                done.complete("done");
            } catch (Throwable failure) {
                done.fail(failure);
            }
        };
        Thread shotAt = kind == Threads.VIRTUAL
                ? Thread.ofVirtual().unstarted(rounds)
                : Tasks.platformThread("shot at", rounds);
        shotAt.start();
        try {
            assertThat(done.await()).isEqualTo("done");
        } finally {
            targets.close();
            canceller.join();
        }
    }

    @FunctionalInterface
    private interface Target {
        void round(Mailbox<CancelScope> targets) throws Exception;
    }

    private static void cancelAll(Mailbox<CancelScope> targets) {
        try {
            while (true) {
                targets.take().cancel("fire");
            }
        } catch (ClosedMailboxException | InterruptedException over) {
            assertThat(over).isInstanceOf(ClosedMailboxException.class);
        }
    }

    /** Stays for no time, for a while, or until the very moment of the cancel. */
    private static void linger(CancelScope scope) {
        switch (ThreadLocalRandom.current().nextInt(3)) {
            case 0 -> spin(0);
            case 1 -> spin(ThreadLocalRandom.current().nextInt(1_000));
            default -> {
                while (!scope.effectivelyCancelled()) {
                    Thread.onSpinWait();
                }
            }
        }
    }

    private static void spin(int times) {
        for (int i = 0; i < times; i++) {
            Thread.onSpinWait();
        }
    }

    @ParameterizedTest
    @EnumSource(Threads.class)
    void noInterruptLeaksFromAScopeThatIsCancelledWhileItEnds(Threads kind) throws Exception {
        underFire(kind, targets -> {
            CancelScope over = CancelScope.run(scope -> {
                targets.put(scope);
                linger(scope);
            });
            assertThat(over.cancelledCaught()).isFalse();
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
            Tasks.checkpoint();
        });
    }

    @ParameterizedTest
    @EnumSource(Threads.class)
    void aCancelBeforeDuringOrAfterABlockingCallEndsItAndLeavesNothing(Threads kind) throws Exception {
        underFire(kind, targets -> {
            CancelScope over = CancelScope.run(scope -> {
                targets.put(scope);
                linger(scope);
                Blocked.forEver();
            });
            assertThat(over.cancelledCaught()).isTrue();
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        });
    }

    @ParameterizedTest
    @EnumSource(Threads.class)
    void aForeignBlockingCallIsAlwaysEnded(Threads kind) throws Exception {
        underFire(kind, targets -> {
            CancelScope over = CancelScope.run(scope -> {
                targets.put(scope);
                CancelScope.run(inner -> linger(scope));
                CancelScope.shield(inner -> spin(100));
                new CountDownLatch(1).await();
            });
            assertThat(over.cancelledCaught()).isTrue();
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        });
    }

    @ParameterizedTest
    @EnumSource(Threads.class)
    void anOuterCancelThatRacesWithInnerScopesIsFeltOutside(Threads kind) throws Exception {
        underFire(kind, targets -> {
            CancelScope over = CancelScope.run(outer -> {
                targets.put(outer);
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
        underFire(kind, targets -> {
            AtomicInteger unharmed = new AtomicInteger();
            CancelScope.run(outer -> {
                targets.put(outer);
                for (int i = 0; i < 5; i++) {
                    CancelScope.shield(shield -> {
                        Tasks.checkpoint();
                        linger(outer);
                        Tasks.checkpoint();
                        assertThat(Thread.currentThread().isInterrupted()).isFalse();
                        unharmed.incrementAndGet();
                    });
                }
            });
            assertThat(unharmed.get()).isEqualTo(5);
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        });
    }

    @ParameterizedTest
    @EnumSource(Threads.class)
    void aNurseryCancelledWhileItEndsLeavesNothing(Threads kind) throws Exception {
        underFire(kind, targets -> {
            Tasks.nursery(nursery -> {
                targets.put(nursery.scope());
                nursery.start(() -> linger(nursery.scope()));
            });
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        });
    }

    @ParameterizedTest
    @EnumSource(Threads.class)
    void anOuterCancelWhileTheOwnerWaitsIsNeverLost(Threads kind) throws Exception {
        underFire(kind, targets -> {
            CancelScope over = CancelScope.run(scope -> {
                Tasks.nursery(nursery -> {
                    nursery.start(Blocked::forEver);
                    targets.put(scope);
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
                    CancelScope.run(inner -> spin(500));
                    CancelScope.shield(inner -> spin(500));
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
