package tractor.wire;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tractor.RootOptions;
import tractor.Tractor;
import tractor.codec.Codecs;
import tractor.codec.Raw;
import tractor.context.CallerContext;
import tractor.context.MsgStream;
import tractor.context.ReceiveStream;
import tractor.error.BadArgumentsException;
import tractor.error.ContextCancelledException;
import tractor.error.ModuleNotExposedException;
import tractor.error.MsgTypeException;
import tractor.error.RemoteActorException;
import tractor.error.UnknownMethodException;
import tractor.msg.Started;
import tractor.msg.Uid;
import tractor.msg.Yield;
import tractor.rpc.Portal;
import tractor.task.CancelScope;
import tractor.task.Tasks;
import tractor.testing.LeakCheck;
import tractor.wire.AnySvc.Any;
import tractor.wire.Recording.Line;

/** Recorded dialogs in which a Java actor takes the place of the recorded caller, which finds the service by name. */
class CallerReplayTest {
    private static final Duration FOREVER = Duration.ofDays(1);

    /** What the caller does through the ordinary API. */
    @FunctionalInterface
    private interface Drive {
        void run(AnySvc svc) throws Exception;
    }

    @AfterAll
    static void nothingIsLeft() {
        LeakCheck.assertNoChildIsLeft();
    }

    @Test
    void ctx() throws Exception {
        replay("ctx", svc -> {
            Any result = svc.portal().context(AnySvc.SIMPLE_CTX, new Any(1L), ctx -> {
                assertThat(ctx.first().value()).isEqualTo(Map.of("a", 1L));
                return ctx.result();
            });
            assertThat(result.value()).isEqualTo(2L);
        });
    }

    @Test
    void stream() throws Exception {
        replay("stream", svc -> {
            Any result = svc.portal().context(AnySvc.CTX_STREAM, new Any(2L), ctx -> {
                try (MsgStream<Any, Any> stream = ctx.openStream()) {
                    assertThat(stream.receive().value()).isEqualTo(0L);
                    assertThat(stream.receive().value()).isEqualTo(1L);
                    stream.send(new Any("ping"));
                    assertThat(stream.receive().value()).isEqualTo("ping");
                }
                return ctx.result();
            });
            assertThat(result.value()).isEqualTo("done");
        });
    }

    @Test
    void streamChildEnds() throws Exception {
        replay("stream_child_ends", svc -> {
            Any result = svc.portal().context(AnySvc.CHILD_ENDS_STREAM, new Any(2L), ctx -> {
                assertThat(ctx.first().value()).isEqualTo("hi");
                try (MsgStream<Any, Any> stream = ctx.openStream()) {
                    assertThat(stream).containsExactly(new Any(0L), new Any(1L)).inOrder();
                }
                return ctx.result();
            });
            assertThat(result.value()).isEqualTo("fin");
        });
    }

    @Test
    void cancel() throws Exception {
        replay("cancel", svc -> {
            boolean acknowledged = typed(svc).sleeper(ctx -> {
                boolean ack = ctx.cancel();
                assertThat(ctx.cancelAcked()).isTrue();
                return ack;
            });
            assertThat(acknowledged).isTrue();
        });
    }

    @Test
    void scopeCancel() throws Exception {
        replay("scope_cancel", svc -> {
            CancelScope left = CancelScope.run(scope -> typed(svc).sleeper(ctx -> {
                scope.cancel();
                Tasks.sleep(FOREVER);
                return true;
            }));
            assertThat(left.cancelledCaught()).isTrue();
        });
    }

    @Test
    void parentErr() throws Exception {
        replay("parent_err", svc -> {
            ArithmeticException ours = new ArithmeticException("the body's own");
            assertThat(assertThrows(
                            ArithmeticException.class,
                            () -> typed(svc).sleeper(ctx -> {
                                throw ours;
                            })))
                    .isSameInstanceAs(ours);
        });
    }

    @Test
    void selfCancel() throws Exception {
        replay("self_cancel", svc -> {
            ContextCancelledException cancelled = assertThrows(
                    ContextCancelledException.class, () -> typed(svc).self_cancel(CallerReplayTest::awaitResult));
            assertThat(cancelled.canceller()).hasValue(svc.portal().aid().uid());
        });
    }

    @Test
    void peerCancel() throws Exception {
        List<String> killer = Recording.of("peer_cancel").uid("killer");
        Recording recording = Recording.of("peer_cancel");
        replay(recording, recording.call("root", "svc", "sleeper"), svc -> {
            ContextCancelledException cancelled = assertThrows(
                    ContextCancelledException.class, () -> typed(svc).sleeper(CallerReplayTest::awaitResult));
            assertThat(cancelled.canceller()).hasValue(new Uid(killer.getFirst(), killer.getLast()));
        });
    }

    @Test
    void errBefore() throws Exception {
        replay(
                "err_before",
                svc -> assertThat(errCtx(svc, "before").sourceType()).isEqualTo("KeyError"));
    }

    @Test
    void errAfter() throws Exception {
        replay("err_after", svc -> assertThat(errCtx(svc, "after").sourceType()).isEqualTo("RuntimeError"));
    }

    @Test
    void errStream() throws Exception {
        replay(
                "err_stream",
                svc -> assertThat(errCtx(svc, "stream").sourceType()).isEqualTo("IndexError"));
    }

