package tractor.wire;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tractor.context.CallerContext;
import tractor.context.EndOfStreamException;
import tractor.context.MsgStream;
import tractor.context.Outcome;
import tractor.context.StreamClosedException;
import tractor.error.RemoteActorException;
import tractor.task.CancelScope;
import tractor.task.Tasks;
import tractor.testing.LeakCheck;
import tractor.wire.Edges.Item;

/** Contexts in which a side breaks a rule or leaves early: both sides end, each with the outcome that is documented. */
class EdgesTest {
    private static WarmActor<EdgesPortal> actor;
    private static EdgesPortal edges;

    @BeforeAll
    static void startActor() {
        actor = new WarmActor<>(EdgesPortal.serving(LiveEdges.class));
        edges = actor.portal();
    }

    @AfterAll
    static void endActor() {
        actor.close();
        LeakCheck.assertNoChildIsLeft();
    }

    /** By the time the caller's side has ended, so has the callee's. */
    @AfterEach
    void noCalleeIsLeft() throws InterruptedException {
        assertThat(edges.running()).isEqualTo(0);
    }

    private static void failed(RemoteActorException failure, Class<?> type, String text) {
        assertThat(failure.sourceType()).isEqualTo(type.getSimpleName());
        assertThat(failure.remoteMessage()).contains(text);
        assertThat(failure.source()).isEqualTo(edges.portal().aid().uid());
    }

    private static Item.Last result(CallerContext<Item.First, Item.Up, Item.Down, Item.Last> ctx)
            throws InterruptedException {
        return ctx.result();
    }

    // ---- the callee breaks a rule ----

    @Test
    void startedTwiceFailsTheCalleeAndSoTheCaller() {
        failed(
                assertThrows(RemoteActorException.class, () -> edges.startsTwice(EdgesTest::result)),
                IllegalStateException.class,
                "twice");
    }

    @Test
    void aStreamBeforeStartedFailsTheCalleeBeforeTheCallersBodyBegins() {
        AtomicBoolean entered = new AtomicBoolean();
        failed(
                assertThrows(
                        RemoteActorException.class, () -> edges.streamsBeforeItStarts(ctx -> entered.getAndSet(true))),
                IllegalStateException.class,
                "started");
        assertThat(entered.get()).isFalse();
    }

    @Test
    void aSecondStreamOfTheCalleeFailsItAndSoTheCaller() {
        failed(
                assertThrows(RemoteActorException.class, () -> edges.opensTwoStreams(EdgesTest::result)),
                IllegalStateException.class,
                "one stream");
    }

    @Test
    void returningWithoutStartedFailsTheCallerBeforeItsBodyBegins() {
        AtomicBoolean entered = new AtomicBoolean();
        failed(
                assertThrows(RemoteActorException.class, () -> edges.neverStarts(ctx -> entered.getAndSet(true))),
                IllegalStateException.class,
                "started");
        assertThat(entered.get()).isFalse();
    }

    // ---- the caller breaks a rule ----

    @Test
    void aSecondStreamOfTheCallerFailsItsBodyAndCancelsTheCallee() {
        assertThat(assertThrows(
                        IllegalStateException.class,
                        () -> edges.sleeps(ctx -> {
                            ctx.openStream().close();
                            ctx.openStream().close();
                            return true;
                        })))
                .hasMessageThat()
                .contains("one stream");
    }

    // ---- the caller leaves early ----

    @Test
    void aCallerThatReturnsWithoutReadingWaitsForTheCalleeAndDropsItsItems() throws Exception {
        assertThat(edges.<String, RuntimeException>sends(500, ctx -> "left")).isEqualTo("left");
    }

    @Test
    void aCallerThatAsksForTheResultWithoutReadingGetsIt() throws Exception {
        assertThat(edges.sends(500, EdgesTest::result)).isEqualTo(new Item.Last(500));
    }

    @Test
    void aCallerThatLeavesItsStreamEndsTheCalleesLoop() throws Exception {
        Item.Last last = edges.receives(Integer.MAX_VALUE, ctx -> {
            try (MsgStream<Item.Up, Item.Down> stream = ctx.openStream()) {
                for (int i = 0; i < 200; i++) {
                    stream.send(new Item.Up(i));
                }
            }
            return ctx.result();
        });
        assertThat(last).isEqualTo(new Item.Last(200));
    }

    @Test
    void aCalleeThatSendsToACallerWhoHasLeftTheStreamFailsUnlessItCares() {
        failed(
                assertThrows(
                        RemoteActorException.class,
                        () -> edges.sends(Integer.MAX_VALUE, ctx -> {
                            try (MsgStream<Item.Up, Item.Down> stream = ctx.openStream()) {
                                return stream.receive();
                            }
                        })),
                StreamClosedException.class,
                "ended the stream");
    }

    @Test
    void aCallerThatThrowsCancelsTheCalleeAndKeepsItsException() {
        ArithmeticException ours = new ArithmeticException("the body's own");
        assertThat(assertThrows(
                        ArithmeticException.class,
                        () -> edges.sends(Integer.MAX_VALUE, ctx -> {
                            throw ours;
                        })))
                .isSameInstanceAs(ours);
    }

