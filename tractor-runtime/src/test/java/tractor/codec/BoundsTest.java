package tractor.codec;

import static com.google.common.truth.Truth.assertThat;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be decoded, and encoded, at all: how deep, and how many values. */
class BoundsTest {
    /** A list of lists of lists, as a generated codec of a recursive record treats it. */
    private static final PayloadCodec<List<?>> RECURSIVE = new PayloadCodec<>() {
        @Override
        public void write(WireWriter out, List<?> list) {
            out.enter();
            out.writeArrayHeader(list.size());
            list.forEach(item -> write(out, (List<?>) item));
            out.leave();
        }

        @Override
        public List<?> read(WireReader in) {
            in.enter();
            List<?> list = Codecs.list(this).read(in);
            in.leave();
            return list;
        }
    };

    private static List<?> nested(int depth) {
        List<?> list = List.of();
        for (int i = 0; i < depth; i++) {
            list = List.of(list);
        }
        return list;
    }

    // ---- encoding ----

    @Test
    void whatAPeerWouldFindTooDeepIsNotEncoded() {
        assertThat(Raw.of(RECURSIVE, nested(256)).decode(RECURSIVE)).isEqualTo(nested(256));
        EncodeException refused = assertThrows(EncodeException.class, () -> Raw.of(RECURSIVE, nested(257)));
        assertThat(refused).hasMessageThat().contains("Nested deeper than 256 levels");
    }

    @Test
    void theDepthIsFoundAlsoBehindManyValues() {
        List<Object> wide = new ArrayList<>(Collections.nCopies(100_000, List.of(List.of())));
        assertThat(Raw.of(Codecs.DYNAMIC, wide).length()).isEqualTo(5 + 2 * wide.size());

        wide.add(50_000, nested(255));
        assertThat(Raw.of(Codecs.DYNAMIC, wide).length()).isEqualTo(5 + 2 * (wide.size() - 1) + 256);

        wide.set(50_000, nested(256));
        assertThrows(EncodeException.class, () -> Raw.of(Codecs.DYNAMIC, wide));
    }

    @Test
    void aValueThatContainsItselfIsRefused() {
        List<Object> cycle = new ArrayList<>();
        cycle.add(List.of());
        cycle.add(cycle);
        cycle.add(cycle);
        for (PayloadCodec<List<?>> codec : List.of(RECURSIVE, new ByDynamic())) {
            EncodeException refused = assertThrows(EncodeException.class, () -> Raw.of(codec, cycle));
            assertThat(refused).hasMessageThat().contains("does the value contain itself?");
            assertThat(refused).hasMessageThat().startsWith("cannot encode `$[1][1][1]");
            assertThat(requireNonNull(refused.getMessage()).length()).isAtMost(600);
        }
    }

    private static final class ByDynamic implements PayloadCodec<List<?>> {
        @Override
        public void write(WireWriter out, List<?> list) {
            Codecs.DYNAMIC.write(out, list);
        }

        @Override
        public List<?> read(WireReader in) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void aCodecThatNeverEndsIsRefusedEvenIfItWritesNothing() {
        PayloadCodec<Object> endless = new PayloadCodec<>() {
            @Override
            @SuppressWarnings("InfiniteRecursion")
            public void write(WireWriter out, Object value) {
                write(out, value);
            }

            @Override
            public Object read(WireReader in) {
                throw new UnsupportedOperationException();
            }
        };
        EncodeException refused = assertThrows(EncodeException.class, () -> Raw.of(endless, "x"));
        assertThat(refused).hasCauseThat().isInstanceOf(StackOverflowError.class);
    }

    @Test
    void aWriterThatStartsOverForgetsTheDepthToo() {
        WireWriter out = new WireWriter();
        for (int i = 0; i < 3; i++) {
            RECURSIVE.write(out, nested(256));
            assertThat(out.toRaw().length()).isEqualTo(257);
            out.reset();
        }
    }

    @Test
    void thePlaceOfAnErrorIsKnownAlsoInContainersThatAreHalfWritten() {
        Map<String, Object> order = new LinkedHashMap<>();
        order.put("id", 1);
        order.put("lines", List.of(1, 2, new Object(), 4));
        EncodeException refused = assertThrows(EncodeException.class, () -> Raw.of(Codecs.DYNAMIC, order));
        assertThat(refused).hasMessageThat().startsWith("cannot encode `$.lines[2]`: ");
    }

    // ---- decoding ----

    @ParameterizedTest
    @ValueSource(ints = {0xc0, 0x90, 0x80, 0x01})
    void valuesAreCountedWhateverTheyAre(int header) {
        byte[] bytes = new byte[1 + 2 + 1_000];
        Arrays.fill(bytes, (byte) header);
        bytes[0] = (byte) 0xdc;
        bytes[1] = (byte) (1_000 >> 8);
        bytes[2] = (byte) 1_000;

        new WireReader(bytes, 0, bytes.length, 1_000).skip();
        assertThat(new WireReader(bytes, 0, bytes.length, 1_000).readArrayHeader())
                .isEqualTo(1_000);
        assertThat(assertThrows(DecodeException.class, () -> new WireReader(bytes, 0, bytes.length, 999).skip()))
                .hasMessageThat()
                .isEqualTo("More than 999 values");
        assertThrows(DecodeException.class, () -> new WireReader(bytes, 0, bytes.length, 999).readArrayHeader());
    }

    @Test
    void manyKeysAreOfOneTypeSinceTheirHashCodesMayCollide() {
        Map<Object, Object> mixed = new LinkedHashMap<>();
        for (long i = 0; i < 50; i++) {
            mixed.put(i, true);
            mixed.put("k" + i, false);
        }
        Map<Object, Object> more = new LinkedHashMap<>(mixed);
        more.put("one more", true);
        Map<@Nullable Object, Object> nearly = new LinkedHashMap<>();
        nearly.put(null, 0L);
        nearly.put(true, 1L);
        for (long i = 0; i < 1_000; i++) {
            nearly.put(i, i);
        }

        assertThat(Raw.of(Codecs.DYNAMIC, mixed).decode(Codecs.DYNAMIC)).isEqualTo(mixed);
        assertThat(Raw.of(Codecs.DYNAMIC, nearly).decode(Codecs.DYNAMIC)).isEqualTo(nearly);
        Raw refused = Raw.of(Codecs.DYNAMIC, List.of(more));
        assertThat(assertThrows(DecodeException.class, () -> Codecs.DYNAMIC.read(refused.reader())))
                .hasMessageThat()
                .isEqualTo("Object with keys of several types has more than 100 - at `$[0]`");
    }

    @Test
    void valuesOfAllContainersAreCountedTogetherAndThoseOfALookAheadOnce() {
        byte[] bytes = Raw.of(Codecs.DYNAMIC, Map.of("type", "B", "items", List.of(1, 2, 3)))
                .reader()
                .readRaw()
                .array();
        WireReader in = new WireReader(bytes, 0, bytes.length, 7);
        Tags tags = Tags.in("type", "A", "B");

        assertThat(tags.peek(in)).isEqualTo(1);
        assertThat(tags.peek(in)).isEqualTo(1);
        in.skip();

        assertThat(in.position()).isGreaterThan(0);
        assertThrows(DecodeException.class, () -> new WireReader(bytes, 0, bytes.length, 6).skip());
    }
}
