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
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.UUID;
import tractor.annotation.Actor;
import tractor.annotation.Codec;
import tractor.annotation.Context;
import tractor.annotation.Defaults;
import tractor.annotation.Rename;
import tractor.annotation.Rpc;
import tractor.annotation.Struct;
import tractor.annotation.Unsigned;
import tractor.annotation.WireValue;
import tractor.codec.Raw;
import tractor.context.CalleeContext;

/** The payload types that {@link Rich} has not: those with a text of their own, keys of all kinds, and every option. */
@Actor
interface Odd {
    enum Level {
        LOW,
        HIGH;

        @WireValue
        public int number() {
            return this == LOW ? 1 : 2;
        }
    }

    enum Tone {
        SOFT,
        LOUD;

        @WireValue
        public String text() {
            return name().charAt(0) + "!";
        }
    }

    record Numbers(
            @Unsigned byte tiny,
            @Unsigned short small,
            @Unsigned int whole,
            @Unsigned long large,
            BigInteger big,
            BigDecimal decimal,
            OptionalInt maybeInt,
            OptionalLong maybeLong,
            OptionalDouble maybeDouble,
            Level level,
            Tone tone) {}

    record Times(
            OffsetDateTime at,
            LocalDateTime local,
            LocalDate day,
            LocalTime time,
            Duration duration,
            UUID id,
            URI uri,
            @Codec(MillisCodec.class) Instant since) {}

    record Point(int x, int y) implements Comparable<Point> {
        @Override
        public int compareTo(Point other) {
            return Integer.compare(x, other.x);
        }
    }

    record Page<T>(List<T> items, Set<T> distinct) {}

    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record Containers(
            int[] ints,
            double[][] rows,
            Set<Point> points,
            SortedSet<Point> sorted,
            Map<Point, String> byPoint,
            SortedMap<UUID, Level> byId,
            Map<ByteBuffer, Long> byBytes,
            Page<Point> page) {}

    @Struct(asArray = true, tagNumber = 7, forbidUnknownFields = true)
    record Strict(int a, String b, List<Integer> c) {
        @Defaults
        Strict(int a) {
            this(a, "", List.of());
        }
    }

    @Struct(tagField = "kind", rename = Rename.KEBAB, omitDefaults = true)
    sealed interface Note {
        record Brief(String shortText, int itsWeight) implements Note {
            @Defaults
            Brief(String shortText) {
                this(shortText, 1);
            }
        }

        @Struct(forbidUnknownFields = true)
        record Full(String longText, Object anything, Raw raw) implements Note {}

        enum Sign implements Note {
            NOD,
            SHAKE
        }
    }

    record All(Numbers numbers, Times times, Containers containers, Strict strict, List<Note> notes, Object any) {}

    @Rpc
    All all(All all);

    @Context(pldSpec = {Note.class, double.class, boolean.class, int[].class})
    void any(CalleeContext<Object, Object, Note> ctx) throws Exception;
}
