package tractor.codec;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What it costs to read keys whose hash codes a peer has chosen, in comparisons. */
class CollisionsTest {
    private static final int MANY = 20_000;
    private static final AtomicLong COMPARISONS = new AtomicLong();

    /** A key that says what its hash code is, as the components of a record do. */
    private record Key(int hash, int number) {
        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            COMPARISONS.incrementAndGet();
            return other instanceof Key key && key.hash == hash && key.number == number;
        }
    }

    private static final PayloadCodec<Key> KEY = new PayloadCodec<>() {
        @Override
        public void write(WireWriter out, Key key) {
            out.writeArrayHeader(2);
            out.writeLong(key.hash());
            out.writeLong(key.number());
        }

        @Override
        public Key read(WireReader in) {
            in.readArrayHeader(2, 2);
            return new Key(in.readInt(), in.readInt());
        }
    };
    private static final PayloadCodec<List<Key>> KEYS = Codecs.list(KEY);
    private static final PayloadCodec<Set<Key>> SET = Codecs.set(KEY);
    private static final PayloadCodec<Map<Key, Integer>> MAP = Codecs.map(KEY, Codecs.INT);

    private static Raw colliding(int keys, int ofOneHash) {
        return Raw.of(
                KEYS,
                IntStream.range(0, keys)
                        .mapToObj(i -> new Key(i / ofOneHash, i))
                        .toList());
    }

    @Test
    void aSetOfKeysThatAllCollideIsRefusedAfterFewComparisons() {
        Raw raw = colliding(MANY, MANY);
        COMPARISONS.set(0);
        DecodeException refused = assertThrows(DecodeException.class, () -> raw.decode(SET));
        assertThat(refused.problem()).isEqualTo("Expected at most 256 keys with the same hash code");
        assertThat(COMPARISONS.get()).isAtMost(257L * 257);
    }

    @Test
    void keysThatCollideInGroupsCostNoMoreThanTheirGroups() {
        Raw raw = colliding(MANY, Collisions.MOST);
        COMPARISONS.set(0);
        assertThat(raw.decode(SET)).hasSize(MANY);
        assertThat(COMPARISONS.get()).isAtMost((long) MANY * Collisions.MOST);
        Raw oneMore = colliding(MANY, Collisions.MOST + 1);
        assertThrows(DecodeException.class, () -> oneMore.decode(SET));
    }

    @Test
    void aMapOfKeysThatAllCollideIsRefusedWithItsPlace() {
        WireWriter out = new WireWriter();
        out.writeMapHeader(MANY);
        for (int i = 0; i < MANY; i++) {
            KEY.write(out, new Key(7, i));
            out.writeLong(i);
        }
        COMPARISONS.set(0);
        DecodeException refused =
                assertThrows(DecodeException.class, () -> out.toRaw().decode(MAP));
        assertThat(refused.path()).isEqualTo("$");
        assertThat(COMPARISONS.get()).isAtMost(257L * 257);
    }

    @Test
    void smallCollectionsMayCollideAsTheyLike() {
        assertThat(colliding(Collisions.MOST, Collisions.MOST).decode(SET)).hasSize(Collisions.MOST);
    }

    /** A record's hash code is 31 times its first component plus the second. */
    @Test
    void pointsInASquareAreNoAttack() {
        record Point(int x, int y) {}
        PayloadCodec<Point> codec = new PayloadCodec<>() {
            @Override
            public void write(WireWriter out, Point point) {
                out.writeArrayHeader(2);
                out.writeLong(point.x());
                out.writeLong(point.y());
            }

            @Override
            public Point read(WireReader in) {
                in.readArrayHeader(2, 2);
                return new Point(in.readInt(), in.readInt());
            }
        };
        Set<Point> square = new LinkedHashSet<>();
        for (int i = 0; i < 300 * 300; i++) {
            square.add(new Point(i / 300, i % 300));
        }
        assertThat(Raw.of(Codecs.set(codec), square).decode(Codecs.set(codec))).isEqualTo(square);
    }

    /** "Aa" and "BB" have one hash code, and so have all texts made of as many of them. */
    @Test
    void textsThatCollideAreReadSinceAHashMapSortsThem() {
        Map<String, Long> map = new LinkedHashMap<>();
        for (int i = 0; i < 4096; i++) {
            int bits = i;
            map.put(
                    IntStream.range(0, 12)
                            .mapToObj(bit -> (bits >> bit & 1) == 0 ? "Aa" : "BB")
                            .collect(Collectors.joining()),
                    (long) i);
        }
        PayloadCodec<Map<String, Long>> codec = Codecs.map(Codecs.LONG);
        assertThat(Raw.of(codec, map).decode(codec)).isEqualTo(map);
        PayloadCodec<Map<String, Long>> anyKey = Codecs.map(Codecs.STRING, Codecs.LONG);
        assertThat(Raw.of(anyKey, map).decode(anyKey)).isEqualTo(map);
    }

    /** A key that contains keys. Two of them differ in what is compared last. */
    private record Tree(Set<Tree> below, int number) {
        static final PayloadCodec<Tree> CODEC = new PayloadCodec<>() {
            @Override
            public void write(WireWriter out, Tree tree) {
                out.writeArrayHeader(2);
                Codecs.set(this).write(out, tree.below());
                out.writeLong(tree.number());
            }

            @Override
            public Tree read(WireReader in) {
                in.readArrayHeader(2, 2);
                return new Tree(Codecs.set(this).read(in), in.readInt());
            }
        };

        @Override
        public int hashCode() {
            return below.hashCode();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            COMPARISONS.incrementAndGet();
            return other instanceof Tree tree && below.equals(tree.below) && number == tree.number;
        }
    }

    /** Written by hand, since it would take too long to make the sets. */
    private static void writeTrees(WireWriter out, int depth, int wide) {
        out.writeArrayHeader(depth == 0 ? 0 : wide);
        for (int i = 0; depth > 0 && i < wide; i++) {
            out.writeArrayHeader(2);
            writeTrees(out, depth - 1, wide);
            out.writeLong(i);
        }
    }

    @Test
    void keysThatCollideInsideOfKeysDoNotMultiply() {
        for (int[] shape : new int[][] {{2, 256}, {3, 40}, {6, 6}, {15, 2}}) {
            WireWriter out = new WireWriter();
            writeTrees(out, shape[0], shape[1]);
            Raw raw = out.toRaw();
            COMPARISONS.set(0);
            DecodeException refused = assertThrows(DecodeException.class, () -> raw.decode(Codecs.set(Tree.CODEC)));
            assertThat(refused.problem()).isEqualTo("Expected fewer keys with the same hash code inside of keys");
            assertThat(COMPARISONS.get()).isAtMost(256L * raw.length());
        }
    }

    @Test
    void treesOfSetsWithFewCollisionsAreRead() {
        Tree deep = new Tree(Set.of(), 0);
        for (int i = 0; i < 200; i++) {
            deep = new Tree(Set.of(deep), i);
        }
        Tree wide = new Tree(
                IntStream.range(0, 3).mapToObj(i -> new Tree(Set.of(), i)).collect(Collectors.toSet()), 1);
        for (Tree each : List.of(deep, wide)) {
            assertThat(Raw.of(Tree.CODEC, each).decode(Tree.CODEC)).isEqualTo(each);
        }
    }

    @Test
    void setsOfSetsOfNumbersMayHaveOneSumInGroups() {
        Set<Set<Integer>> pairs = new LinkedHashSet<>();
        for (int i = 0; i < 200; i++) {
            for (int j = i + 1; j < 200; j++) {
                pairs.add(Set.of(i, j));
            }
        }
        PayloadCodec<Set<Set<Integer>>> codec = Codecs.set(Codecs.set(Codecs.INT));
        assertThat(Raw.of(codec, pairs).decode(codec)).isEqualTo(pairs);
    }
}
