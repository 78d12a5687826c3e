package tractor.codec;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * The codecs of the types that need no generated one. Numbers out of a type's range are refused, not cut; a whole number
 * is accepted where a fraction is expected, never the other way round. Texts are those of msgspec. Collections are read
 * as unmodifiable ones.
 */
public final class Codecs {
    public static final PayloadCodec<Boolean> BOOLEAN = new Scalars.OfBoolean();
    public static final PayloadCodec<Byte> BYTE = of((out, value) -> out.writeLong(value), WireReader::readByte);
    public static final PayloadCodec<Short> SHORT = of((out, value) -> out.writeLong(value), WireReader::readShort);
    public static final PayloadCodec<Integer> INT = new Scalars.OfInt();
    public static final PayloadCodec<Long> LONG = new Scalars.OfLong();

    /** A byte's bits as a number without sign. */
    public static final PayloadCodec<Byte> UNSIGNED_BYTE = of(Unsigned::writeByte, Unsigned::readByte);

    /** A short's bits as a number without sign. */
    public static final PayloadCodec<Short> UNSIGNED_SHORT = of(Unsigned::writeShort, Unsigned::readShort);

    /** An int's bits as a number without sign. */
    public static final PayloadCodec<Integer> UNSIGNED_INT = of(Unsigned::writeInt, Unsigned::readInt);

    /** A long's bits as a number without sign. */
    public static final PayloadCodec<Long> UNSIGNED_LONG = of(Unsigned::writeLong, Unsigned::readLong);

    /** A whole number from -2^63 to 2^64-1. */
    public static final PayloadCodec<BigInteger> BIG_INTEGER = of(
            WireWriter::writeBigInteger,
            in -> new BigInteger(in.readWholeNumber().toString()));

    /** Written as 64 bits, as Python's floats are. */
    public static final PayloadCodec<Float> FLOAT = of((out, value) -> out.writeDouble(value), WireReader::readFloat);

    public static final PayloadCodec<Double> DOUBLE = new Scalars.OfDouble();

    /** Text as {@link BigDecimal#toString} gives it; numbers are read, too. At most 1,000 digits. */
    public static final PayloadCodec<BigDecimal> BIG_DECIMAL = new DecimalCodec();

    /** A string of one UTF-16 unit; half of a surrogate pair, which UTF-8 cannot hold, is refused. */
    public static final PayloadCodec<Character> CHAR = of(WireWriter::writeChar, WireReader::readChar);

    public static final PayloadCodec<String> STRING = new Scalars.OfString();
    public static final PayloadCodec<byte[]> BINARY = of(WireWriter::writeBinary, WireReader::readBinary);

    /** The bytes between position and limit; read as a read-only buffer of its own. */
    public static final PayloadCodec<ByteBuffer> BYTE_BUFFER =
            of(WireWriter::writeBinary, in -> ByteBuffer.wrap(in.readBinary()).asReadOnlyBuffer());

    public static final PayloadCodec<Instant> INSTANT = of(WireWriter::writeInstant, WireReader::readInstant);

    /** The instant; the offset does not travel, and is read as UTC. */
    public static final PayloadCodec<OffsetDateTime> OFFSET_DATE_TIME =
            of((out, value) -> out.writeInstant(value.toInstant()), Codecs::offsetDateTime);

    /** Text like {@code 2026-01-02T03:04:05.000006}, as that of a Python datetime without a zone. */
    public static final PayloadCodec<LocalDateTime> LOCAL_DATE_TIME =
            new TextCodec<>(IsoText::of, IsoText::dateTime, IsoText.LONGEST, "Invalid RFC3339 encoded datetime");

    /** Text like {@code 2026-01-02}. */
    public static final PayloadCodec<LocalDate> LOCAL_DATE =
            new TextCodec<>(IsoText::of, IsoText::date, IsoText.LONGEST, "Invalid RFC3339 encoded date");

