package tractor.fuzz;

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
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import tractor.codec.Codecs;
import tractor.codec.Raw;

/** Random values of the types of {@link Odd}. */
final class OddValues {
    private final SplittableRandom random;

    OddValues(SplittableRandom random) {
        this.random = random;
    }

    Odd.All all() {
        return new Odd.All(numbers(), times(), containers(), strict(), List.of(note(), note(), note()), any());
    }

    Odd.Numbers numbers() {
        return new Odd.Numbers(
                (byte) random.nextInt(),
                (short) random.nextInt(),
                random.nextInt(),
                random.nextLong(),
                BigInteger.valueOf(random.nextLong()),
                BigDecimal.valueOf(random.nextLong(), random.nextInt(40) - 20),
                random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(random.nextInt()),
                random.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(random.nextLong()),
                random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(random.nextDouble()),
                random.nextBoolean() ? Odd.Level.LOW : Odd.Level.HIGH,
                random.nextBoolean() ? Odd.Tone.SOFT : Odd.Tone.LOUD);
    }

    Odd.Times times() {
        LocalDateTime local = LocalDateTime.of(day(), time());
        return new Odd.Times(
                OffsetDateTime.of(local, ZoneOffset.UTC),
                local,
                day(),
                time(),
                Duration.ofSeconds(random.nextInt(), random.nextInt(1_000_000_000)),
                id(),
                URI.create("https://example.org/" + random.nextInt(100)),
                Instant.ofEpochMilli(random.nextInt()));
    }

    Odd.Containers containers() {
        Odd.Point point = point();
        return new Odd.Containers(
                new int[] {random.nextInt(), 0, -1},
                new double[][] {{random.nextDouble()}, {}},
                Set.of(point),
                new TreeSet<>(List.of(point, point())),
                Map.of(point, "here"),
                new TreeMap<>(Map.of(id(), Odd.Level.HIGH)),
                Map.of(ByteBuffer.wrap(new byte[random.nextInt(5)]), random.nextLong()),
                new Odd.Page<>(List.of(point, point()), Set.of(point)));
    }

    Odd.Strict strict() {
        return new Odd.Strict(random.nextInt(), "b", List.of(random.nextInt(), 2));
    }

    Odd.Note note() {
        return switch (random.nextInt(4)) {
            case 0 -> new Odd.Note.Brief("text");
            case 1 -> new Odd.Note.Brief("text", random.nextInt());
            case 2 -> new Odd.Note.Full("long", any(), Raw.of(Codecs.OBJECT, any()));
            default -> Odd.Note.Sign.NOD;
        };
    }

    /** One of several types. */
    Object either() {
        return switch (random.nextInt(4)) {
            case 0 -> note();
            case 1 -> random.nextDouble();
            case 2 -> random.nextBoolean();
            default -> new int[] {1, random.nextInt()};
        };
    }

    private Object any() {
        return List.of(random.nextLong(), "text", Map.of("key", List.of(1.5, true), "other", Map.of()));
    }

    private Odd.Point point() {
        return new Odd.Point(random.nextInt(100), random.nextInt(100));
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private LocalDate day() {
        return LocalDate.ofEpochDay(random.nextInt(100_000));
    }

    private LocalTime time() {
        return LocalTime.ofNanoOfDay(random.nextLong(86_400_000_000L) * 1_000);
    }
}
