package tractor.task;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tractor.testing.Sequencer;
import tractor.testing.Trail;

class GatherContextsTest {
    private final Trail trail = new Trail();

    @AfterEach
    void noInterruptIsLeft() {
        assertThat(Thread.interrupted()).isFalse();
    }

    private ScopeOpener<String> opener(String value) {
        return inside -> {
            try {
                inside.run(value);
            } finally {
                trail.add("closed " + value);
            }
        };
    }

    @Test
    void allAreOpenAtOnceAndTheirValuesStandInTheOrderOfTheOpeners() throws Exception {
        Sequencer order = new Sequencer();
        ScopeOpener<String> second = inside -> {
            order.at(0);
            inside.run("b");
        };
        ScopeOpener<String> first = inside -> {
            order.at(1);
            inside.run("a");
        };

        String joined = Tasks.callInContexts(List.of(first, second), values -> String.join(" ", values));
        assertThat(joined).isEqualTo("a b");
    }

    @Test
    void theyAreClosedWhenTheBodyIsOver() throws Exception {
        Tasks.gatherContexts(List.of(opener("a"), opener("b")), values -> trail.add("body " + values));
        trail.add("after");

        assertThat(trail.events().getFirst()).isEqualTo("body [a, b]");
        assertThat(trail.events().subList(1, 3)).containsExactly("closed a", "closed b");
        assertThat(trail.events().getLast()).isEqualTo("after");
    }

    @Test
    void nothingToOpenIsAMistake() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Tasks.gatherContexts(List.of(), values -> trail.add("not reached")));
        assertThat(trail.events()).isEmpty();
    }

    @Test
    void oneThatFailsToOpenClosesTheOthersAndIsThrown() {
        CountDownLatch open = new CountDownLatch(1);
        IOException failure = new IOException("no route");
        ScopeOpener<String> good = inside -> opener("a").open(value -> {
            open.countDown();
            inside.run(value);
        });
        ScopeOpener<String> bad = inside -> {
            open.await();
            throw failure;
        };

        TaskFailedException thrown = assertThrows(
                TaskFailedException.class,
                () -> Tasks.gatherContexts(List.of(good, bad), values -> trail.add("not reached")));
        assertThat(thrown).hasCauseThat().isSameInstanceAs(failure);
        assertThat(trail.events()).containsExactly("closed a");
    }

    @Test
    void oneThatFailsLaterCancelsTheBodyWhichSeesTheFailureAndNotItsEcho() {
        Promise<String> go = new Promise<>();
        ScopeOpener<String> failing = inside -> Tasks.nursery(nursery -> {
            nursery.start(() -> {
                go.await();
                throw new UnsupportedOperationException("link lost");
            });
            inside.run("b");
        });

        assertThrows(
                UnsupportedOperationException.class,
                () -> Tasks.gatherContexts(List.of(opener("a"), failing), values -> {
                    go.complete("go");
                    Blocked.forEver();
                }));
        assertThat(trail.events()).containsExactly("closed a");
    }

    @Test
    void aFailureOfTheBodyClosesThemAndComesOutAsItselfThoughChecked() {
        IOException failure = new IOException("body");

        assertThat(assertThrows(
                        IOException.class,
                        () -> Tasks.gatherContexts(List.of(opener("a"), opener("b")), values -> {
                            throw failure;
                        })))
                .isSameInstanceAs(failure);
        assertThat(trail.events()).containsExactly("closed a", "closed b");
    }

    @Test
    void oneThatFailsToCloseIsThrown() {
        ScopeOpener<String> failing = inside -> {
            inside.run("b");
            throw new UnsupportedOperationException("closing");
        };

        assertThrows(
                UnsupportedOperationException.class,
                () -> Tasks.gatherContexts(List.of(opener("a"), failing), values -> trail.add("body")));
        assertThat(trail.events()).containsExactly("body", "closed a").inOrder();
    }

    @Test
    void anOuterCancelClosesThemAndPassesThrough() throws Exception {
        CancelScope over = CancelScope.run(scope -> Tasks.gatherContexts(List.of(opener("a"), opener("b")), values -> {
            scope.cancel();
            Blocked.forEver();
        }));

        assertThat(over.cancelledCaught()).isTrue();
        assertThat(trail.events()).containsExactly("closed a", "closed b");
    }

    @Test
    void anOpenerThatNeverCallsItsBlockOrCallsItTwiceOrEndsEarlyIsAMistake() {
        ScopeOpener<String> never = inside -> {};
        ScopeOpener<String> twice = inside -> {
            inside.run("once");
            inside.run("twice");
        };
        ScopeOpener<String> early = inside -> CancelScope.run(scope -> {
            scope.cancel();
            inside.run("gone");
        });

        for (ScopeOpener<String> opener : List.of(never, early)) {
            assertThrows(
                    IllegalStateException.class,
                    () -> Tasks.gatherContexts(List.of(opener("a"), opener), values -> Blocked.forEver()));
        }
        assertThrows(
                IllegalStateException.class,
                () -> Tasks.gatherContexts(List.of(opener("a"), twice), values -> trail.add("body")));
        assertThat(trail.events()).contains("body");
    }
}