    /** Text like {@code 03:04:05.000006}. */
    public static final PayloadCodec<LocalTime> LOCAL_TIME =
            new TextCodec<>(IsoText::of, IsoText::time, IsoText.LONGEST, "Invalid RFC3339 encoded time");

    /** Text like {@code P1DT7384.5S}; hours and minutes are read, too. */
    public static final PayloadCodec<Duration> DURATION =
            new TextCodec<>(IsoText::of, Duration::parse, IsoText.LONGEST, "Invalid ISO8601 duration");

    /** Text of 36 characters; 32 digits and 16 bytes are read, too. */
    public static final PayloadCodec<UUID> UUID = new UuidCodec();

    public static final PayloadCodec<URI> URI =
            new TextCodec<>(java.net.URI::toString, Codecs::uri, Integer.MAX_VALUE, "Invalid URI");

    public static final PayloadCodec<OptionalInt> OPTIONAL_INT = of(
            (out, value) -> {
                if (value.isPresent()) {
                    out.writeLong(value.getAsInt());
                } else {
                    out.writeNil();
                }
            },
            in -> in.tryReadNil() ? OptionalInt.empty() : OptionalInt.of(in.readInt()));

    public static final PayloadCodec<OptionalLong> OPTIONAL_LONG = of(
            (out, value) -> {
                if (value.isPresent()) {
                    out.writeLong(value.getAsLong());
                } else {
                    out.writeNil();
                }
            },
            in -> in.tryReadNil() ? OptionalLong.empty() : OptionalLong.of(in.readLong()));

    public static final PayloadCodec<OptionalDouble> OPTIONAL_DOUBLE = of(
            (out, value) -> {
                if (value.isPresent()) {
                    out.writeDouble(value.getAsDouble());
                } else {
                    out.writeNil();
                }
            },
            in -> in.tryReadNil() ? OptionalDouble.empty() : OptionalDouble.of(in.readDouble()));

    public static final PayloadCodec<boolean[]> BOOLEAN_ARRAY =
            of(PrimitiveArrays::write, PrimitiveArrays::readBooleans);
    public static final PayloadCodec<short[]> SHORT_ARRAY = of(PrimitiveArrays::write, PrimitiveArrays::readShorts);
    public static final PayloadCodec<int[]> INT_ARRAY = of(PrimitiveArrays::write, PrimitiveArrays::readInts);
    public static final PayloadCodec<long[]> LONG_ARRAY = of(PrimitiveArrays::write, PrimitiveArrays::readLongs);
    public static final PayloadCodec<float[]> FLOAT_ARRAY = of(PrimitiveArrays::write, PrimitiveArrays::readFloats);
    public static final PayloadCodec<double[]> DOUBLE_ARRAY = of(PrimitiveArrays::write, PrimitiveArrays::readDoubles);

    /** Strings of one UTF-16 unit each. */
    public static final PayloadCodec<char[]> CHAR_ARRAY = of(PrimitiveArrays::write, PrimitiveArrays::readChars);

    /** A value left as it is. */
    public static final PayloadCodec<Raw> RAW = of(WireWriter::writeRaw, WireReader::readRaw);

    /** The result of a method that returns nothing. */
    public static final PayloadCodec<@Nullable Void> NIL = new NilCodec();

    /**
     * Any value. Read as null, {@link Boolean}, {@link Long} ({@link BigInteger} above its range), {@link Double},
     * {@link String}, {@code byte[]}, {@link Instant}, and {@link List} and {@link Map} of these, unmodifiable and in
     * order; the keys of such a map are neither containers nor bytes, and of one type if they are more than a hundred.
     * Writes the same, any collection, {@link Raw}, and
     * whatever else has a codec among the constants of this class and is one value on the wire.
     */
    public static final PayloadCodec<@Nullable Object> DYNAMIC = new DynamicCodec();

    /** As {@link #DYNAMIC}, but not null; null may still be inside. */
    public static final PayloadCodec<Object> OBJECT = of(DYNAMIC::write, Codecs::readObject);

