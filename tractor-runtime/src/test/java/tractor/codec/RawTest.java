package tractor.codec;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RawTest {

    @Test
    void equalBytesAreEqualWhereverTheyLie() {
        Raw alone = Raw.of(Codecs.STRING, "abc");
        byte[] larger = new byte[20];
        System.arraycopy(alone.array(), 0, larger, 7, alone.length());
        Raw slice = new WireReader(larger, 7, 13).readRaw();

        assertThat(slice).isEqualTo(alone);
        assertThat(slice.hashCode()).isEqualTo(alone.hashCode());
        assertThat(slice.offset()).isEqualTo(7);
        assertThat(slice).isNotEqualTo(Raw.of(Codecs.STRING, "abd"));
        assertThat(Raw.of(Codecs.NIL, null)).isEqualTo(Raw.NIL);
        assertThat(Raw.of(Codecs.DYNAMIC, Map.of())).isEqualTo(Raw.EMPTY_MAP);
    }

    @Test
    void aSliceCanBeWrittenAgain() {
        byte[] bytes = {1, (byte) 0x92, 2, 3, 4};
        WireReader in = new WireReader(bytes);
        in.skip();
        WireWriter out = new WireWriter(0);

        out.writeRaw(in.readRaw());

        assertThat(out.toByteArray()).isEqualTo(new byte[] {(byte) 0x92, 2, 3});
        assertThat(in.readInt()).isEqualTo(4);
        assertThat(in.atEnd()).isTrue();
    }

    @Test
    void theTextIsLikeJson() {
        Map<Object, Object> value = new LinkedHashMap<>();
        value.put("a", Arrays.asList(1, -2.5, null, true));
        value.put("b\n", new byte[] {1, (byte) 0xff});
        value.put(3, Instant.EPOCH);

        assertThat(Raw.of(Codecs.DYNAMIC, value).toString())
                .isEqualTo("{\"a\": [1, -2.5, null, true], \"b\\n\": 0x01ff, 3: 1970-01-01T00:00:00Z}");
    }

    @Test
    void theTextIsCutAtTwoHundredCharacters() {
        for (Object value : List.of("x".repeat(5_000), "\ud83d\ude00".repeat(300), new byte[5_000])) {
            assertThat(Raw.of(Codecs.DYNAMIC, value).toString().length()).isAtMost(200);
        }
        Raw list = Raw.of(
                Codecs.list(Codecs.LONG), LongStream.range(0, 500).boxed().toList());
        assertThat(list.toString()).startsWith("[0, 1, 2, ");
        assertThat(list.toString()).endsWith("\u2026");
        assertThat(list.toString()).hasLength(200);
    }

    @Test
    void theTextOfAnythingDoesNotThrow() {
        assertThat(new Raw(new byte[] {(byte) 0xa1, (byte) 0xff}, 0, 2).toString())
                .isEqualTo("<Invalid UTF-8 encoded string>");
        assertThat(new Raw(new byte[] {(byte) 0xd4, 5, 0}, 0, 3).toString()).contains("ext");
        byte[] deep = new byte[100_000];
        Arrays.fill(deep, (byte) 0x91);
        assertThat(new Raw(deep, 0, deep.length).toString()).hasLength(200);
    }

    @Test
    void theDepthLimitIsTheSameForSkippingAndReading() {
        byte[] deepest = nested(WireReader.MAX_DEPTH);
        byte[] deeper = nested(WireReader.MAX_DEPTH + 1);

        new WireReader(deepest).skip();
        assertThat(Codecs.DYNAMIC.read(new WireReader(deepest))).isInstanceOf(List.class);
        assertThrows(DecodeException.class, () -> new WireReader(deeper).skip());
        assertThrows(DecodeException.class, () -> Codecs.DYNAMIC.read(new WireReader(deeper)));
    }

    private static byte[] nested(int depth) {
        byte[] bytes = new byte[depth + 1];
        Arrays.fill(bytes, 0, depth, (byte) 0x91);
        return bytes;
    }
}
