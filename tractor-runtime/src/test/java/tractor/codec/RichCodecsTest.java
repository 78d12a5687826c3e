package tractor.codec;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The codecs of types that are no MessagePack types: numbers of other kinds, dates, ids, arrays, sets. */
class RichCodecsTest {
    private enum Side {
        BUY,
        SELL
    }

    @Test
    void numbersWithoutSignUseAllBits() {
        assertComesBack(Codecs.UNSIGNED_BYTE, (byte) 0, (byte) -1, Byte.MIN_VALUE);
        assertComesBack(Codecs.UNSIGNED_SHORT, (short) 0, (short) -1, Short.MIN_VALUE);
        assertComesBack(Codecs.UNSIGNED_INT, 0, -1, Integer.MIN_VALUE);
        assertComesBack(Codecs.UNSIGNED_LONG, 0L, -1L, Long.MIN_VALUE, Long.MAX_VALUE);
        assertThat(hex(Codecs.UNSIGNED_BYTE, (byte) -1)).isEqualTo("ccff");
        assertThat(hex(Codecs.UNSIGNED_LONG, -1L)).isEqualTo("cfffffffffffffffff");
        assertThat(hex(Codecs.UNSIGNED_LONG, 5L)).isEqualTo("05");
        assertThat(refusal("ff", Codecs.UNSIGNED_LONG)).isEqualTo("Expected `int` >= 0");
        assertThat(refusal("ff", Codecs.UNSIGNED_BYTE)).isEqualTo("Expected `int` >= 0");
        assertThat(refusal("cd0100", Codecs.UNSIGNED_BYTE)).isEqualTo("Expected `int` <= 255");
    }

