package tractor.msg;

import static com.google.common.truth.Truth.assertThat;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tractor.codec.Codecs;
import tractor.codec.Raw;

class BrokenMsgTest {
    private static @Nullable BrokenMsg identify(Map<String, ?> msg) {
        Raw raw = Raw.of(Codecs.DYNAMIC, msg);
        return BrokenMsg.identify(Arrays.copyOf(raw.array(), raw.length()));
    }

    @Test
    void theDialogIsFoundWhereverItStands() {
        assertThat(identify(Map.of("x", 1, "msg_type", "Yield", "y", Map.of("cid", "inner"), "cid", "c")))
                .isEqualTo(new BrokenMsg("Yield", "c"));
    }

    @Test
    void whatComesAfterItMayBeAnything() {
        byte[] body = MsgCodec.encode(new Yield("c", Raw.NIL));
        byte[] longer = Arrays.copyOf(body, body.length + 9);
        Arrays.fill(longer, body.length - 1, longer.length, (byte) 0xc1);

        assertThat(BrokenMsg.identify(longer)).isEqualTo(new BrokenMsg("Yield", "c"));
        assertThat(BrokenMsg.identify(Arrays.copyOf(body, body.length - 1))).isEqualTo(new BrokenMsg("Yield", "c"));
        assertThat(BrokenMsg.identify(Arrays.copyOf(body, body.length - 6))).isNull();
    }

    @Test
    void aMessageWithoutADialogNamesNone() {
        assertThat(BrokenMsg.identify(new byte[0])).isNull();
        assertThat(identify(Map.of("msg_type", "Yield"))).isNull();
        assertThat(identify(Map.of("msg_type", "Yield", "cid", 7))).isNull();
        assertThat(identify(Map.of("cid", "c"))).isNull();
        assertThat(identify(Map.of("msg_type", "Aid", "cid", "c"))).isNull();
        assertThat(identify(Map.of("msg_type", "Yield", "cid", "c".repeat(1025))))
                .isNull();
        assertThat(identify(Map.of("msg_type", "SpawnSpec", "cid", "c"))).isNull();
    }

    @Test
    void itsDescriptionIsShortAndPrintable() {
        assertThat(new BrokenMsg("Yield", "a\u001bb").describe()).isEqualTo("Yield of dialog \"a\\u001bb\"");
        assertThat(new BrokenMsg("\u001b[2J", "x".repeat(10_000)).describe().length())
                .isAtMost(230);
    }
}
