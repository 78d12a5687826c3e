package tractor.fuzz;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;

/** Changes frames: some bytes, or some of the values that they are made of. */
final class Mutator {
    private static final int LONGEST = 1 << 16;

    /** Headers of every kind. */
    private static final byte[] HEADERS = HexFormat.of()
            .parseHex("007f808f909fa0bfc0c1c2c3c4c5c6c7c8c9cacbcccdcecfd0d1d2d3d4d5d6d7d8d9dadbdcdddedfe0ff");

    /** Values at their limits, lengths that are not kept, text that is none, timestamps that are none. */
    private static final byte[][] VALUES = {
        hex("c0"),
        hex("c3"),
        hex("ff"),
        hex("cfffffffffffffffff"),
        hex("d38000000000000000"),
        hex("cb7ff8000000000001"),
        hex("ca7f800000"),
        hex("a0"),
        hex("a1ff"),
        hex("a3eda080"),
        hex("dbffffffff"),
        hex("ddffffffff"),
        hex("df7fffffff"),
        hex("c6ffffffff"),
        hex("d6ffffffffff"),
        hex("d7ffffffffffffffffff"),
        hex("c70cff3b9aca007fffffffffffffff"),
        hex("c1"),
        hex("80"),
        hex("90"),
        hex("c90000000005"),
        hex("81a474797065a3446f74"),
        hex("91c0"),
        hex("81c0c0")
    };

    private final SplittableRandom random;
    private final List<Seed> pool;

    Mutator(SplittableRandom random, List<Seed> pool) {
        this.random = random;
        this.pool = pool;
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }

    /** The body with one to four changes. */
    byte[] mutate(byte[] original) {
        byte[] body = original;
        for (int left = 1 + random.nextInt(4); left > 0 && body.length > 0; left--) {
            body = random.nextInt(3) == 0 ? changeBytes(body) : changeValues(body);
        }
        return body.length > LONGEST ? Arrays.copyOf(body, LONGEST) : body;
    }

    private byte[] changeBytes(byte[] body) {
        int at = random.nextInt(body.length);
        byte[] copy = body.clone();
        switch (random.nextInt(5)) {
            case 0 -> copy[at] ^= (byte) (1 << random.nextInt(Byte.SIZE));
            case 1 -> copy[at] = (byte) random.nextInt();
            case 2 -> copy[at] = HEADERS[random.nextInt(HEADERS.length)];
            case 3 -> {
                return Arrays.copyOf(body, at);
            }
            default -> {
                return splice(body, at, Math.min(body.length, at + random.nextInt(9)), new byte[random.nextInt(3)]);
            }
        }
        return copy;
    }

    private byte[] changeValues(byte[] body) {
        Values values = new Values(body);
        if (values.count() == 0) {
            return changeBytes(body);
        }
        int value = random.nextInt(values.count());
        int from = values.start(value);
        int to = values.end(value);
        return switch (random.nextInt(7)) {
            case 0 -> splice(body, from, to, VALUES[random.nextInt(VALUES.length)]);
            case 1 ->
                splice(
                        body,
                        from,
                        to,
                        valueOf(pool.get(random.nextInt(pool.size())).body()));
            case 2 -> splice(body, from, to, valueOf(body));
            case 3 -> splice(body, from, to, new byte[0]);
            case 4 -> splice(body, to, to, Arrays.copyOfRange(body, from, to));
            case 5 -> splice(body, from, from, wrapping());
            default -> splice(body, from, to, many(Arrays.copyOfRange(body, from, to)));
        };
    }

    private byte[] valueOf(byte[] body) {
        Values values = new Values(body);
        if (values.count() == 0) {
            return new byte[0];
        }
        int value = random.nextInt(values.count());
        return Arrays.copyOfRange(body, values.start(value), values.end(value));
    }

    /** Headers of lists of one element, now and then more of them than may be nested. */
    private byte[] wrapping() {
        byte[] wrapping = new byte[random.nextInt(20) == 0 ? 200 + random.nextInt(200) : 1 + random.nextInt(4)];
        Arrays.fill(wrapping, (byte) 0x91);
        return wrapping;
    }

    /** A list of the same value, many times where it is short. */
    private byte[] many(byte[] value) {
        int count = random.nextInt(50) == 0 ? random.nextInt(4096) : random.nextInt(20);
        int kept = value.length == 0 ? 0 : Math.min(count, LONGEST / value.length);
        byte[] list = new byte[3 + kept * value.length];
        list[0] = (byte) 0xdc;
        list[1] = (byte) (kept >> 8);
        list[2] = (byte) kept;
        for (int i = 0; i < kept; i++) {
            System.arraycopy(value, 0, list, 3 + i * value.length, value.length);
        }
        return list;
    }

    private static byte[] splice(byte[] body, int from, int to, byte[] middle) {
        byte[] joined = Arrays.copyOf(body, from + middle.length + body.length - to);
        System.arraycopy(middle, 0, joined, from, middle.length);
        System.arraycopy(body, to, joined, from + middle.length, body.length - to);
        return joined;
    }
}