    @Test
    void bigIntegersHaveSixtyFourBits() {
        BigInteger largest = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);
        BigInteger smallest = BigInteger.valueOf(Long.MIN_VALUE);
        assertComesBack(Codecs.BIG_INTEGER, BigInteger.ZERO, largest, smallest);
        assertThrows(EncodeException.class, () -> Raw.of(Codecs.BIG_INTEGER, largest.add(BigInteger.ONE)));
        assertThrows(EncodeException.class, () -> Raw.of(Codecs.BIG_INTEGER, smallest.subtract(BigInteger.ONE)));
    }

    @Test
    void decimalsKeepTheirScale() {
        for (String text : List.of("0", "1.10", "-1E+3", "0E-10", "1E-7", "9".repeat(1_000))) {
            assertComesBack(Codecs.BIG_DECIMAL, new BigDecimal(text));
        }
        assertThat(decode("cb3ff8000000000000", Codecs.BIG_DECIMAL)).isEqualTo(new BigDecimal("1.5"));
        assertThat(decode("cfffffffffffffffff", Codecs.BIG_DECIMAL)).isEqualTo(new BigDecimal("18446744073709551615"));
    }

    @Test
    void decimalsThatWouldGrowWithoutBoundAreRefused() {
        assertThat(refusal(text("1E+999999999"), Codecs.BIG_DECIMAL)).isEqualTo("Decimal out of range");
        assertThat(refusal(text("1E-100001"), Codecs.BIG_DECIMAL)).isEqualTo("Decimal out of range");
        assertThat(refusal(text("9".repeat(1_001)), Codecs.BIG_DECIMAL)).isEqualTo("Decimal out of range");
        assertThat(refusal(text("9".repeat(100_000)), Codecs.BIG_DECIMAL)).isEqualTo("Decimal out of range");
        assertThat(refusal(text("NaN"), Codecs.BIG_DECIMAL)).isEqualTo("Invalid decimal string");
        assertThat(refusal("cb7ff8000000000000", Codecs.BIG_DECIMAL)).isEqualTo("Invalid decimal string");
        assertThat(refusal("c0", Codecs.BIG_DECIMAL)).isEqualTo("Expected `decimal`, got `null`");
        assertThrows(EncodeException.class, () -> Raw.of(Codecs.BIG_DECIMAL, new BigDecimal("1E+100001")));
    }

    @Test
    void datesAndTimesAreTexts() {
        assertComesBack(Codecs.LOCAL_DATE, LocalDate.EPOCH, LocalDate.of(1, 2, 3), LocalDate.of(9999, 12, 31));
        assertComesBack(Codecs.LOCAL_TIME, LocalTime.MIDNIGHT, LocalTime.MAX, LocalTime.of(1, 2, 3, 4_000));
        assertComesBack(
                Codecs.LOCAL_DATE_TIME, LocalDate.EPOCH.atStartOfDay(), LocalDateTime.of(2026, 1, 2, 3, 4, 5, 6));
        assertThat(shown(Codecs.LOCAL_TIME, LocalTime.of(1, 2))).isEqualTo("01:02:00");
        assertThat(shown(Codecs.LOCAL_TIME, LocalTime.of(1, 2, 3, 4_000))).isEqualTo("01:02:03.000004");
        assertThat(shown(Codecs.LOCAL_TIME, LocalTime.of(1, 2, 3, 4))).isEqualTo("01:02:03.000000004");
        assertThat(refusal(text("2026-13-01"), Codecs.LOCAL_DATE)).isEqualTo("Invalid RFC3339 encoded date");
        assertThat(refusal(text("+12345-01-01"), Codecs.LOCAL_DATE)).isEqualTo("Invalid RFC3339 encoded date");
        assertThat(refusal(text("25:00:00"), Codecs.LOCAL_TIME)).isEqualTo("Invalid RFC3339 encoded time");
        assertThat(refusal(text("03:04"), Codecs.LOCAL_TIME)).isEqualTo("Invalid RFC3339 encoded time");
        assertThat(refusal(text("2026-01-02T03:04:05Z"), Codecs.LOCAL_DATE_TIME))
                .isEqualTo("Invalid RFC3339 encoded datetime");
        EncodeException far =
                assertThrows(EncodeException.class, () -> Raw.of(Codecs.LOCAL_DATE, LocalDate.of(10_000, 1, 1)));
        assertThat(far).hasMessageThat().contains("The year 10000 has more than four digits, or a sign");
    }

    @Test
    void anOffsetIsNotKeptButTheInstantIs() {
        OffsetDateTime sent = OffsetDateTime.of(2026, 1, 2, 3, 4, 5, 6, ZoneOffset.ofHours(2));
        OffsetDateTime read = Raw.of(Codecs.OFFSET_DATE_TIME, sent).decode(Codecs.OFFSET_DATE_TIME);
        assertThat(read.toInstant()).isEqualTo(sent.toInstant());
        assertThat(read.getOffset()).isEqualTo(ZoneOffset.UTC);
    }

    @Test
    void anInstantBeyondTheLastOffsetDateTimeIsRefused() {
        Raw first = Raw.of(Codecs.INSTANT, Instant.MIN);
        assertThat(first.decode(Codecs.INSTANT)).isEqualTo(Instant.MIN);
        assertThat(assertThrows(DecodeException.class, () -> first.decode(Codecs.OFFSET_DATE_TIME)))
                .hasMessageThat()
                .isEqualTo("Timestamp is out of range");
        assertThrows(
                DecodeException.class, () -> Raw.of(Codecs.INSTANT, Instant.MAX).decode(Codecs.OFFSET_DATE_TIME));
    }

    @Test
    void halfOfASurrogatePairIsNotSentAsSomethingElse() {
        EncodeException refused = assertThrows(EncodeException.class, () -> Raw.of(Codecs.CHAR, '\ud83d'));
        assertThat(refused).hasMessageThat().contains("half of a surrogate pair is no text; send a String");
        assertThrows(EncodeException.class, () -> Raw.of(Codecs.CHAR_ARRAY, "\ud83d\ude00".toCharArray()));
        assertComesBack(Codecs.STRING, "\ud83d\ude00");
    }

    @Test
    void durationsAreDaysAndSeconds() {
        assertComesBack(
                Codecs.DURATION,
                Duration.ZERO,
                Duration.ofNanos(-1),
                Duration.ofDays(-3),
                Duration.ofSeconds(Long.MAX_VALUE, 999_999_999),
                Duration.ofSeconds(-Long.MAX_VALUE));
        assertThat(shown(Codecs.DURATION, Duration.ofDays(1).plusHours(2).plusMillis(500)))
                .isEqualTo("P1DT7200.5S");
        assertThat(decode(text("PT1H30M"), Codecs.DURATION)).isEqualTo(Duration.ofMinutes(90));
        assertThat(refusal(text("P1Y"), Codecs.DURATION)).isEqualTo("Invalid ISO8601 duration");
        assertThat(refusal(text("P99999999999999999999D"), Codecs.DURATION)).isEqualTo("Invalid ISO8601 duration");
        assertThat(refusal(text("PT" + "1".repeat(100_000) + "S"), Codecs.DURATION))
                .isEqualTo("Invalid ISO8601 duration");
    }

    @Test
    void idsAreReadInAllTheirForms() {
        UUID id = new UUID(0x1234567890abcdefL, -1);
        assertComesBack(Codecs.UUID, id);
        assertThat(decode(text("1234567890ABCDEFffffffffffffffff"), Codecs.UUID))
                .isEqualTo(id);
        assertThat(decode("c4101234567890abcdefffffffffffffffff", Codecs.UUID)).isEqualTo(id);
        assertThat(refusal(text("1-2-3-4-5"), Codecs.UUID)).isEqualTo("Invalid UUID");
        assertThat(refusal(text("12345678-90ab-cdef-ffff-fffffffffffg"), Codecs.UUID))
                .isEqualTo("Invalid UUID");
        assertThat(refusal("c40112", Codecs.UUID)).isEqualTo("Invalid UUID bytes");
        assertThat(refusal("05", Codecs.UUID)).isEqualTo("Expected `uuid`, got `int`");
    }

    @Test
    void uriAreTexts() {
        assertComesBack(Codecs.URI, URI.create("https://example.org/a%20b?c#d"), URI.create(""), URI.create("urn:x:y"));
        assertThat(refusal(text("a b"), Codecs.URI)).isEqualTo("Invalid URI");
    }

    @Test
    void buffersTravelFromPositionToLimit() {
        ByteBuffer buffer = ByteBuffer.wrap(new byte[] {1, 2, 3, 4}).position(1).limit(3);
        assertThat(hex(Codecs.BYTE_BUFFER, buffer)).isEqualTo("c4020203");
        assertThat(buffer.position()).isEqualTo(1);
        ByteBuffer direct = ByteBuffer.allocateDirect(2).put(0, (byte) 7);
        ByteBuffer read = Raw.of(Codecs.BYTE_BUFFER, direct).decode(Codecs.BYTE_BUFFER);
        assertThat(read).isEqualTo(direct);
        assertThat(read.isReadOnly()).isTrue();
    }

    @Test
    void optionalNumbersAreNumbersOrNil() {
        assertComesBack(Codecs.OPTIONAL_INT, OptionalInt.empty(), OptionalInt.of(-5));
        assertComesBack(Codecs.OPTIONAL_LONG, OptionalLong.empty(), OptionalLong.of(1L << 40));
        assertComesBack(Codecs.OPTIONAL_DOUBLE, OptionalDouble.empty(), OptionalDouble.of(0.5));
        assertThat(refusal("a0", Codecs.OPTIONAL_INT)).isEqualTo("Expected `int | null`, got `str`");
    }

    @Test
    void arraysComeBackWithAllTheirElements() {
        int[] ints = IntStream.range(-2_000, 3_000).toArray();
        assertThat(Raw.of(Codecs.INT_ARRAY, ints).decode(Codecs.INT_ARRAY)).isEqualTo(ints);
        double[] doubles = {1.5, -0.0, Double.MAX_VALUE};
        assertThat(Raw.of(Codecs.DOUBLE_ARRAY, doubles).decode(Codecs.DOUBLE_ARRAY))
                .isEqualTo(doubles);
        char[] chars = {'a', '\u20ac'};
        assertThat(Raw.of(Codecs.CHAR_ARRAY, chars).decode(Codecs.CHAR_ARRAY)).isEqualTo(chars);
        boolean[] flags = {true, false};
        assertThat(Raw.of(Codecs.BOOLEAN_ARRAY, flags).decode(Codecs.BOOLEAN_ARRAY))
                .isEqualTo(flags);
        short[] shorts = {-1, 1};
        assertThat(Raw.of(Codecs.SHORT_ARRAY, shorts).decode(Codecs.SHORT_ARRAY))
                .isEqualTo(shorts);
        float[] floats = {0.1f};
        assertThat(Raw.of(Codecs.FLOAT_ARRAY, floats).decode(Codecs.FLOAT_ARRAY))
                .isEqualTo(floats);
        PayloadCodec<long[][]> nested = Codecs.array(Codecs.LONG_ARRAY, long[][]::new);
        long[][] longs = {{1, 2}, {}};
        assertThat(Raw.of(nested, longs).decode(nested)).isEqualTo(longs);
    }

    @Test
    void anArrayIsNoLongerThanWhatArrives() {
        assertThat(refusal("dd00ffffff" + "01".repeat(100), Codecs.LONG_ARRAY)).isEqualTo("Input data was truncated");
    }

    @Test
    void setsAndMapsComeBackInTheirOrder() {
        PayloadCodec<Set<String>> set = Codecs.set(Codecs.STRING);
        assertComesBack(set, Set.of(), Set.of("a", "b"));
        assertThat(decode("9301a16201", Codecs.set(Codecs.DYNAMIC)))
                .containsExactly(1L, "b")
                .inOrder();

        PayloadCodec<SortedSet<Integer>> sorted = Codecs.sortedSet(Codecs.INT);
        assertThat(decode("93030102", sorted)).containsExactly(1, 2, 3).inOrder();
        assertComesBack(sorted, new TreeSet<>(List.of(3, 1)));

        PayloadCodec<Map<LocalDate, Side>> map = Codecs.map(Codecs.LOCAL_DATE, Codecs.enumOf(Side.class));
        assertComesBack(map, Map.of(LocalDate.EPOCH, Side.SELL));
        PayloadCodec<SortedMap<UUID, Integer>> sortedMap = Codecs.sortedMap(Codecs.UUID, Codecs.INT);
        assertComesBack(sortedMap, new TreeMap<>(Map.of(new UUID(0, 1), 1)));
        assertThat(refusal("81a16101", map)).isEqualTo("Invalid RFC3339 encoded date - at `key` in `$`");
    }

    @Test
    void enumsTravelByWhatTheirConstantsSay() {
        PayloadCodec<Side> text =
                Codecs.enumByText(Side.class, side -> side.name().toLowerCase(Locale.ROOT));
        PayloadCodec<Side> number = Codecs.enumByNumber(Side.class, side -> side == Side.BUY ? -1 : 1L << 40);
        assertComesBack(text, Side.values());
        assertComesBack(number, Side.values());
        assertThat(shown(text, Side.SELL)).isEqualTo("sell");
        assertThat(refusal(text("BUY"), text)).isEqualTo("Invalid enum value 'BUY'");
        assertThat(refusal("07", number)).isEqualTo("Invalid enum value 7");
        assertThat(refusal(text("sell"), number)).isEqualTo("Expected `int`, got `str`");
        IllegalArgumentException same =
                assertThrows(IllegalArgumentException.class, () -> Codecs.enumByText(Side.class, _ -> "x"));
        assertThat(same).hasMessageThat().contains("have the wire value x");
    }

    @Test
    void aDynamicValueIsWrittenAsItsOwnCodecWould() {
        List<Object> values = List.of(
                'x',
                new BigDecimal("1.50"),
                LocalDate.EPOCH,
                LocalTime.NOON,
                LocalDate.EPOCH.atTime(LocalTime.NOON),
                Duration.ofSeconds(5),
                new UUID(0, 1),
                URI.create("a:b"));
        assertThat(Raw.of(Codecs.DYNAMIC, values).decode(Codecs.DYNAMIC))
                .isEqualTo(List.of(
                        "x",
                        "1.50",
                        "1970-01-01",
                        "12:00:00",
                        "1970-01-01T12:00:00",
                        "PT5S",
                        "00000000-0000-0000-0000-000000000001",
                        "a:b"));
        assertThat(refusal("c0", Codecs.OBJECT)).isEqualTo("Expected any value but `null`");
        assertThat(decode("05", Codecs.OBJECT)).isEqualTo(5L);
    }

    @SafeVarargs
    private static <T> void assertComesBack(PayloadCodec<T> codec, T... values) {
        for (T value : values) {
            assertThat(Raw.of(codec, value).decode(codec)).isEqualTo(value);
        }
    }

    private static <T> T decode(String hex, PayloadCodec<T> codec) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        return new Raw(bytes, 0, bytes.length).decode(codec);
    }

    private static <T> String hex(PayloadCodec<T> codec, T value) {
        return HexFormat.of().formatHex(Raw.of(codec, value).array());
    }

    private static String text(String text) {
        return hex(Codecs.STRING, text);
    }

    private static <T> String shown(PayloadCodec<T> codec, T value) {
        return Raw.of(codec, value).decode(Codecs.STRING);
    }

    private static String refusal(String hex, PayloadCodec<?> codec) {
        return String.valueOf(
                assertThrows(DecodeException.class, () -> decode(hex, codec)).getMessage());
    }
}
