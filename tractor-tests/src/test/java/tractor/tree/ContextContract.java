package tractor.tree;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tractor.codec.Codecs;
import tractor.context.CallerContext;
import tractor.context.EndOfStreamException;
import tractor.context.MsgStream;
import tractor.context.Outcome;
import tractor.context.StreamClosedException;
import tractor.error.ContextCancelledException;
import tractor.error.MessagingException;
import tractor.error.RemoteActorException;
import tractor.rpc.NoArgs;
import tractor.rpc.RpcMethod;
import tractor.task.CancelScope;
import tractor.task.Tasks;
import tractor.testing.LeakCheck;
import tractor.testing.LiveTree;

/** What every context holds to, whatever carries it: two tasks, of which neither outlives the other. */
@ExtendWith(LeakCheck.class)
abstract class ContextContract {
    private static final int MANY = 3_000;

    /** A living tree whose child serves {@link Talker}. */
    abstract LiveTree<TalkPortal> tree();

    private TalkPortal talk() {
        return tree().portal();
    }

    @AfterEach
    void nothingRunsOnAndTheActorAnswers() throws InterruptedException {
        talk().awaitRunning(0);
        assertThat(talk().plus(1, 2)).isEqualTo(3);
    }

    @Test
    void aConversationHasAFirstValueItemsBothWaysAndAResult() throws InterruptedException {
        Line.Bye bye = talk().converse("friend", context -> {
            assertThat(context.first()).isEqualTo(new Line.Hello("friend"));
            try (MsgStream<Line.Say, Line.Said> stream = context.openStream()) {
                for (int i = 0; i < MANY; i++) {
                    stream.send(new Line.Say(i));
                    assertThat(stream.receive()).isEqualTo(new Line.Said(i));
                }
            }
            return context.result();
        });
        assertThat(bye).isEqualTo(new Line.Bye(MANY));
    }

    @Test
    void aContextWithoutStreamAndResultEnds() throws Exception {
        String name = talk().silent(context -> context.first().name());
        assertThat(name).isEqualTo("silent");
    }

    @Test
    void aBodyThatReturnsWaitsForTheCalleesEnd() throws InterruptedException {
        talk().tell(MANY, CallerContext::first);
        assertThat(talk().running()).isEqualTo(0);
    }

    @Test
    void aFastSenderWaitsForASlowReceiver() throws InterruptedException {
        Line.Bye told = talk().tell(MANY, context -> {
            try (MsgStream<Line.Say, Line.Said> stream = context.openStream()) {
                for (int i = 0; i < MANY; i++) {
                    assertThat(stream.receive()).isEqualTo(new Line.Said(i));
                    talk().plus(i, 1); // dawdles
                }
            }
            return context.result();
        });
        assertThat(told).isEqualTo(new Line.Bye(MANY));
        Line.Bye heard = talk().listen(context -> {
            try (MsgStream<Line.Say, Line.Said> stream = context.openStream()) {
                for (int i = 0; i < MANY; i++) {
                    stream.send(new Line.Say(i));
                }
            }
            return context.result();
        });
        assertThat(heard).isEqualTo(new Line.Bye(MANY));
    }

