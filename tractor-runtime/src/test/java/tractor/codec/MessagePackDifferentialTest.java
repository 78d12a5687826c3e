package tractor.codec;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.msgpack.core.MessageBufferPacker;
import org.msgpack.core.MessagePack;
import org.msgpack.core.MessagePacker;

/** Our reader and writer against an implementation that others wrote. */
class MessagePackDifferentialTest {
    private static final long SEED = 7;
    private static final int VALUES = 20_000;
    private static final int[] CODE_POINT_LIMITS = {0x80, 0x800, 0xd800, Character.MAX_CODE_POINT + 1};

    static {
        // Without Unsafe, of whose end the JDK would warn.
        System.setProperty("msgpack.universal-buffer", "true");
    }

    @Test
    void randomValuesHaveTheSameBytesAndComeBack() throws IOException {
        Random random = new Random(SEED);
        for (int i = 0; i < VALUES; i++) {
            Object value = value(random, 0);

            byte[] ours = Raw.of(Codecs.DYNAMIC, value).array();

            assertWithMessage("%s", value).that(hex(ours)).isEqualTo(hex(reference(value)));
            assertThat(comparable(new Raw(ours, 0, ours.length).decode(Codecs.DYNAMIC)))
                    .isEqualTo(comparable(value));
        }
    }

    @Test
    void everyWidthOfIntegerIsTheReferencesChoice() throws IOException {
        for (int bit = 0; bit < Long.SIZE; bit++) {
            for (long near = -2; near <= 2; near++) {
                for (long value : new long[] {(1L << bit) + near, -(1L << bit) + near}) {
                    byte[] ours = Raw.of(Codecs.LONG, value).array();
                    assertWithMessage("%s", value).that(hex(ours)).isEqualTo(hex(reference(value)));
                    assertThat(new WireReader(ours).readLong()).isEqualTo(value);
                }
            }
        }
    }

    @Test
    void everyWidthOfLengthIsTheReferencesChoice() throws IOException {
        for (int size : new int[] {0, 1, 15, 16, 31, 32, 63, 64, 65, 255, 256, 65_535, 65_536}) {
            Map<Object, Object> map = new LinkedHashMap<>();
            List<Object> list = new ArrayList<>();
            for (long i = 0; i < size; i++) {
                map.put(i, true);
                list.add(i);
            }
            for (Object value : List.of("a".repeat(size), "\u00e4".repeat(size), new byte[size], list, map)) {
                byte[] ours = Raw.of(Codecs.DYNAMIC, value).array();
                assertThat(ours).isEqualTo(reference(value));
                assertThat(comparable(new WireReader(ours).readRaw().decode(Codecs.DYNAMIC)))
                        .isEqualTo(comparable(value));
            }
        }
    }

    private static @Nullable Object value(Random random, int depth) {
        return switch (random.nextInt(depth > 4 ? 8 : 10)) {
            case 0 -> null;
            case 1 -> random.nextBoolean();
            case 2 -> random.nextLong() >> random.nextInt(Long.SIZE);
            case 3 -> BigInteger.ONE.shiftLeft(63).add(BigInteger.valueOf(random.nextLong() >>> 1));
            case 4 -> Double.longBitsToDouble(random.nextLong());
            case 5 -> text(random);
            case 6 -> {
                byte[] bytes = new byte[random.nextInt(300)];
                random.nextBytes(bytes);
                yield bytes;
            }
            case 7 ->
                Instant.ofEpochSecond(random.nextLong() >> (9 + random.nextInt(50)), random.nextInt(3) * 333_333_333L);
            case 8 -> {
                List<@Nullable Object> list = new ArrayList<>();
                for (int left = random.nextInt(20); left > 0; left--) {
                    list.add(value(random, depth + 1));
                }
                yield list;
            }
            default -> {
                Map<Object, @Nullable Object> map = new LinkedHashMap<>();
                for (int left = random.nextInt(20); left > 0; left--) {
                    map.put(random.nextBoolean() ? text(random) : random.nextLong(), value(random, depth + 1));
                }
                yield map;
            }
        };
    }

    private static String text(Random random) {
        int limit = CODE_POINT_LIMITS[random.nextInt(CODE_POINT_LIMITS.length)];
        return random.ints(random.nextInt(100), 0, limit)
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static byte[] reference(@Nullable Object value) throws IOException {
        try (MessageBufferPacker packer = MessagePack.newDefaultBufferPacker()) {
            pack(packer, value);
            return packer.toByteArray();
        }
    }

    private static void pack(MessagePacker packer, @Nullable Object value) throws IOException {
        switch (value) {
            case null -> packer.packNil();
            case Boolean truth -> packer.packBoolean(truth);
            case Long number -> packer.packLong(number);
            case BigInteger number -> packer.packBigInteger(number);
            case Double number -> packer.packDouble(number);
            case String text -> packer.packString(text);
            case byte[] bytes -> packer.packBinaryHeader(bytes.length).writePayload(bytes);
            case Instant instant -> packer.packTimestamp(instant);
            case List<?> list -> {
                packer.packArrayHeader(list.size());
                for (Object item : list) {
                    pack(packer, item);
                }
            }
            case Map<?, ?> map -> {
                packer.packMapHeader(map.size());
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    pack(packer, entry.getKey());
                    pack(packer, entry.getValue());
                }
            }
            default -> throw new IllegalArgumentException(value.toString());
        }
    }

    /** With bytes as text, since arrays have no equality. */
    private static @Nullable Object comparable(@Nullable Object value) {
        return switch (value) {
            case byte[] bytes -> "bytes " + hex(bytes);
            case List<?> list -> {
                List<@Nullable Object> copy = new ArrayList<>();
                list.forEach(item -> copy.add(comparable(item)));
                yield copy;
            }
            case Map<?, ?> map -> {
                List<@Nullable Object> copy = new ArrayList<>();
                map.forEach((key, item) -> {
                    copy.add(key);
                    copy.add(comparable(item));
                });
                yield copy;
            }
            case null, default -> value;
        };
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
