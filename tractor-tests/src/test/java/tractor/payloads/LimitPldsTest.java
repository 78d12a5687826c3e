package tractor.payloads;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import tractor.context.MsgStream;
import tractor.context.StreamClosedException;
import tractor.error.MsgTypeException;
import tractor.payloads.Haggle.Talk;
import tractor.testing.LeakCheck;
import tractor.testing.LiveTree;
import tractor.testing.Trees;

/** Views of a stream that admit a part of its payload spec, in both processes. */
@ExtendWith(LeakCheck.class)
class LimitPldsTest {
    @RegisterExtension
    static final LiveTree<HagglePortal> TREE =
            LiveTree.of(Trees.overSockets(), "haggler", HagglePortal.serving(Haggler.class));

    private final HagglePortal haggler = TREE.portal();

    @Test
    void aViewReceivesItsOwnTypeAndSharesTheStream() throws Exception {
        Talk.Deal deal = haggler.haggle(false, ctx -> {
            MsgStream<Talk, Talk> stream = ctx.openStream();
            MsgStream<Talk, Talk.Word> words = stream.limitPlds(Talk.Word.class);
            MsgStream<Talk, Talk.Question> questions = words.limitPlds(Talk.Question.class);
            stream.send(new Talk.Offer(5));
            assertThat(questions.receive().text()).isEqualTo("no more than 5?");
            questions.send(new Talk.Offer(2));
            assertThat(stream.receive()).isEqualTo(new Talk.Question("no more than 7?"));
            assertThat(questions.context()).isSameInstanceAs(ctx);
            questions.close();
            assertThat(stream.isClosed()).isTrue();
            assertThrows(StreamClosedException.class, stream::receive);
            return ctx.result();
        });
        assertThat(deal).isEqualTo(new Talk.Deal(7, 0));
    }

    @Test
    void anItemOutsideAViewOfTheCalleeEndsItsTaskAndReachesTheSender() {
        MsgTypeException refused = assertThrows(
                MsgTypeException.class,
                () -> haggler.haggle(false, ctx -> {
                    try (MsgStream<Talk, Talk> stream = ctx.openStream()) {
                        stream.send(new Talk.Question("is it wool?"));
                        return stream.receive();
                    }
                }));
        assertThat(refused.remoteMessage())
                .isEqualTo("Invalid value 'Question' - at `$.type` in Yield of Haggle.haggle");
        assertThat(refused.badMsg()).isPresent();
        assertThat(refused.source()).isEqualTo(haggler.portal().aid().uid());
    }

    @Test
    void anItemOutsideAViewOfTheCallerFailsItsBody() {
        MsgTypeException refused = assertThrows(
                MsgTypeException.class,
                () -> haggler.haggle(false, ctx -> {
                    try (MsgStream<Talk, Talk> stream = ctx.openStream()) {
                        stream.send(new Talk.Offer(1));
                        return stream.limitPlds(Talk.Offer.class).receive();
                    }
                }));
        assertThat(refused.remoteMessage())
                .isEqualTo("Invalid value 'Question' - at `$.type` in Yield of Haggle.haggle");
    }

    @Test
    void aTaskThatCatchesItReceivesTheNextItem() throws Exception {
        Talk.Deal deal = haggler.haggle(true, ctx -> {
            try (MsgStream<Talk, Talk> stream = ctx.openStream()) {
                stream.send(new Talk.Question("is it wool?"));
                stream.send(new Talk.Offer(3));
                stream.send(new Talk.Deal(1, 1));
                stream.send(new Talk.Offer(4));
            }
            return ctx.result();
        });
        assertThat(deal).isEqualTo(new Talk.Deal(7, 2));
    }

    /** The compiler does not let it through; a cast that it cannot check does. */
    @Test
    void whatGetsPastTheCompilerIsRefusedBeforeItIsSent() throws Exception {
        Talk.Deal deal = haggler.haggle(false, ctx -> {
            try (MsgStream<Talk, Talk> stream = ctx.openStream()) {
                MsgStream<Talk.Offer, Talk> offers = stream.limitPlds(Talk.Offer.class, Talk.class);
                assertThrows(
                        IllegalArgumentException.class, () -> unchecked(offers).send(new Talk.Question("?")));
                offers.send(new Talk.Offer(6));
            }
            return ctx.result();
        });
        assertThat(deal).isEqualTo(new Talk.Deal(6, 0));
    }

    @SuppressWarnings("unchecked") // what this is about
    private static MsgStream<Talk, Talk> unchecked(MsgStream<?, ?> stream) {
        return (MsgStream<Talk, Talk>) stream;
    }
}