    @Test
    void manyContextsShareAConnection() throws InterruptedException {
        Tasks.nursery(tasks -> {
            for (int i = 0; i < 30; i++) {
                String name = "n" + i;
                tasks.start(() -> talk().converse(name, context -> {
                    assertThat(context.first()).isEqualTo(new Line.Hello(name));
                    try (MsgStream<Line.Say, Line.Said> stream = context.openStream()) {
                        for (int item = 0; item < 100; item++) {
                            stream.send(new Line.Say(item));
                            assertThat(stream.receive()).isEqualTo(new Line.Said(item));
                        }
                    }
                    return context.result();
                }));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"return before started", "fail before started", "stream before started"})
    void aCalleeThatFailsBeforeItStartedKeepsTheBodyFromRunning(String how) {
        RemoteActorException failure = assertThrows(
                RemoteActorException.class,
                () -> talk().misbehave(how, context -> {
                    throw new AssertionError("the body ran");
                }));
        assertThat(failure.sourceType()).isEqualTo("IllegalStateException");
    }

    @ParameterizedTest
    @ValueSource(strings = {"start twice", "fail after started", "open two streams", "fail in the stream"})
    void aCalleeThatFailsCancelsTheBodyAndIsWhatComesOut(String how) {
        RemoteActorException failure = assertThrows(
                RemoteActorException.class,
                () -> talk().misbehave(how, context -> {
                    assertThat(context.first()).isEqualTo(new Line.Hello(how));
                    return context.result();
                }));
        assertThat(failure.sourceType()).isEqualTo("IllegalStateException");
    }

    @Test
    void aCalleeThatFailsWakesABodyThatWaitsForSomethingElse() {
        RemoteActorException failure = assertThrows(
                RemoteActorException.class,
                () -> talk().misbehave("fail after started", context -> {
                    Tasks.sleep(Duration.ofHours(1));
                    throw new AssertionError("it slept on");
                }));
        assertThat(failure.remoteMessage()).isEqualTo("fail after started");
    }

    @Test
    void aCalleeThatFailsInItsStreamEndsItAndItsFailureComesOut() {
        RemoteActorException failure = assertThrows(
                RemoteActorException.class,
                () -> talk().misbehave("fail in the stream", context -> {
                    try (MsgStream<Line.Say, Line.Said> stream = context.openStream()) {
                        return received(stream); // ends, or fails, before the context does
                    }
                }));
        assertThat(failure.remoteMessage()).isEqualTo("fail in the stream");
    }

    @ParameterizedTest
    @ValueSource(strings = {"leave early", "leave the stream open"})
    void aCalleeThatLeavesEarlyEndsTheStreamAndThenGivesItsResult(String how) throws InterruptedException {
        Line.Bye bye = talk().misbehave(how, context -> {
            try (MsgStream<Line.Say, Line.Said> stream = context.openStream()) {
                List<Line.Said> items = received(stream);
                assertThat(items).hasSize(how.equals("leave early") ? 0 : 1);
                assertThrows(EndOfStreamException.class, stream::receive);
                assertThrows(StreamClosedException.class, () -> stream.send(new Line.Say(1)));
            }
            return context.result();
        });
        assertThat(bye).isEqualTo(new Line.Bye(0));
    }

    private static List<Line.Said> received(MsgStream<Line.Say, Line.Said> stream) {
        List<Line.Said> items = new ArrayList<>();
        stream.forEach(items::add);
        return items;
    }

    @Test
    void aCallerThatLeavesEarlyEndsTheCalleesLoop() throws InterruptedException {
        Line.Bye bye = talk().converse("brief", context -> {
            try (MsgStream<Line.Say, Line.Said> stream = context.openStream()) {
                stream.send(new Line.Say(1));
                assertThat(stream.receive()).isEqualTo(new Line.Said(1));
            }
            return context.result();
        });
        assertThat(bye).isEqualTo(new Line.Bye(1));
    }

    @RepeatedTest(20)
    void anAnswerToACallerThatHasLeftTheStreamIsDroppedAndNoFailure() throws InterruptedException {
        Line.Bye bye = talk().converse("brief", context -> {
            try (MsgStream<Line.Say, Line.Said> stream = context.openStream()) {
                stream.send(new Line.Say(1));
            }
            return context.result();
        });
        assertThat(bye).isEqualTo(new Line.Bye(1));
    }

    @Test
    void aCallerThatOpensNoStreamStillGetsTheResult() throws InterruptedException {
        Line.Bye bye = talk().tell(MANY, CallerContext::result);
        assertThat(bye).isEqualTo(new Line.Bye(MANY));
    }

    @Test
    void aSecondStreamOfTheCallerIsRefused() throws InterruptedException {
        talk().converse("twice", context -> {
            context.openStream().close();
            assertThrows(IllegalStateException.class, context::openStream);
            return true;
        });
    }

    @Test
    void aBodyThatThrowsCancelsTheCallee() throws InterruptedException {
        Refusal refusal = assertThrows(
                Refusal.class,
                () -> talk().linger(context -> {
                    throw new Refusal("not interested");
                }));
        assertThat(refusal).hasMessageThat().isEqualTo("not interested");
        talk().awaitRunning(0);
    }

    @Test
    void aBodyThatIsCancelledCancelsTheCallee() throws InterruptedException {
        CancelScope scope = CancelScope.run(around -> talk().linger(context -> {
            around.cancel();
            return context.result();
        }));
        assertThat(scope.cancelledCaught()).isTrue();
        talk().awaitRunning(0);
    }

    @Test
    void aCallerThatCancelsDoesNotMeetItsOwnCancellation() throws InterruptedException {
        Outcome<Line.Bye> outcome = talk().linger(context -> {
            assertThat(context.outcome()).isInstanceOf(Outcome.Pending.class);
            assertThat(context.cancel()).isTrue();
            assertThat(context.cancelCalled()).isTrue();
            assertThat(context.cancelAcked()).isTrue();
            assertThrows(ContextCancelledException.class, context::result);
            return context.outcome();
        });
        assertThat(outcome).isInstanceOf(Outcome.Cancelled.class);
    }

    @Test
    void aCancelFromASiblingTaskEndsTheContextForItsOwner() throws InterruptedException {
        boolean acknowledged = talk().linger(context -> {
            Tasks.nursery(tasks -> tasks.start(context::cancel));
            return context.cancelAcked();
        });
        assertThat(acknowledged).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cancel before started", "cancel after started"})
    void aCalleeThatCancelsItselfIsItsOwnCanceller(String how) {
        ContextCancelledException cancelled =
                assertThrows(ContextCancelledException.class, () -> talk().misbehave(how, CallerContext::result));
        assertThat(cancelled.canceller())
                .isEqualTo(Optional.of(talk().portal().aid().uid()));
    }

    @Test
    void aResultMayBeAskedForTwice() throws InterruptedException {
        talk().tell(1, context -> {
            assertThat(context.result()).isEqualTo(context.result());
            assertThat(context.outcome()).isEqualTo(new Outcome.Ok<>(new Line.Bye(1)));
            return true;
        });
    }

    @Test
    void aContextThatIsCalledForOneReplyIsRefusedByTheCaller() {
        RpcMethod<NoArgs, String> method = RpcMethod.of(TalkPayloads.NAMESPACE, "linger", NoArgs.CODEC, Codecs.STRING);
        MessagingException mixedUp =
                assertThrows(MessagingException.class, () -> talk().portal().call(method, NoArgs.INSTANCE));
        assertThat(mixedUp).hasMessageThat().contains("context");
    }
}
