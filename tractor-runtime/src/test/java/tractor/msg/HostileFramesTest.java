package tractor.msg;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tractor.codec.Codecs;
import tractor.codec.DecodeException;
import tractor.codec.WireReader;

/** What no peer of ours sends. Whatever the bytes, only a {@link DecodeException} may come out. */
class HostileFramesTest {
    private static final int MUTATIONS = 300_000;
    private static final long SEED = 20_260_801;

    /** Headers of every kind, and lengths that are not kept. */
    private static final byte[] NASTY = HexFormat.of()
            .parseHex("00 7f 80 8f 90 9f a0 bf c0 c1 c2 c3 c4 c5 c6 c7 c8 c9 ca cb cc cd ce cf d0 d3 d4 d5 d6 d7 d8"
                    .concat(" d9 da db dc dd de df e0 ff")
                    .replace(" ", ""));

    @Test
    void mutatedFramesAreDecodedOrRefused() {
        List<byte[]> bodies = Vectors.all().stream().map(Vectors.Vector::body).toList();
        Random random = new Random(SEED);
        int refused = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] body = mutate(bodies.get(random.nextInt(bodies.size())), bodies, random);
            if (!survives(body)) {
                refused++;
            }
        }
        // Most mutations fall into texts, which may say anything; the rest must not all slip through.
        assertThat(refused).isGreaterThan(MUTATIONS / 10);
        assertThat(refused).isLessThan(MUTATIONS);
    }

    /** Decodes, and if that goes well makes sure that the message is one: printable, decodable, encodable. */
    private static boolean survives(byte[] body) {
        try {
            Msg msg;
            try {
                msg = MsgCodec.decode(body, 0, body.length);
            } catch (DecodeException refused) {
                return false;
            }
            byte[] encoded = MsgCodec.encode(msg);
            assertThat(MsgCodec.decode(encoded, 0, encoded.length)).isEqualTo(msg);
            assertThat(msg.toString()).isNotEmpty();
            decodePayload(msg);
            return true;
        } catch (RuntimeException | Error e) {
            throw new AssertionError("escaped from " + HexFormat.of().formatHex(body), e);
        }
    }

    private static void decodePayload(Msg msg) {
        try {
            switch (msg) {
                case Start start -> start.kwargs().decode(Codecs.DYNAMIC);
                case Started(var cid, var pld) -> pld.decode(Codecs.DYNAMIC);
                case Yield(var cid, var pld) -> pld.decode(Codecs.DYNAMIC);
                case Return(var cid, var pld) -> pld.decode(Codecs.DYNAMIC);
                default -> {}
            }
        } catch (DecodeException badText) {
            assertThat(badText).hasMessageThat().isNotEmpty(); // strings of payloads are looked at only now
        }
    }

    private static byte[] mutate(byte[] original, List<byte[]> others, Random random) {
        byte[] body = original.clone();
        int times = 1 + random.nextInt(4);
        for (int i = 0; i < times && body.length > 0; i++) {
            int at = random.nextInt(body.length);
            switch (random.nextInt(7)) {
                case 0 -> body[at] ^= (byte) (1 << random.nextInt(Byte.SIZE));
                case 1 -> body[at] = (byte) random.nextInt();
                case 2 -> body[at] = NASTY[random.nextInt(NASTY.length)];
                case 3 -> body = Arrays.copyOf(body, at);
                case 4 -> body = join(body, at, new byte[] {NASTY[random.nextInt(NASTY.length)]}, at);
                case 5 -> body = join(body, at, new byte[0], Math.min(body.length, at + 1 + random.nextInt(8)));
                default -> {
                    byte[] other = others.get(random.nextInt(others.size()));
                    int from = random.nextInt(other.length);
                    body = join(body, at, Arrays.copyOfRange(other, from, other.length), body.length);
                }
            }
        }
        return body;
    }

    private static byte[] join(byte[] body, int until, byte[] middle, int from) {
        byte[] joined = Arrays.copyOf(body, until + middle.length + body.length - from);
        System.arraycopy(middle, 0, joined, until, middle.length);
        System.arraycopy(body, from, joined, until + middle.length, body.length - from);
        return joined;
    }

    @Test
    void everyTruncationOfEveryRecordedFrameIsRefused() {
        for (Vectors.Vector vector : Vectors.all()) {
            byte[] body = vector.body();
            for (int length = 0; length < body.length; length++) {
                byte[] cut = Arrays.copyOf(body, length);
                DecodeException refusal =
                        assertThrows(DecodeException.class, () -> MsgCodec.decode(cut, 0, cut.length));
                assertWithMessage("%s cut at %s", vector, length)
                        .that(refusal)
                        .hasMessageThat()
                        .isEqualTo("Input data was truncated");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ''                                    | Input data was truncated
        c0                                    | Expected `object`, got `null`
        93010203                              | Expected `object`, got `array`
        c1                                    | MessagePack data is malformed: invalid opcode '\\xc1' (byte 0)
        80                                    | Object missing required field `msg_type`
        ddffffffff                            | Expected `object`, got `array`
        dfffffffff                            | Input data was truncated
        de7fffa0                              | Input data was truncated
        81a86d73675f7479706501                | Expected `str`, got `int` - at `$.msg_type`
        81a86d73675f74797065a44576696c        | Invalid value 'Evil' - at `$.msg_type`
        81a86d73675f74797065a453746f70        | Object missing required field `cid`
        82a86d73675f74797065a453746f700101    | Expected `str`, got `int` - at `key` in `$`
        82a86d73675f74797065a453746f70a363696401 | Expected `str`, got `int` - at `$.cid`
        82a86d73675f74797065a453746f70a3636964a1ff | Invalid UTF-8 encoded string - at `$.cid`
        82a86d73675f74797065a453746f70a3636964a3eda080 | Invalid UTF-8 encoded string - at `$.cid`
        82a86d73675f74797065a453746f70a3636964dbffffffff | Input data was truncated
        82a86d73675f74797065a453746f70a3636964db7fffffff | Input data was truncated
        82a86d73675f74797065a453746f70a3636964d40500 | Expected `str`, got `ext` - at `$.cid`
        82a86d73675f74797065a453746f70a3636964a0c0 | MessagePack data is malformed: trailing characters (byte 20)
        83a86d73675f74797065a55969656c64a3636964a0a3706c64c1 | MessagePack data is malformed: invalid opcode '\\xc1' (byte 25)
        """)
    void aCraftedFrameIsRefusedWithAWord(String hex, String message) {
        byte[] body = HexFormat.of().parseHex(hex);

        DecodeException refusal = assertThrows(DecodeException.class, () -> MsgCodec.decode(body, 0, body.length));

        assertThat(refusal).hasMessageThat().isEqualTo(message);
    }

    @Test
    void aPayloadOfAnyDepthIsRefusedWithoutRecursion() {
        byte[] deep = yieldOf(1_000_000);

        DecodeException refusal = assertThrows(DecodeException.class, () -> MsgCodec.decode(deep, 0, deep.length));

        assertThat(refusal).hasMessageThat().isEqualTo("Nested deeper than 256 levels");
    }

    @Test
    void aPayloadOfTheGreatestDepthIsDecoded() {
        byte[] body = yieldOf(WireReader.MAX_DEPTH);

        Yield yield = (Yield) MsgCodec.decode(body, 0, body.length);

        assertThat(yield.pld().decode(Codecs.DYNAMIC)).isInstanceOf(List.class);
        byte[] deeper = yieldOf(WireReader.MAX_DEPTH + 1);
        assertThrows(DecodeException.class, () -> MsgCodec.decode(deeper, 0, deeper.length));
    }

    @Test
    void anUnknownFieldIsHeldToTheSameDepth() {
        byte[] stop = HexFormat.of().parseHex("83a86d73675f74797065a453746f70a3636964a0a178");
        byte[] body = Arrays.copyOf(stop, stop.length + 5_000);
        Arrays.fill(body, stop.length, body.length, (byte) 0x91);

        DecodeException refusal = assertThrows(DecodeException.class, () -> MsgCodec.decode(body, 0, body.length));

        assertThat(refusal).hasMessageThat().isEqualTo("Nested deeper than 256 levels");
    }

    @Test
    void bytesOutsideTheRangeAreNotRead() {
        byte[] body = MsgCodec.encode(new Stop("a"));
        byte[] larger = new byte[body.length + 20];
        Arrays.fill(larger, (byte) 0x61);
        System.arraycopy(body, 0, larger, 10, body.length);

        assertThat(MsgCodec.decode(larger, 10, body.length)).isEqualTo(new Stop("a"));
        assertThrows(DecodeException.class, () -> MsgCodec.decode(larger, 10, body.length - 1));
        assertThrows(DecodeException.class, () -> MsgCodec.decode(larger, 10, body.length + 1));
    }

    /** A yield whose payload is that many arrays inside each other. */
    private static byte[] yieldOf(int depth) {
        byte[] head = HexFormat.of().parseHex("83a86d73675f74797065a55969656c64a3636964a0a3706c64");
        byte[] body = Arrays.copyOf(head, head.length + depth + 1);
        Arrays.fill(body, head.length, head.length + depth, (byte) 0x91);
        body[body.length - 1] = 1;
        return body;
    }
}
