package tractor.contexts;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import tractor.RootOptions;
import tractor.context.CallerContext;
import tractor.context.MsgStream;
import tractor.context.Outcome;
import tractor.context.ReceiveStream;
import tractor.error.ContextCancelledException;
import tractor.error.RemoteActorException;
import tractor.msg.TimeLimits;
import tractor.msg.Uid;
import tractor.task.CancelScope;
import tractor.task.Promise;
import tractor.task.TaskHandle;
import tractor.task.Tasks;
import tractor.testing.LeakCheck;
import tractor.testing.LiveTree;
import tractor.testing.Trees;

/** Contexts that are used in odd orders, by several tasks, and cancelled from several sides at once. */
@ExtendWith(LeakCheck.class)
class CornersTest {
    private static final List<String> HERE = List.of();

    /** So long that every cancel is acknowledged: a request whose caller gave up would still count as a dialog. */
    private static final RootOptions PATIENT =
            Trees.overSockets().withLimits(TimeLimits.DEFAULT.withCancelTask(Duration.ofMinutes(1)));

    @RegisterExtension
    static final LiveTree<MatePortal> TREE = LiveTree.of(PATIENT, "mate", MatePortal.serving(LiveMate.class));

    private final MatePortal mate = TREE.portal();
    private final Uid mateUid = mate.portal().aid().uid();

    @AfterEach
    void nothingRunsOnAndNoDialogIsOpen() throws InterruptedException {
        mate.awaitRunning(0);
        assertThat(mate.portal().channel().dialogs()).isEqualTo(0);
    }

    private static Uid self(CallerContext<?, ?, ?, ?> context) {
        return context.canceller().orElseThrow();
    }

    // ---- failures of clean-up ----

    @Test
    void aFailureOfACalledMethodsCleanUpComesOutOfTheScopeThatCancelledIt() {
        RemoteActorException failure = assertThrows(
                RemoteActorException.class,
                () -> CancelScope.run(scope -> Tasks.nursery(tasks -> {
                    tasks.start(() -> mate.call(HERE, Task.FAIL_IN_CLEAN_UP));
                    mate.awaitRunning(1);
                    scope.cancel();
                })));
        assertThat(failure.remoteMessage()).isEqualTo("in the clean-up");
    }

    @Test
    void aFailureOfACalleesCleanUpComesOutOfTheScopeThatCancelledIt() {
        RemoteActorException failure = assertThrows(
                RemoteActorException.class,
                () -> CancelScope.run(scope -> mate.open(HERE, Task.FAIL_IN_CLEAN_UP, context -> {
                    scope.cancel();
                    return context.result();
                })));
        assertThat(failure.remoteMessage()).isEqualTo("in the clean-up");
    }

    @Test
    void aFailureOfACalleesCleanUpHangsOnTheBodysOwn() {
        Refused refused = assertThrows(
                Refused.class,
                () -> mate.open(HERE, Task.FAIL_IN_CLEAN_UP, context -> {
                    throw new Refused("the body's");
                }));
        assertThat(refused.getSuppressed()).hasLength(1);
        assertThat(refused.getSuppressed()[0]).hasMessageThat().contains("in the clean-up");
    }

    @Test
    void aFailureOfACalleesCleanUpFailsTheBlockThatCancelledIt() {
        RemoteActorException failure = assertThrows(
                RemoteActorException.class, () -> mate.open(HERE, Task.FAIL_IN_CLEAN_UP, CallerContext::cancel));
        assertThat(failure.remoteMessage()).isEqualTo("in the clean-up");
    }

    @Test
    void aCalleeThatReturnsAlthoughItWasCancelledIsTakenAtItsWord() throws Exception {
        Outcome<Word.Last> outcome = mate.open(HERE, Task.SWALLOW_THE_CANCELLATION, context -> {
            assertThat(context.cancel()).isTrue();
            assertThat(context.cancelAcked()).isFalse();
            return context.outcome();
        });
        assertThat(outcome).isEqualTo(new Outcome.Ok<>(new Word.Last("SWALLOW_THE_CANCELLATION")));
    }