    @Test
    void mteStarted() throws Exception {
        replay("mte_started", svc -> {
            MsgTypeException refused = assertThrows(
                    MsgTypeException.class,
                    () -> svc.portal().context(AnySvc.INT_ONLY, new Any(false), CallerContext::result));
            assertThat(refused.source()).isEqualTo(svc.portal().aid().uid());
            assertThat(refused.badMsg().orElseThrow()).isInstanceOf(Started.class);
        });
    }

    @Test
    void mteYield() throws Exception {
        replay("mte_yield", svc -> {
            MsgTypeException refused = assertThrows(
                    MsgTypeException.class,
                    () -> svc.portal().context(AnySvc.INT_ONLY_UNTYPED, new Any(true), ctx -> {
                        try (MsgStream<Any, Any> stream = ctx.openStream()) {
                            stream.send(new Any("str!"));
                            assertThat(stream).isEmpty();
                        }
                        return ctx.result();
                    }));
            assertThat(refused.source()).isEqualTo(svc.portal().aid().uid());
            assertThat(refused.badMsg().orElseThrow()).isInstanceOf(Yield.class);
        });
    }

    private static RemoteActorException errCtx(AnySvc svc, String when) {
        return assertThrows(
                RemoteActorException.class,
                () -> svc.portal().context(AnySvc.ERR_CTX, new Any(when), ctx -> {
                    try (MsgStream<Any, Any> stream = ctx.openStream()) {
                        assertThat(stream).containsExactly(new Any(1L));
                    }
                    return ctx.result();
                }));
    }

    @Test
    void registry() throws Exception {
        replay(
                "registry",
                svc -> assertThat(svc.portal().call(AnySvc.ECHO, new Any(9L)).value())
                        .isEqualTo(9L));
    }

    @Test
    void run() throws Exception {
        byte[] raw = "raw".getBytes(StandardCharsets.US_ASCII);
        List<@Nullable Object> argument = Arrays.asList(1L, "two", null, raw, 3.5, Map.of("k", true));
        replay("run", svc -> {
            List<@Nullable Object> result =
                    list(svc.portal().call(AnySvc.ECHO, new Any(argument)).value());
            assertThat(result.get(3)).isInstanceOf(byte[].class);
            assertThat((byte[]) result.set(3, null)).isEqualTo(raw);
            assertThat(result)
                    .containsExactly(1L, "two", null, null, 3.5, Map.of("k", true))
                    .inOrder();
        });
    }

    @Test
    void runErr() throws Exception {
        replay("run_err", svc -> {
            RemoteActorException failure =
                    assertThrows(RemoteActorException.class, () -> typed(svc).boom("bad"));
            assertThat(failure.sourceType()).isEqualTo("ValueError");
            assertThat(failure.source()).isEqualTo(svc.portal().aid().uid());
            assertThat(failure.relayPath()).containsExactly(svc.portal().aid().uid());
        });
    }

    @Test
    void notexposed() throws Exception {
        replay("notexposed", svc -> {
            Portal portal = svc.portal();
            Raw zzz = Raw.of(Codecs.map(Codecs.LONG), Map.of("zzz", 1L));
            assertThrows(ModuleNotExposedException.class, () -> portal.callRaw("os", "getcwd", Raw.EMPTY_MAP));
            assertThrows(UnknownMethodException.class, () -> portal.callRaw("svc", "nope", Raw.EMPTY_MAP));
            assertThrows(BadArgumentsException.class, () -> portal.callRaw("svc", "echo", zzz));
        });
    }

    @Test
    void gen() throws Exception {
        Recording recording = Recording.of("gen");
        replay(recording, Differences.withoutCancelOfAnEndedStream(recording.calls("root", "svc")), svc -> {
            try (ReceiveStream<Integer> items = typed(svc).agen(2)) {
                assertThat(items).containsExactly(0, 1).inOrder();
            }
            assertThat(svc.cancelActor()).isTrue();
        });
    }

    @Test
    void genCancel() throws Exception {
        replay("gen_cancel", svc -> {
            try (ReceiveStream<Integer> items = typed(svc).forever_gen()) {
                assertThat(items.receive()).isEqualTo(0);
                assertThat(items.receive()).isEqualTo(1);
            }
        });
    }

    private static boolean awaitResult(
            CallerContext<@Nullable Void, @Nullable Void, @Nullable Void, @Nullable Void> ctx)
            throws InterruptedException {
        ctx.result();
        return true;
    }

    private static SvcPortal typed(AnySvc svc) {
        return svc.portal().as(SvcPortal.TYPE);
    }

    private static List<@Nullable Object> list(@Nullable Object value) {
        return new ArrayList<>((List<?>) Objects.requireNonNull(value));
    }

    /** A whole dialog; at its end the caller asks the actor to end, as it was recorded. */
    private static void replay(String dialog, Drive drive) throws Exception {
        Recording recording = Recording.of(dialog);
        replay(recording, recording.calls("root", "svc"), svc -> {
            drive.run(svc);
            assertThat(svc.cancelActor()).isTrue();
        });
    }

    private static void replay(Recording recording, List<Line> lines, Drive drive) throws Exception {
        Replay replay = new Replay();
        Tractor.root(RootOptions.defaults().withPrivateRegistry(), root -> {
            try (RawService service = RawService.registered(root, recording.uid("svc"))) {
                service.plays(peer -> replay.walk(peer, "svc", lines));
                try (AnySvc portal = Tractor.findActor("svc", AnySvc.TYPE).orElseThrow()) {
                    drive.run(portal);
                } catch (Throwable failure) {
                    service.explain(failure);
                    throw failure;
                }
                service.awaitEnd();
            }
        });
    }
}
