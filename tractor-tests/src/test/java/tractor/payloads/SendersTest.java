package tractor.payloads;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import tractor.context.MsgStream;
import tractor.error.MsgTypeException;
import tractor.error.RemoteActorException;
import tractor.payloads.Vow.Place;
import tractor.payloads.Vow.Word;
import tractor.testing.LeakCheck;
import tractor.testing.LiveTree;

/** What the compiler lets through and the wire cannot carry is refused by the side that sends it, and nothing was sent. */
@ExtendWith(LeakCheck.class)
class SendersTest {
    private static final String HOLE =
            "cannot encode `$.names[1]`: null where a value is expected (use Optional for what may be missing)";

    @RegisterExtension
    static final LiveTree<VowPortal> TREE = LiveTree.of("vow", VowPortal.serving(LiveVow.class));

    private final VowPortal vow = TREE.portal();

    private final List<String> heard = new ArrayList<>();

    /** Hears the first value, an item, and the result. */
    private List<String> hear(Place slip, boolean again) throws InterruptedException {
        heard.clear();
        Word.Last last = vow.speak(slip, again, ctx -> {
            heard.addAll(ctx.first().names());
            try (MsgStream<Word, Word> stream = ctx.openStream()) {
                stream.send(new Word.Middle(List.of()));
                heard.addAll(((Word.Middle) stream.receive()).names());
            }
            return ctx.result();
        });
        heard.addAll(last.names());
        return heard;
    }

    @Test
    void aFirstValueWithAHoleFailsTheCallee() {
        MsgTypeException refused = assertThrows(MsgTypeException.class, () -> hear(Place.FIRST, false));
        assertThat(refused.remoteMessage()).isEqualTo(HOLE + " in Started of Vow.speak");
        assertThat(refused.source()).isEqualTo(vow.portal().aid().uid());
        assertThat(heard).isEmpty();
    }

    @Test
    void aCalleeThatCatchesItMayStartWithAnother() throws Exception {
        assertThat(hear(Place.FIRST, true))
                .containsExactly(HOLE + " in Started of Vow.speak", "middle", "last")
                .inOrder();
    }

    @Test
    void anItemWithAHoleIsTheSendersMistakeAndTheNextOneIsSent() throws Exception {
        assertThat(hear(Place.ITEM, true))
                .containsExactly("first", HOLE, "last")
                .inOrder();
        RemoteActorException failed = assertThrows(RemoteActorException.class, () -> hear(Place.ITEM, false));
        assertThat(failed.remoteMessage()).isEqualTo(HOLE);
        assertThat(heard).containsExactly("first");
    }

    @Test
    void aResultWithAHoleFailsTheCallee() {
        MsgTypeException refused = assertThrows(MsgTypeException.class, () -> hear(Place.LAST, true));
        assertThat(refused.remoteMessage()).isEqualTo(HOLE + " in Return of Vow.speak");
        assertThat(refused.source()).isEqualTo(vow.portal().aid().uid());
        assertThat(heard).containsExactly("first", "middle").inOrder();
    }

    @Test
    void anItemOfTheCallersWithAHoleIsItsOwnMistake() throws Exception {
        Word.Last last = vow.speak(Place.ITEM, true, ctx -> {
            try (MsgStream<Word, Word> stream = ctx.openStream()) {
                Word bad = new Word.Middle(Arrays.asList("a", null));
                assertThat(assertThrows(IllegalArgumentException.class, () -> stream.send(bad)))
                        .hasMessageThat()
                        .isEqualTo(HOLE);
                stream.send(new Word.Middle(List.of()));
                stream.receive();
            }
            return ctx.result();
        });
        assertThat(last.names()).containsExactly("last");
    }
}
