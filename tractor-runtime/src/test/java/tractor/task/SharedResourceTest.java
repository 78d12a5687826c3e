package tractor.task;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tractor.testing.Trail;

class SharedResourceTest {
    private final Trail trail = new Trail();
    private final AtomicInteger opened = new AtomicInteger();
    private final SharedResource<String, Integer> numbered = SharedResource.of("numbered", (key, inside) -> {
        int number = opened.incrementAndGet();
        trail.add("open " + key + number);
        try {
            inside.run(number);
        } finally {
            trail.add("close " + key + number);
        }
    });

    @AfterEach
    void noInterruptIsLeft() {
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void itIsOpenedOnceForAllWhoUseItAtTheSameTimeAndClosedByTheLast() throws Exception {
        CountDownLatch together = new CountDownLatch(8);
        Set<Integer> seen = ConcurrentHashMap.newKeySet();
        Tasks.nursery(nursery -> {
            for (int i = 0; i < 8; i++) {
                nursery.start(() -> numbered.run("a", number -> {
                    seen.add(number);
                    together.countDown();
                    together.await();
                    assertThat(trail.events()).containsExactly("open a1");
                }));
            }
        });

        assertThat(seen).containsExactly(1);
        assertThat(trail.events()).containsExactly("open a1", "close a1").inOrder();
    }

    @Test
    void theLastUserSeesItClosedAndTheNextOneOpensItAnew() throws Exception {
        int first = numbered.call("a", number -> number);
        assertThat(trail.events()).containsExactly("open a1", "close a1").inOrder();
        int second = numbered.call("a", number -> number);

        assertThat(first).isEqualTo(1);
        assertThat(second).isEqualTo(2);
    }

    @Test
    void eachKeyHasAResourceOfItsOwn() throws Exception {
        int sum = numbered.call("a", one -> numbered.call("b", two -> one * 10 + two));

        assertThat(sum).isEqualTo(12);
        assertThat(trail.events())
                .containsExactly("open a1", "open b2", "close b2", "close a1")
                .inOrder();
    }

    @Test
    void aUserMayUseItWithinItself() throws Exception {
        numbered.run("a", outer -> numbered.run("a", inner -> assertThat(inner).isEqualTo(outer)));

        assertThat(trail.events()).containsExactly("open a1", "close a1");
    }

    @Test
    void eachActorSharesAmongItself() throws Exception {
        Object one = new Object();
        Object other = new Object();
        Ambient.callWithOwner(one, () -> {
            numbered.run(
                    "a",
                    mine -> Ambient.callWithOwner(other, () -> {
                        numbered.run("a", theirs -> assertThat(theirs).isNotEqualTo(mine));
                        return true;
                    }));
            return true;
        });
        assertThat(opened.get()).isEqualTo(2);
    }

    @Test
    void itIsOpenedForTheOwnerOfItsFirstUser() throws Exception {
        SharedResource<String, Object> owners =
                SharedResource.of("owners", (key, inside) -> inside.run(String.valueOf(Ambient.owner())));

        Object owner = Ambient.callWithOwner("actor", () -> owners.call("a", it -> it));
        assertThat(owner).isEqualTo("actor");
    }

    @Test
    void theFirstUserMayLeaveBeforeTheOthers() throws Exception {
        CountDownLatch secondIsIn = new CountDownLatch(1);
        Tasks.nursery(nursery -> {
            Promise<String> firstIsOut = new Promise<>();
            TaskHandle<?> first = nursery.start("first", () -> {
                numbered.run("a", number -> secondIsIn.await());
                firstIsOut.complete("out");
            });
            nursery.start(
                    "second",
                    () -> numbered.run("a", number -> {
                        secondIsIn.countDown();
                        firstIsOut.await();
                        assertThat(trail.events()).containsExactly("open a1");
                    }));
            first.join();
        });

        assertThat(trail.events()).containsExactly("open a1", "close a1").inOrder();
    }

    @Test
    void aFailureToOpenIsThrownToItsUsersAndTheNextOneTriesAnew() throws Exception {
        IOException failure = new IOException("refused");
        SharedResource<String, Integer> failingOnce = SharedResource.of("failing", (key, inside) -> {
            if (opened.incrementAndGet() == 1) {
                throw failure;
            }
            inside.run(7);
        });

        TaskFailedException thrown =
                assertThrows(TaskFailedException.class, () -> failingOnce.run("a", number -> trail.add("not reached")));
        assertThat(thrown).hasCauseThat().isSameInstanceAs(failure);
        assertThat(thrown.getSuppressed()).isEmpty();
        int value = failingOnce.call("a", number -> number);
        assertThat(value).isEqualTo(7);
        assertThat(trail.events()).isEmpty();
    }

    @Test
    void aFailureToOpenIsThrownToAllWhoWaitForIt() throws Exception {
        UnsupportedOperationException failure = new UnsupportedOperationException("refused");
        Promise<String> go = new Promise<>();
        SharedResource<String, Integer> failing = SharedResource.of("failing", (key, inside) -> {
            opened.incrementAndGet();
            go.await();
            throw failure;
        });
        Tasks.nursery(nursery -> {
            for (int i = 0; i < 3; i++) {
                nursery.start(() -> assertThat(assertThrows(
                                UnsupportedOperationException.class,
                                () -> failing.run("a", number -> trail.add("not reached"))))
                        .isSameInstanceAs(failure));
            }
            while (failing.users("a") < 3) {
                Thread.onSpinWait();
            }
            go.complete("go");
        });

        assertThat(opened.get()).isEqualTo(1);
        assertThat(trail.events()).isEmpty();
    }

    @Test
    void aFailureToCloseIsThrownToTheLastUser() {
        SharedResource<String, Integer> failing = SharedResource.of("failing", (key, inside) -> {
            inside.run(1);
            throw new UnsupportedOperationException("closing");
        });

        assertThrows(UnsupportedOperationException.class, () -> failing.run("a", number -> trail.add("used")));
        IllegalStateException own = assertThrows(
                IllegalStateException.class,
                () -> failing.run("a", number -> {
                    throw new IllegalStateException("body");
                }));
        assertThat(own.getSuppressed()).hasLength(1);
        assertThat(own.getSuppressed()[0]).hasMessageThat().isEqualTo("closing");
        assertThat(trail.events()).containsExactly("used");
    }

    @Test
    void aFailureToCloseIsNotMaskedByTheCancellationOfTheLastUser() throws Exception {
        SharedResource<String, Integer> failing = SharedResource.of("failing", (key, inside) -> {
            try {
                inside.run(1);
            } finally {
                closeBadly();
            }
        });

        assertThrows(
                UnsupportedOperationException.class,
                () -> CancelScope.run(scope -> failing.run("a", number -> {
                    scope.cancel();
                    Blocked.forEver();
                })));
    }

    @Test
    void whenItFailsInUseItsUsersAreCancelledAndSeeTheFailureAndNotItsEcho() throws Exception {
        IOException failure = new IOException("link lost");
        Promise<String> go = new Promise<>();
        SharedResource<String, Integer> failing = SharedResource.of(
                "failing",
                (key, inside) -> Tasks.nursery(nursery -> {
                    nursery.start(() -> {
                        go.await();
                        throw failure;
                    });
                    try {
                        inside.run(1);
                    } finally {
                        trail.add("closed");
                    }
                }));
        CountDownLatch together = new CountDownLatch(2);
        Tasks.nursery(nursery -> {
            for (int i = 0; i < 2; i++) {
                nursery.start(() -> {
                    TaskFailedException thrown = assertThrows(
                            TaskFailedException.class,
                            () -> failing.run("a", number -> {
                                try {
                                    together.countDown();
                                    together.await();
                                    go.complete("go");
                                    Blocked.forEver();
                                } finally {
                                    trail.add("left");
                                }
                            }));
                    assertThat(thrown).hasMessageThat().startsWith("shared resource failing[a] failed");
                    assertThat(rootOf(thrown)).isSameInstanceAs(failure);
                });
            }
        });

        assertThat(trail.events()).containsExactly("left", "left", "closed").inOrder();
    }

    @Test
    void anOpenerThatClosesEarlyCancelsItsUsers() {
        SharedResource<String, Integer> early = SharedResource.of(
                "early",
                (key, inside) -> CancelScope.run(scope -> {
                    scope.cancel();
                    inside.run(1);
                }));

        TaskFailedException thrown =
                assertThrows(TaskFailedException.class, () -> early.run("a", number -> Blocked.forEver()));
        assertThat(thrown).hasCauseThat().isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anOpenerThatNeverCallsItsBlockIsAMistakeAndSoIsOneThatNeedsItself() {
        SharedResource<String, Integer> never = SharedResource.of("never", (key, inside) -> {});
        assertThrows(IllegalStateException.class, () -> never.run("a", number -> trail.add("not reached")));

        SelfNeeding selfish = new SelfNeeding();
        assertThat(assertThrows(
                        IllegalStateException.class,
                        () -> selfish.resource.run("a", number -> trail.add("not reached"))))
                .hasMessageThat()
                .contains("needs itself");
        assertThat(trail.events()).isEmpty();
    }

    private static final class SelfNeeding {
        final SharedResource<String, Integer> resource = SharedResource.of("selfish", this::open);

        private void open(String key, ScopeOpener.Inside<Integer> inside) throws InterruptedException {
            resource.run(key, inside::run);
        }
    }

    @Test
    void aUserCancelledWhileItOpensLeavesItToTheOthers() throws Exception {
        Promise<String> go = new Promise<>();
        CountDownLatch opening = new CountDownLatch(1);
        SharedResource<String, Integer> slow = SharedResource.of("slow", (key, inside) -> {
            opening.countDown();
            go.await();
            inside.run(1);
        });
        Tasks.nursery(nursery -> {
            TaskHandle<?> first = nursery.start("first", () -> slow.run("a", number -> trail.add("not reached")));
            opening.await();
            CountDownLatch waiting = new CountDownLatch(1);
            TaskHandle<?> second = nursery.start("second", () -> {
                waiting.countDown();
                slow.run("a", number -> trail.add("second uses " + number));
            });
            waiting.await();
            while (slow.users("a") < 2) {
                Thread.onSpinWait();
            }
            first.cancel();
            while (first.state() == TaskHandle.State.RUNNING) {
                Thread.onSpinWait();
            }
            go.complete("go");
            second.join();
        });

        assertThat(trail.events()).containsExactly("second uses 1");
    }

    @Test
    void whenAllWhoWaitAreCancelledSoIsOpeningIt() throws Exception {
        CountDownLatch opening = new CountDownLatch(1);
        SharedResource<String, Integer> never = SharedResource.of("never", (key, inside) -> {
            opening.countDown();
            try {
                Blocked.forEver();
            } finally {
                trail.add("gave up");
            }
        });
        CancelScope over = CancelScope.run(scope -> Tasks.nursery(nursery -> {
            nursery.start(() -> never.run("a", number -> trail.add("not reached")));
            opening.await();
            scope.cancel();
        }));

        assertThat(over.cancelledCaught()).isTrue();
        assertThat(trail.events()).containsExactly("gave up");
    }

    @Test
    void whoComesWhileItClosesWaitsAndOpensItAnew() throws Exception {
        Promise<String> closing = new Promise<>();
        Promise<String> mayClose = new Promise<>();
        SharedResource<String, Integer> slow = SharedResource.of("slow", (key, inside) -> {
            int number = opened.incrementAndGet();
            trail.add("open " + number);
            inside.run(number);
            closing.complete("closing");
            mayClose.await();
            trail.add("closed " + number);
        });
        Tasks.nursery(nursery -> {
            nursery.start("first", () -> slow.run("a", number -> trail.add("uses " + number)));
            closing.await();
            TaskHandle<?> late = nursery.start("late", () -> slow.run("a", number -> trail.add("uses " + number)));
            CancelScope impatient = CancelScope.run(scope -> {
                scope.cancel();
                slow.run("a", number -> trail.add("not reached"));
            });
            assertThat(impatient.cancelledCaught()).isTrue();
            mayClose.complete("go");
            late.join();
        });

        assertThat(trail.events())
                .containsExactly("open 1", "uses 1", "closed 1", "open 2", "uses 2", "closed 2")
                .inOrder();
    }

    @Test
    void aLastUserThatIsCancelledHastensTheCloseAndWaitsForIt() throws Exception {
        Promise<String> closing = new Promise<>();
        SharedResource<String, Integer> stuck = SharedResource.of("stuck", (key, inside) -> {
            inside.run(1);
            closing.complete("closing");
            try {
                Blocked.forEver(); // a farewell that nobody answers
            } finally {
                trail.add("closed");
            }
        });
        CancelScope over = CancelScope.run(scope -> {
            closing.onDone(scope::cancel);
            stuck.run("a", number -> trail.add("used"));
        });
        trail.add("left");

        assertThat(over.cancelCalled()).isTrue();
        assertThat(trail.events()).containsExactly("used", "closed", "left").inOrder();
    }

    @Test
    void nothingIsKeptWhenNobodyUsesIt() throws Exception {
        for (int i = 0; i < 100; i++) {
            numbered.run("key" + i, number -> trail.add("used"));
            assertThat(numbered.users("key" + i)).isEqualTo(0);
        }
    }

    @Test
    void aStormOfUsersThatAreCancelledFastNeverHasTwoOfOneKeyOpen() throws Exception {
        AtomicInteger open = new AtomicInteger();
        Set<Integer> most = Collections.newSetFromMap(new ConcurrentHashMap<>());
        SharedResource<String, Integer> resource = SharedResource.of("stormy", (key, inside) -> {
            most.add(open.incrementAndGet());
            try {
                inside.run(1);
            } finally {
                open.decrementAndGet();
            }
        });
        for (int round = 0; round < 200; round++) {
            Tasks.nursery("storm", nursery -> {
                for (int i = 0; i < 12; i++) {
                    TaskHandle<?> user = nursery.start("user", () -> resource.run("a", it -> Tasks.checkpoint()));
                    if (i % 3 != 0) {
                        user.cancel();
                    }
                }
            });
            assertThat(open.get()).isEqualTo(0);
            assertThat(resource.users("a")).isEqualTo(0);
        }
        assertThat(most).containsExactly(1);
    }

    private static Throwable rootOf(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static void closeBadly() {
        throw new UnsupportedOperationException("closing");
    }
}
