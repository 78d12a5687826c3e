package tractor.task;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tractor.testing.RecordedThreads;

/**
 * Programs of nested nurseries, scopes, shields and deadlines, drawn by lot, in which tasks cancel each other's scopes,
 * block, and fail. Whatever they do: none hangs, no failure is lost, no interrupt leaks, no task, timer or node is left.
 */
class RandomProgramTest {
    private static final int PROGRAMS = 150;
    private static final int DEPTH = 4;

    private final RecordedThreads threads = new RecordedThreads();
    private final Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
    private final Queue<String> broken = new ConcurrentLinkedQueue<>();

    @AfterEach
    void nothingIsLeft() {
        assertThat(Thread.interrupted()).isFalse();
        assertThat(Timers.pending()).isEqualTo(0);
        threads.assertNoneLeft();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2_000_000, 3_000_000_000L})
    void everyProgramKeepsTheRules(long firstSeed) {
        for (long seed = firstSeed; seed < firstSeed + PROGRAMS; seed++) {
            failures.clear();
            Random random = new Random(seed);
            Throwable thrown = null;
            try {
                Tasks.nursery("program", threads, nursery -> block(random, DEPTH, List.of(nursery.scope())));
            } catch (Throwable outcome) {
                thrown = outcome;
            }
            assertWithMessage("rules broken with seed %s", seed).that(broken).isEmpty();
            assertWithMessage("failures that came out with seed %s", seed)
                    .that(within(thrown))
                    .containsAtLeastElementsIn(failures);
            assertWithMessage("echo that came out with seed %s: %s", seed, thrown)
                    .that(thrown != null && Failures.isEcho(thrown))
                    .isFalse();
            assertWithMessage("interrupted after seed %s", seed)
                    .that(Thread.currentThread().isInterrupted())
                    .isFalse();
        }
    }

    @FunctionalInterface
    private interface Cleanup extends AutoCloseable {
        @Override
        void close();
    }

    /** A few steps in the innermost of these scopes. */
    private void block(Random random, int depth, List<CancelScope> scopes) throws InterruptedException {
        int steps = 1 + random.nextInt(3);
        for (int i = 0; i < steps; i++) {
            step(random, depth, scopes);
            checkFlag(scopes.getLast());
        }
    }

    private void step(Random random, int depth, List<CancelScope> scopes) throws InterruptedException {
        switch (random.nextInt(depth > 0 ? 10 : 5)) {
            case 0 -> Tasks.checkpoint();
            case 1 -> scopes.get(random.nextInt(scopes.size())).cancel("lot " + random.nextInt(100));
            case 2 -> CancelScope.moveOnAfter(Duration.ofNanos(random.nextInt(200_000)), scope -> Blocked.forEver());
            case 3 ->
                CancelScope.moveOnAfter(
                        Duration.ofNanos(random.nextInt(200_000)), scope -> new CountDownLatch(1).await());
            case 4 -> {
                if (random.nextInt(6) == 0) {
                    fail("in a block");
                }
            }
            case 5, 6 -> {
                boolean closesBadly = random.nextInt(12) == 0;
                CancelScope over = CancelScope.run(scope -> {
                    Cleanup cleanup = () -> {
                        if (closesBadly) {
                            fail("in clean-up");
                        }
                    };
                    try (cleanup) {
                        block(random, depth - 1, and(scopes, scope));
                    }
                });
                check(!over.cancelledCaught() || over.cancelCalled(), "a scope absorbed what it had not cancelled");
            }
            case 7 ->
                CancelScope.shield(shield -> {
                    check(!shield.effectivelyCancelled(), "a shield is born uncancelled");
                    Tasks.checkpoint();
                    block(random, depth - 1, and(scopes, shield));
                });
            default -> {
                List<Random> lots = new ArrayList<>();
                for (int i = random.nextInt(4); i >= 0; i--) {
                    lots.add(new Random(random.nextLong()));
                }
                Tasks.nursery("nested", threads, nursery -> {
                    for (Random lot : lots) {
                        nursery.start(
                                "task",
                                () -> block(lot, depth - 1, and(and(scopes, nursery.scope()), Tasks.currentScope())));
                    }
                    block(random, depth - 1, and(scopes, nursery.scope()));
                });
            }
        }
    }

    /** An interrupt flag that is up belongs to a cancel that this thread is still in. */
    private void checkFlag(CancelScope innermost) {
        boolean flag = Thread.currentThread().isInterrupted();
        check(!flag || innermost.effectivelyCancelled(), "an interrupt has leaked");
        check(Tasks.currentScope() == innermost, "the current scope is the innermost");
    }

    private void check(boolean rule, String what) {
        if (!rule) {
            broken.add(what);
        }
    }

    private void fail(String where) {
        IllegalStateException failure = new IllegalStateException(where);
        failures.add(failure);
        throw failure;
    }

    private static List<CancelScope> and(List<CancelScope> scopes, @Nullable CancelScope inner) {
        List<CancelScope> all = new ArrayList<>(scopes);
        if (inner != null) {
            all.add(inner);
        }
        return all;
    }

    private static Set<Throwable> within(@Nullable Throwable root) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>();
        if (root != null) {
            open.add(root);
        }
        while (!open.isEmpty()) {
            Throwable each = open.pop();
            if (seen.add(each)) {
                open.addAll(List.of(each.getSuppressed()));
                if (each.getCause() != null) {
                    open.add(each.getCause());
                }
            }
        }
        return seen;
    }
}