    // ---- several tasks ----

    @Test
    void theResultIsGivenToEveryTaskThatAsksForIt() throws Exception {
        List<TaskHandle<Word.Last>> asking = new ArrayList<>();
        mate.open(HERE, Task.RETURN, context -> {
            Tasks.nursery(tasks -> {
                for (int i = 0; i < 8; i++) {
                    asking.add(tasks.start(context::result));
                }
            });
            return context.result();
        });
        for (TaskHandle<Word.Last> each : asking) {
            assertThat(each.join()).isEqualTo(new Word.Last("RETURN"));
        }
    }

    @Test
    void aFailureIsOneFailureHoweverManyTasksMeetIt() {
        RemoteActorException failure = assertThrows(
                RemoteActorException.class,
                () -> mate.open(HERE, Task.FAIL, context -> {
                    Tasks.nursery(tasks -> {
                        for (int i = 0; i < 8; i++) {
                            tasks.start(context::result);
                        }
                    });
                    return true;
                }));
        assertThat(failure.remoteMessage()).isEqualTo("the original");
        assertThat(failure.getSuppressed()).isEmpty();
    }

    @Test
    void manyCancelsAreOneRequestAndEachIsAnswered() throws Exception {
        List<TaskHandle<Boolean>> cancels = new ArrayList<>();
        int dialogs = mate.open(HERE, Task.HOLD, context -> {
            Tasks.nursery(tasks -> {
                for (int i = 0; i < 16; i++) {
                    cancels.add(tasks.start(context::cancel));
                }
            });
            assertThat(self(context).name()).isEqualTo("root");
            return mate.portal().channel().dialogs();
        });
        assertThat(dialogs).isEqualTo(1); // the context's own
        for (TaskHandle<Boolean> each : cancels) {
            assertThat(each.join()).isTrue();
        }
    }

    @Test
    void aConsumerThatIsRestartedMissesNoItem() throws Exception {
        int wanted = 2_000;
        List<Integer> seen = new ArrayList<>();
        mate.open(HERE, Task.COUNT, context -> {
            try (MsgStream<Word.Up, Word.Down> stream = context.openStream()) {
                while (seen.size() < wanted) {
                    CancelScope.run(consumer -> {
                        for (int i = 0; seen.size() < wanted; i++) {
                            seen.add(stream.receive().number());
                            if (i == 50) {
                                consumer.cancel(); // felt by the next receive
                            }
                        }
                    });
                }
            }
            return context.cancel();
        });
        assertThat(seen).hasSize(wanted);
        assertThat(seen.getLast()).isEqualTo(wanted - 1);
        assertThat(seen).isInStrictOrder();
    }

    @Test
    void oneWayAndTwoWayStreamsAreCancelledTogether() throws Exception {
        CancelScope scope = CancelScope.run(around -> Tasks.nursery(tasks -> {
            Promise<Boolean> flowing = new Promise<>();
            tasks.start(() -> mate.open(HERE, Task.COUNT, context -> {
                try (MsgStream<Word.Up, Word.Down> stream = context.openStream()) {
                    for (Word.Down down : stream) {
                        flowing.complete(down.number() >= 0);
                    }
                }
                return true;
            }));
            try (ReceiveStream<Integer> numbers = mate.count()) {
                for (int number : numbers) {
                    if (number == 100) {
                        flowing.await();
                        around.cancel();
                    }
                }
            }
        }));
        assertThat(scope.cancelledCaught()).isTrue();
    }

    // ---- odd orders ----

    @Test
    void aStreamMayBeClosedTwiceAndEndsOnce() throws Exception {
        Word.Last last = mate.open(HERE, Task.ECHO, context -> {
            MsgStream<Word.Up, Word.Down> stream = context.openStream();
            stream.send(new Word.Up(1));
            assertThat(stream.receive()).isEqualTo(new Word.Down(1));
            stream.close();
            stream.close();
            assertThat(stream.isClosed()).isTrue();
            return context.result();
        });
        assertThat(last).isEqualTo(new Word.Last("ECHO"));
    }

