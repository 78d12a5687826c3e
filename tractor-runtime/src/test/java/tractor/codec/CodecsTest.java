package tractor.codec;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodecsTest {
    private enum Side {
        BUY,
        SELL
    }

    @Test
    void scalarsComeBackAsThemselves() {
        assertComesBack(Codecs.BOOLEAN, true, false);
        assertComesBack(Codecs.BYTE, (byte) 0, Byte.MIN_VALUE, Byte.MAX_VALUE);
        assertComesBack(Codecs.SHORT, (short) 0, Short.MIN_VALUE, Short.MAX_VALUE);
        assertComesBack(Codecs.INT, 0, Integer.MIN_VALUE, Integer.MAX_VALUE);
        assertComesBack(Codecs.LONG, 0L, Long.MIN_VALUE, Long.MAX_VALUE);
        assertComesBack(
                Codecs.FLOAT, 0f, -0f, Float.MIN_VALUE, Float.MAX_VALUE, Float.NaN, Float.NEGATIVE_INFINITY, 0.1f);
        assertComesBack(
                Codecs.DOUBLE, 0d, -0d, Double.MIN_VALUE, Double.MAX_VALUE, Double.NaN, Double.POSITIVE_INFINITY);
        assertComesBack(Codecs.CHAR, 'a', '\u20ac', '\0');
        assertComesBack(Codecs.STRING, "", "a", "\u00e4\u20ac\ud83d\ude00\ufffd", "x".repeat(70_000));
        assertThat(Raw.of(Codecs.BINARY, new byte[] {1, 2}).decode(Codecs.BINARY))
                .isEqualTo(new byte[] {1, 2});
        assertThat(Raw.of(Codecs.NIL, null).decode(Codecs.NIL)).isNull();
        assertComesBack(Codecs.RAW, Raw.EMPTY_MAP);
    }

    @Test
    void instantsComeBackInTheShortestForm() {
        assertComesBack(Codecs.INSTANT, Instant.EPOCH, Instant.MIN, Instant.MAX, Instant.ofEpochSecond(-1, 1));
        assertThat(hex(Codecs.INSTANT, Instant.ofEpochSecond(0xffff_ffffL))).isEqualTo("d6ffffffffff");
        assertThat(hex(Codecs.INSTANT, Instant.ofEpochSecond(0x1_0000_0000L))).isEqualTo("d7ff0000000100000000");
        assertThat(hex(Codecs.INSTANT, Instant.ofEpochSecond(1, 1))).isEqualTo("d7ff0000000400000001");
        assertThat(hex(Codecs.INSTANT, Instant.ofEpochSecond(-1))).isEqualTo("c70cff00000000ffffffffffffffff");
    }

    @Test
    void compositesComeBackAsThemselves() {
        assertComesBack(Codecs.list(Codecs.INT), List.of(), List.of(1, 2, 3), new ArrayList<>(range(2_000)));
        assertComesBack(Codecs.map(Codecs.STRING), Map.of(), Map.of("a", "b"));
        assertComesBack(Codecs.optional(Codecs.INT), Optional.empty(), Optional.of(5));
        assertComesBack(Codecs.enumOf(Side.class), Side.BUY, Side.SELL);
        assertComesBack(Codecs.list(Codecs.optional(Codecs.STRING)), List.of(Optional.of("a"), Optional.empty()));
    }

    @Test
    void mapsKeepTheirOrder() {
        Map<String, Integer> map = new LinkedHashMap<>();
        for (int i = 100; i > 0; i--) {
            map.put("k" + i, i);
        }

        Map<String, Integer> read = Raw.of(Codecs.map(Codecs.INT), map).decode(Codecs.map(Codecs.INT));

        assertThat(read.entrySet()).containsExactlyElementsIn(map.entrySet()).inOrder();
    }

    @Test
    void whatIsReadCannotBeModified() {
        List<Integer> list = Raw.of(Codecs.list(Codecs.INT), List.of(1)).decode(Codecs.list(Codecs.INT));
        Map<String, Integer> map =
                Raw.of(Codecs.map(Codecs.INT), Map.of("a", 1)).decode(Codecs.map(Codecs.INT));

        assertThrows(UnsupportedOperationException.class, () -> list.add(2));
        assertThrows(UnsupportedOperationException.class, () -> map.put("b", 2));
    }

    @Test
    void fractionsAreAlwaysWrittenWithSixtyFourBits() {
        assertThat(hex(Codecs.FLOAT, 1.5f)).isEqualTo("cb3ff8000000000000");
        assertThat(hex(Codecs.DOUBLE, 1.5)).isEqualTo("cb3ff8000000000000");
    }

    @Test
    void wholeNumbersAndNarrowFractionsAreReadAsFractions() {
        assertThat(decode("05", Codecs.DOUBLE)).isEqualTo(5.0);
        assertThat(decode("e0", Codecs.FLOAT)).isEqualTo(-32f);
        assertThat(decode("cfffffffffffffffff", Codecs.DOUBLE)).isEqualTo(0x1p64);
        assertThat(decode("ca3fc00000", Codecs.DOUBLE)).isEqualTo(1.5);
    }

    @Test
    void numbersOutOfRangeAreRefused() {
        assertThat(refusal("cc80", Codecs.BYTE)).isEqualTo("Expected `int` <= 127");
        assertThat(refusal("d1ff7f", Codecs.BYTE)).isEqualTo("Expected `int` >= -128");
        assertThat(refusal("cd8000", Codecs.SHORT)).isEqualTo("Expected `int` <= 32767");
        assertThat(refusal("ce80000000", Codecs.INT)).isEqualTo("Expected `int` <= 2147483647");
        assertThat(refusal("d3ffffffff7fffffff", Codecs.INT)).isEqualTo("Expected `int` >= -2147483648");
        assertThat(refusal("cf8000000000000000", Codecs.LONG)).isEqualTo("Expected `int` <= 9223372036854775807");
        assertThat(refusal("cf8000000000000000", Codecs.BYTE)).isEqualTo("Expected `int` <= 127");
        assertThat(refusal("cb7fefffffffffffff", Codecs.FLOAT)).isEqualTo("Number out of range");
    }

    @Test
    void aValueOfAnotherTypeIsRefusedByName() {
        assertThat(refusal("a0", Codecs.INT)).isEqualTo("Expected `int`, got `str`");
        assertThat(refusal("cb0000000000000000", Codecs.LONG)).isEqualTo("Expected `int`, got `float`");
        assertThat(refusal("c0", Codecs.BOOLEAN)).isEqualTo("Expected `bool`, got `null`");
        assertThat(refusal("c3", Codecs.DOUBLE)).isEqualTo("Expected `float`, got `bool`");
        assertThat(refusal("c400", Codecs.STRING)).isEqualTo("Expected `str`, got `bytes`");
        assertThat(refusal("a0", Codecs.BINARY)).isEqualTo("Expected `bytes`, got `str`");
        assertThat(refusal("80", Codecs.list(Codecs.INT))).isEqualTo("Expected `array`, got `object`");
        assertThat(refusal("90", Codecs.map(Codecs.INT))).isEqualTo("Expected `object`, got `array`");
        assertThat(refusal("01", Codecs.NIL)).isEqualTo("Expected `null`, got `int`");
        assertThat(refusal("01", Codecs.optional(Codecs.STRING))).isEqualTo("Expected `str | null`, got `int`");
        assertThat(refusal("a26162", Codecs.CHAR)).isEqualTo("Expected `str` of length 1, got 2");
        assertThat(refusal("a4f09f9880", Codecs.CHAR)).isEqualTo("Expected `str` of length 1, got 2");
        assertThat(refusal("a3425559", Codecs.INT)).isEqualTo("Expected `int`, got `str`");
        assertThat(refusal("a3425558", Codecs.enumOf(Side.class))).isEqualTo("Invalid enum value 'BUX'");
        assertThat(refusal("a1ff", Codecs.STRING)).isEqualTo("Invalid UTF-8 encoded string");
    }

    @Test
    void aWrongTimestampIsRefused() {
        assertThat(refusal("a0", Codecs.INSTANT)).isEqualTo("Expected `datetime`, got `str`");
        assertThat(refusal("d60500000000", Codecs.INSTANT)).isEqualTo("Expected `datetime`, got `ext`");
        assertThat(refusal("d5ff0000", Codecs.INSTANT)).isEqualTo("Invalid MessagePack timestamp");
        assertThat(refusal("d7ffffffffff00000000", Codecs.INSTANT))
                .isEqualTo("Invalid MessagePack timestamp: nanoseconds out of range");
        assertThat(refusal("c70cff000000007fffffffffffffff", Codecs.INSTANT)).isEqualTo("Timestamp is out of range");
        assertThat(refusal("c70cff3b9ac9ff7fffffffffffffff", Codecs.INSTANT)).isEqualTo("Timestamp is out of range");
        assertThat(refusal("c70cff0000", Codecs.INSTANT)).isEqualTo("Input data was truncated");
    }

    @Test
    void somethingAfterTheValueIsRefused() {
        assertThat(refusal("0101", Codecs.INT))
                .isEqualTo("MessagePack data is malformed: trailing characters (byte 1)");
    }

    @Test
    void dynamicValuesHaveTheirUsualTypes() {
        assertThat(decode("c0", Codecs.DYNAMIC)).isNull();
        assertThat(decode("05", Codecs.DYNAMIC)).isEqualTo(5L);
        assertThat(decode("cf7fffffffffffffff", Codecs.DYNAMIC)).isEqualTo(Long.MAX_VALUE);
        assertThat(decode("cfffffffffffffffff", Codecs.DYNAMIC))
                .isEqualTo(BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE));
        assertThat(decode("ca3fc00000", Codecs.DYNAMIC)).isEqualTo(1.5);
        assertThat(decode("d6ff00000001", Codecs.DYNAMIC)).isEqualTo(Instant.ofEpochSecond(1));
        assertThat(decode("8201a161a162c0", Codecs.DYNAMIC)).isEqualTo(mapOf(1L, "a", "b", null));
        assertThat(refusal("d40500", Codecs.DYNAMIC)).isEqualTo("Expected `datetime`, got `ext`");
        assertThat(refusal("819001", Codecs.DYNAMIC)).isEqualTo("Expected `str`, got `array` - at `key` in `$`");
        assertThat(refusal("c1", Codecs.DYNAMIC))
                .isEqualTo("MessagePack data is malformed: invalid opcode '\\xc1' (byte 0)");
    }

    @Test
    void dynamicWritesTheNarrowTypesToo() {
        List<Object> narrow = List.of(1, (short) 2, (byte) 3, 1.5f, Raw.of(Codecs.INT, 4), BigInteger.valueOf(-5));

        assertThat(Raw.of(Codecs.DYNAMIC, narrow).decode(Codecs.DYNAMIC)).isEqualTo(List.of(1L, 2L, 3L, 1.5, 4L, -5L));
    }

    @Test
    void dynamicRefusesToWriteWhatItCannotRead() {
        assertThrows(IllegalArgumentException.class, () -> Raw.of(Codecs.DYNAMIC, new Object()));
        assertThrows(IllegalArgumentException.class, () -> Raw.of(Codecs.DYNAMIC, BigInteger.ONE.shiftLeft(64)));
        List<Object> endless = new ArrayList<>();
        endless.add(endless);
        assertThrows(IllegalArgumentException.class, () -> Raw.of(Codecs.DYNAMIC, endless));
    }

    @Test
    void aNullWithinAValueIsRefusedWithItsPath() {
        PayloadCodec<Map<String, List<String>>> codec = Codecs.map(Codecs.list(Codecs.STRING));
        Map<String, List<String>> value = Map.of("x", Arrays.asList("a", "b", null));

        EncodeException refused = assertThrows(EncodeException.class, () -> Raw.of(codec, value));

        assertThat(refused).hasMessageThat().contains("`$.x[2]`: null where a value is expected");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"91", "81a161", "d9", "da00", "dbffffffff", "cb00", "dd00ffffff", "c7", "c70c", "d6", "de", "c6"
            })
    void aValueThatIsCutOffIsRefused(String hex) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        assertThrows(DecodeException.class, () -> Codecs.DYNAMIC.read(new WireReader(bytes)));
        assertThat(assertThrows(DecodeException.class, () -> decode(hex, Codecs.RAW)))
                .hasMessageThat()
                .isEqualTo("Input data was truncated");
    }

    @Test
    void unboundedDepthIsRefusedByDynamicToo() {
        byte[] deep = new byte[100_000];
        Arrays.fill(deep, (byte) 0x91);

        assertThrows(DecodeException.class, () -> Codecs.DYNAMIC.read(new WireReader(deep)));
    }

    @SafeVarargs
    private static <T> void assertComesBack(PayloadCodec<T> codec, T... values) {
        for (T value : values) {
            assertThat(Raw.of(codec, value).decode(codec)).isEqualTo(value);
        }
    }

    private static List<Integer> range(int size) {
        return IntStream.range(0, size).boxed().toList();
    }

    private static Map<Object, @Nullable Object> mapOf(Object k1, Object v1, Object k2, @Nullable Object v2) {
        Map<Object, @Nullable Object> map = new LinkedHashMap<>();
        map.put(k1, v1);
        map.put(k2, v2);
        return map;
    }

    private static <T extends @Nullable Object> T decode(String hex, PayloadCodec<T> codec) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        return new Raw(bytes, 0, bytes.length).decode(codec);
    }

    private static <T> String hex(PayloadCodec<T> codec, T value) {
        return HexFormat.of().formatHex(Raw.of(codec, value).array());
    }

    private static String refusal(String hex, PayloadCodec<?> codec) {
        return String.valueOf(
                assertThrows(DecodeException.class, () -> decode(hex, codec)).getMessage());
    }
}
