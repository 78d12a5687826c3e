package tractor.wire;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import tractor.RootOptions;
import tractor.Tractor;
import tractor.context.EndOfStreamException;
import tractor.context.MsgStream;
import tractor.error.RemoteActorException;
import tractor.wire.AnySvc.Any;

/** A callee ends its stream before its last word arrives, which may be a failure: a body that waited for an item. */
class StreamEndTest {
    /** The body receives; the service ends the stream and plays {@code ending} when it is asked to cancel. */
    private static void receiving(BiConsumer<RawPeer, String> ending, BiConsumer<AnySvc, Executable> outcome)
            throws Exception {
        Tractor.root(RootOptions.defaults().withPrivateRegistry(), root -> {
            try (RawService service = RawService.registered(root, RawPeer.newUid("svc"))) {
                service.plays(peer -> {
                    String cid = Frames.text(peer.receive("Start"), "cid");
                    peer.send(Frames.startAck(cid, "context"));
                    peer.send(Frames.reply("Started", cid, null));
                    peer.send(Frames.stop(cid));
                    Map<String, @Nullable Object> request = peer.receive("Start");
                    assertThat(request.get("func")).isEqualTo("_cancel_task");
                    assertThat(request.get("kwargs")).isEqualTo(Map.of("cid", cid));
                    ending.accept(peer, cid);
                    String reply = Frames.text(request, "cid");
                    peer.send(Frames.startAck(reply, "asyncfunc"));
                    peer.send(Frames.reply("CancelAck", reply, true));
                });
                try (AnySvc svc = Tractor.findActor("svc", AnySvc.TYPE).orElseThrow()) {
                    outcome.accept(
                            svc,
                            () -> svc.portal().context(AnySvc.CTX_STREAM, new Any(0L), ctx -> {
                                try (MsgStream<Any, Any> stream = ctx.openStream()) {
                                    return stream.receive();
                                }
                            }));
                } catch (Throwable failure) {
                    service.explain(failure);
                    throw failure;
                }
                service.awaitEnd();
            }
        });
    }

    @Test
    void aFailureThatFollowsTheEndOfTheStreamIsWhatComesOut() throws Exception {
        receiving((peer, cid) -> peer.send(Frames.error(peer.uid(), "ValueError", cid)), (svc, context) -> {
            RemoteActorException failure = assertThrows(RemoteActorException.class, context);
            assertThat(failure.sourceType()).isEqualTo("ValueError");
            assertThat(List.of(failure.getSuppressed()).getFirst()).isInstanceOf(EndOfStreamException.class);
        });
    }

    @Test
    void withoutAFailureItIsTheEndOfTheStreamThatSurprisedTheBody() throws Exception {
        receiving(
                (peer, cid) -> peer.send(Frames.reply("Return", cid, null)),
                (svc, context) -> assertThrows(EndOfStreamException.class, context));
    }
}
