package tractor.codec;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The codecs of the types that need no generated one. Numbers out of a type's range are refused, not cut; a whole number
 * is accepted where a fraction is expected, never the other way round.
 */
public final class Codecs {
    public static final PayloadCodec<Boolean> BOOLEAN = of(WireWriter::writeBoolean, WireReader::readBoolean);
    public static final PayloadCodec<Byte> BYTE = of((out, value) -> out.writeLong(value), WireReader::readByte);
    public static final PayloadCodec<Short> SHORT = of((out, value) -> out.writeLong(value), WireReader::readShort);
    public static final PayloadCodec<Integer> INT = of((out, value) -> out.writeLong(value), WireReader::readInt);
    public static final PayloadCodec<Long> LONG = of(WireWriter::writeLong, WireReader::readLong);

    /** Written as 64 bits, as Python's floats are. */
    public static final PayloadCodec<Float> FLOAT = of((out, value) -> out.writeDouble(value), WireReader::readFloat);

    public static final PayloadCodec<Double> DOUBLE = of(WireWriter::writeDouble, WireReader::readDouble);

    /** A string of one UTF-16 unit. */
    public static final PayloadCodec<Character> CHAR =
            of((out, value) -> out.writeString(value.toString()), WireReader::readChar);

    public static final PayloadCodec<String> STRING = of(WireWriter::writeString, WireReader::readString);
    public static final PayloadCodec<byte[]> BINARY = of(WireWriter::writeBinary, WireReader::readBinary);
    public static final PayloadCodec<Instant> INSTANT = of(WireWriter::writeInstant, WireReader::readInstant);

    /** A value left as it is. */
    public static final PayloadCodec<Raw> RAW = of(WireWriter::writeRaw, WireReader::readRaw);

    /** The result of a method that returns nothing. */
    public static final PayloadCodec<@Nullable Void> NIL = new NilCodec();

    /**
     * Any value. Read as null, {@link Boolean}, {@link Long} ({@link java.math.BigInteger} above its range),
     * {@link Double}, {@link String}, {@code byte[]}, {@link Instant}, and {@link List} and {@link Map} of these,
     * unmodifiable and in order; the keys of such a map are neither containers nor bytes. Writes the same, and the
     * narrower numbers, any collection, and {@link Raw}.
     */
    public static final PayloadCodec<@Nullable Object> DYNAMIC = new DynamicCodec();

    private Codecs() {}

    /** A list, read as an unmodifiable one. */
    public static <T extends @Nullable Object> PayloadCodec<List<T>> list(PayloadCodec<T> element) {
        return new ListCodec<>(element);
    }

    /** A map with strings as keys, read as an unmodifiable one in the order of the wire; of equal keys the last wins. */
    public static <T extends @Nullable Object> PayloadCodec<Map<String, T>> map(PayloadCodec<T> value) {
        return new MapCodec<>(value);
    }

    /** A value or nil. */
    public static <T> PayloadCodec<Optional<T>> optional(PayloadCodec<T> value) {
        return new OptionalCodec<>(value);
    }

    /** An enum by the name of its constant. */
    public static <E extends Enum<E>> PayloadCodec<E> enumOf(Class<E> type) {
        return new EnumCodec<>(type);
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