    @Test
    void aStreamOfAContextThatTheCallerHasCancelledIsNotOpened() throws Exception {
        mate.open(HERE, Task.HOLD, context -> {
            context.cancel();
            return assertThrows(IllegalStateException.class, context::openStream);
        });
    }

    @Test
    void aBodyThatSwallowsItsInterruptIsStillToldWhatEndedTheCallee() {
        RemoteActorException failure = assertThrows(
                RemoteActorException.class,
                () -> mate.open(HERE, Task.FAIL, context -> {
                    try {
                        new Promise<>().await();
                    } catch (InterruptedException swallowed) {
                        return "as if nothing had been";
                    }
                    return "";
                }));
        assertThat(failure.remoteMessage()).isEqualTo("the original");
    }

    @Test
    void nestedContextsWithOneActorEndFromTheInside() {
        RemoteActorException failure = assertThrows(
                RemoteActorException.class,
                () -> mate.open(
                        HERE,
                        Task.HOLD,
                        outer -> mate.open(HERE, Task.HOLD, inner -> {
                            assertThat(mate.running()).isEqualTo(2);
                            mate.call(HERE, Task.FAIL);
                            return true;
                        })));
        assertThat(failure.remoteMessage()).isEqualTo("the original");
    }

    @Test
    void aFailureOfTheOuterCalleeCutsTheInnerBlockShortAndCancelsItsCallee() {
        ContextCancelledException cancelled = assertThrows(
                ContextCancelledException.class,
                () -> mate.open(
                        HERE,
                        Task.ECHO,
                        outer -> mate.open(HERE, Task.HOLD, inner -> {
                            outer.openStream().send(new Word.Up(-1)); // it cancels itself
                            return inner.result();
                        })));
        assertThat(cancelled.canceller()).isEqualTo(Optional.of(mateUid));
    }

    @Test
    void aBodyThatCancelsTheOuterContextLeavesTheInnerOneAlone() throws Exception {
        Word.Last last = mate.open(
                HERE,
                Task.HOLD,
                outer -> mate.open(HERE, Task.ECHO, inner -> {
                    assertThat(outer.cancel()).isTrue();
                    try (MsgStream<Word.Up, Word.Down> stream = inner.openStream()) {
                        stream.send(new Word.Up(1));
                        stream.receive();
                    }
                    return inner.result();
                }));
        assertThat(last).isEqualTo(new Word.Last("ECHO"));
    }

    @RepeatedTest(5)
    void aCancelWhileStartedIsUnderWayLeavesNothingBehind() throws Exception {
        ConcurrentLinkedQueue<String> ends = new ConcurrentLinkedQueue<>();
        Tasks.nursery(tasks -> {
            for (int i = 0; i < 40; i++) {
                Duration soon = Duration.ofNanos(i * 50_000L);
                Task task = i % 2 == 0 ? Task.HOLD : Task.HOLD_BEFORE_STARTED;
                tasks.start(() -> CancelScope.run(scope -> {
                    scope.cancelAfter(soon);
                    try {
                        mate.open(HERE, task, CallerContext::result);
                    } finally {
                        ends.add(task.name());
                    }
                }));
            }
        });
        assertThat(ends).hasSize(40);
    }

    @RepeatedTest(20)
    void whenBothSidesCancelAtOnceOneOfThemIsTheCancellerAndNothingElseComesOut() throws Exception {
        try {
            Outcome<Word.Last> outcome = mate.open(HERE, Task.ECHO, context -> {
                context.openStream().send(new Word.Up(-1));
                context.cancel();
                return context.outcome();
            });
            assertThat(outcome).isInstanceOf(Outcome.Cancelled.class);
        } catch (ContextCancelledException byTheCallee) { // who was faster
            assertThat(byTheCallee.canceller()).isEqualTo(Optional.of(mateUid));
        }
    }
}
