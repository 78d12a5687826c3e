package tractor.fuzz;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import tractor.fuzz.Rich.Boxes;
import tractor.fuzz.Rich.Colour;
import tractor.fuzz.Rich.Everything;
import tractor.fuzz.Rich.Percent;
import tractor.fuzz.Rich.Scalars;
import tractor.fuzz.Rich.Shape;
import tractor.fuzz.Rich.Tree;

/** Random values of the types of {@link Rich}, edges more often than chance would have them. */
final class RichValues {
    private static final long[] EDGES = {
        0,
        1,
        -1,
        31,
        -32,
        -33,
        127,
        128,
        255,
        256,
        32_767,
        65_535,
        65_536,
        Integer.MAX_VALUE,
        Integer.MIN_VALUE,
        1L << 32,
        Long.MAX_VALUE,
        Long.MIN_VALUE
    };
    private static final String[] TEXTS = {
        "", "a", "type", "naïve", "😀", "x".repeat(31), "y".repeat(32), "z".repeat(300)
    };

    private final SplittableRandom random;

    RichValues(SplittableRandom random) {
        this.random = random;
    }

    Scalars scalars() {
        return new Scalars(
                random.nextBoolean(),
                (byte) whole(),
                (short) whole(),
                (int) whole(),
                whole(),
                (float) real(),
                real(),
                "aß€\u0000".charAt(random.nextInt(4)),
                text(),
                new byte[random.nextInt(40)],
                instant(),
                colour());
    }

    Boxes boxes() {
        return new Boxes(
                maybe(random::nextBoolean),
                maybe(() -> (int) whole()),
                maybe(this::text),
                maybe(this::instant),
                maybe(this::colour),
                maybe(this::scalars));
    }

    Tree tree(int depth) {
        return new Tree(
                (int) whole(),
                depth == 0 ? List.of() : some(() -> tree(depth - 1)),
                depth == 0 ? Map.of() : named(() -> tree(depth - 1)),
                depth == 0 ? Optional.empty() : maybe(() -> tree(depth - 1)));
    }

    Shape shape(int depth) {
        return switch (random.nextInt(depth == 0 ? 3 : 5)) {
            case 0 -> new Shape.Empty();
            case 1 -> dot();
            case 2 -> new Shape.Path(some(this::dot), random.nextBoolean());
            default -> new Shape.Group(text(), some(() -> shape(depth - 1)), named(() -> shape(depth - 1)));
        };
    }

    private Shape.Dot dot() {
        return new Shape.Dot(real(), real());
    }

    Everything everything() {
        return new Everything(
                scalars(),
                boxes(),
                tree(2),
                shape(2),
                percent(),
                some(() -> some(() -> (int) whole())),
                named(() -> some(this::percent)),
                some(() -> maybe(this::text)));
    }

    List<Optional<Percent>> percentages() {
        return some(this::percentage);
    }

    Optional<Percent> percentage() {
        return maybe(this::percent);
    }

    Map<String, List<Colour>> palette() {
        return named(() -> some(this::colour));
    }

    private Percent percent() {
        return new Percent(random.nextInt(101));
    }

    private Colour colour() {
        return switch (random.nextInt(3)) {
            case 0 -> Colour.RED;
            case 1 -> Colour.GREEN;
            default -> Colour.BLUE;
        };
    }

    private Instant instant() {
        return switch (random.nextInt(4)) {
            case 0 -> Instant.ofEpochSecond(random.nextInt());
            case 1 -> Instant.MAX;
            case 2 -> Instant.ofEpochSecond(-random.nextInt(1_000_000), random.nextInt(1_000_000_000));
            default -> Instant.ofEpochSecond(random.nextInt(1 << 30), random.nextInt(1_000_000_000));
        };
    }

    private long whole() {
        return random.nextBoolean() ? EDGES[random.nextInt(EDGES.length)] : random.nextLong();
    }

    private double real() {
        return random.nextInt(5) == 0 ? Double.longBitsToDouble(random.nextLong()) : random.nextDouble() * 1_000;
    }

    private String text() {
        return TEXTS[random.nextInt(TEXTS.length)];
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    private <T> List<T> some(Supplier<T> value) {
        List<T> list = new ArrayList<>();
        for (int left = random.nextInt(4); left > 0; left--) {
            list.add(value.get());
        }
        return list;
    }

    private <T> Map<String, T> named(Supplier<T> value) {
        Map<String, T> map = new LinkedHashMap<>();
        for (int left = random.nextInt(4); left > 0; left--) {
            map.put(text(), value.get());
        }
        return map;
    }
}