    private Codecs() {}

    /** A list. */
    public static <T extends @Nullable Object> PayloadCodec<List<T>> list(PayloadCodec<T> element) {
        return new ListCodec<>(element);
    }

    /** A set, in the order of the wire; of equal elements the first stays. */
    public static <T extends @Nullable Object> PayloadCodec<Set<T>> set(PayloadCodec<T> element) {
        return new SetCodec<>(element);
    }

    /** A set, read in the natural order of its elements. */
    public static <T extends Comparable<? super T>> PayloadCodec<SortedSet<T>> sortedSet(PayloadCodec<T> element) {
        return new SortedSetCodec<>(element);
    }

    /** An array of objects. */
    public static <T> PayloadCodec<T[]> array(PayloadCodec<T> element, IntFunction<T[]> newArray) {
        return new ArrayCodec<>(element, newArray);
    }

    /** A map with strings as keys, in the order of the wire; of equal keys the last wins. */
    public static <V extends @Nullable Object> PayloadCodec<Map<String, V>> map(PayloadCodec<V> value) {
        return new MapCodec<>(STRING, value);
    }

    /** A map, in the order of the wire; of equal keys the last wins. */
    public static <K, V extends @Nullable Object> PayloadCodec<Map<K, V>> map(
            PayloadCodec<K> key, PayloadCodec<V> value) {
        return new MapCodec<>(key, value);
    }

    /** A map, read in the natural order of its keys; of equal keys the last wins. */
    public static <K extends Comparable<? super K>, V extends @Nullable Object> PayloadCodec<SortedMap<K, V>> sortedMap(
            PayloadCodec<K> key, PayloadCodec<V> value) {
        return new SortedMapCodec<>(key, value);
    }

    /** A value or nil. */
    public static <T> PayloadCodec<Optional<T>> optional(PayloadCodec<T> value) {
        return new OptionalCodec<>(value);
    }

    /** An enum by the name of its constant. */
    public static <E extends Enum<E>> PayloadCodec<E> enumOf(Class<E> type) {
        return new EnumCodec<>(type, Enum::name);
    }

    /**
     * An enum by a text that each constant has.
     *
     * @throws IllegalArgumentException when two have the same
     */
    public static <E extends Enum<E>> PayloadCodec<E> enumByText(Class<E> type, Function<E, String> text) {
        return new EnumCodec<>(type, text);
    }

    /**
     * An enum by a number that each constant has.
     *
     * @throws IllegalArgumentException when two have the same
     */
    public static <E extends Enum<E>> PayloadCodec<E> enumByNumber(Class<E> type, ToLongFunction<E> number) {
        return new EnumNumberCodec<>(type, number);
    }

    /** An instant may lie a year before the first of these, or behind the last one. */
    private static OffsetDateTime offsetDateTime(WireReader in) {
        int from = in.position();
        Instant instant = in.readInstant();
        try {
            return instant.atOffset(ZoneOffset.UTC);
        } catch (DateTimeException tooFar) {
            throw in.invalid("Timestamp is out of range", from);
        }
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    private static Object readObject(WireReader in) {
        int from = in.position();
        Object value = DYNAMIC.read(in);
        if (value == null) {
            throw in.invalid("Expected any value but `null`", from);
        }
        return value;
    }

    private static <T> PayloadCodec<T> of(BiConsumer<WireWriter, T> write, Function<WireReader, T> read) {
        return new PayloadCodec<>() {
            @Override
            public void write(WireWriter out, T value) {
                write.accept(out, value);
            }

            @Override
            public T read(WireReader in) {
                return read.apply(in);
            }
        };
    }

    private static final class NilCodec implements PayloadCodec<@Nullable Void> {
        @Override
        public void write(WireWriter out, @Nullable Void value) {
            out.writeNil();
        }

        @Override
        public @Nullable Void read(WireReader in) {
            in.readNil();
            return null;
        }
    }
}