    @Test
    void aCallerThatCancelsLeavesInPeaceAndKnowsTheOutcome() throws Exception {
        Outcome<Item.Last> outcome = edges.sleeps(ctx -> {
            assertThat(ctx.outcome()).isInstanceOf(Outcome.Pending.class);
            assertThat(ctx.cancel()).isTrue();
            return ctx.outcome();
        });
        assertThat(outcome).isInstanceOf(Outcome.Cancelled.class);
    }

    @Test
    void aCallerThatCancelsInMidStreamLeavesInPeace() throws Exception {
        boolean acknowledged = edges.sends(Integer.MAX_VALUE, ctx -> {
            try (MsgStream<Item.Up, Item.Down> stream = ctx.openStream()) {
                assertThat(stream.receive()).isEqualTo(new Item.Down(0));
                return ctx.cancel();
            }
        });
        assertThat(acknowledged).isTrue();
    }

    @Test
    void aCallerWhoseScopeIsCancelledCancelsTheCallee() throws Exception {
        CancelScope left = CancelScope.run(scope -> edges.sleeps(ctx -> {
            scope.cancel();
            Tasks.sleep(Duration.ofDays(1));
            return true;
        }));
        assertThat(left.cancelledCaught()).isTrue();
    }

    @Test
    void aCallerThatIsInterruptedWhileItReceivesCancelsTheCallee() {
        assertThrows(
                InterruptedException.class,
                () -> edges.sleeps(ctx -> {
                    try (MsgStream<Item.Up, Item.Down> stream = ctx.openStream()) {
                        Thread.currentThread().interrupt();
                        return stream.receive();
                    }
                }));
        assertThat(Thread.interrupted()).isFalse();
    }

    // ---- the callee leaves early ----

    @Test
    void aCalleeThatReturnsEndsTheStreamForACallerWhoStillSends() throws Exception {
        Item.Last last = edges.receives(1, ctx -> {
            try (MsgStream<Item.Up, Item.Down> stream = ctx.openStream()) {
                assertThrows(StreamClosedException.class, () -> {
                    while (true) {
                        stream.send(new Item.Up(0));
                    }
                });
            }
            return ctx.result();
        });
        assertThat(last).isEqualTo(new Item.Last(1));
    }

    @Test
    void aCalleeThatReturnsEndsTheStreamForACallerWhoReceives() throws Exception {
        List<Item.Down> items = new ArrayList<>();
        Item.Last last = edges.sends(100, ctx -> {
            try (MsgStream<Item.Up, Item.Down> stream = ctx.openStream()) {
                stream.forEach(items::add);
                assertThrows(EndOfStreamException.class, stream::receive);
            }
            return ctx.result();
        });
        assertThat(items).hasSize(100);
        assertThat(last).isEqualTo(new Item.Last(100));
    }

    @Test
    void aCalleesItemsAreReceivedAlsoAfterItHasReturned() throws Exception {
        List<Item.Down> items = new ArrayList<>();
        edges.sends(3, ctx -> {
            while (ctx.outcome() instanceof Outcome.Pending) {
                Tasks.sleep(Duration.ofMillis(1));
            }
            try (MsgStream<Item.Up, Item.Down> stream = ctx.openStream()) {
                stream.forEach(items::add);
            }
            return true;
        });
        assertThat(items)
                .containsExactly(new Item.Down(0), new Item.Down(1), new Item.Down(2))
                .inOrder();
    }

    @Test
    void aStreamThatTheCalleeLeftOpenEndsWithIt() throws Exception {
        List<Item.Down> items = new ArrayList<>();
        Item.Last last = edges.leavesItsStreamOpen(ctx -> {
            try (MsgStream<Item.Up, Item.Down> stream = ctx.openStream()) {
                stream.forEach(items::add);
            }
            return ctx.result();
        });
        assertThat(items).containsExactly(new Item.Down(1));
        assertThat(last).isEqualTo(new Item.Last(1));
    }

    @Test
    void aCalleeThatFailsInMidStreamWakesACallerWhoReceives() {
        failed(
                assertThrows(
                        RemoteActorException.class,
                        () -> edges.failsOnTheFirstItem(ctx -> {
                            try (MsgStream<Item.Up, Item.Down> stream = ctx.openStream()) {
                                stream.send(new Item.Up(7));
                                return stream.receive();
                            }
                        })),
                ArithmeticException.class,
                "dislikes 7");
    }

    @Test
    void aCalleeThatFailsInMidStreamWakesACallerWhoWaitsForSomethingElse() {
        failed(
                assertThrows(
                        RemoteActorException.class,
                        () -> edges.failsOnTheFirstItem(ctx -> {
                            try (MsgStream<Item.Up, Item.Down> stream = ctx.openStream()) {
                                stream.send(new Item.Up(7));
                                Tasks.sleep(Duration.ofDays(1));
                                return true;
                            }
                        })),
                ArithmeticException.class,
                "dislikes 7");
    }
}
