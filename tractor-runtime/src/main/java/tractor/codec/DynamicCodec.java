package tractor.codec;

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
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@link Codecs#DYNAMIC}. */
final class DynamicCodec implements PayloadCodec<@Nullable Object> {
    /**
     * Colliding hash codes, which a peer can choose, cost little among keys that have an order; between keys of different
     * types there is none, and a map of many such keys takes time in the square of its size.
     */
    private static final int MOST_MIXED_KEYS = 100;

    @Override
    public void write(WireWriter out, @Nullable Object value) {
        switch (value) {
            case null -> out.writeNil();
            case String text -> out.writeString(text);
            case Boolean truth -> out.writeBoolean(truth);
            case Long number -> out.writeLong(number);
            case Integer number -> out.writeLong(number);
            case Short number -> out.writeLong(number);
            case Byte number -> out.writeLong(number);
            case BigInteger number -> out.writeBigInteger(number);
            case Double number -> out.writeDouble(number);
            case Float number -> out.writeDouble(number);
            case byte[] bytes -> out.writeBinary(bytes);
            case Instant instant -> out.writeInstant(instant);
            case Raw raw -> out.writeRaw(raw);
            case Character unit -> Codecs.CHAR.write(out, unit);
            case BigDecimal number -> Codecs.BIG_DECIMAL.write(out, number);
            case ByteBuffer bytes -> out.writeBinary(bytes);
            case OffsetDateTime time -> Codecs.OFFSET_DATE_TIME.write(out, time);
            case LocalDateTime time -> Codecs.LOCAL_DATE_TIME.write(out, time);
            case LocalDate date -> Codecs.LOCAL_DATE.write(out, date);
            case LocalTime time -> Codecs.LOCAL_TIME.write(out, time);
            case Duration duration -> Codecs.DURATION.write(out, duration);
            case UUID id -> Codecs.UUID.write(out, id);
            case URI uri -> Codecs.URI.write(out, uri);
            case Map<?, ?> map -> {
                out.enter();
                out.writeMapHeader(map.size());
                map.forEach((key, item) -> {
                    write(out, key);
                    write(out, item);
                });
                out.leave();
            }
            case Collection<?> items -> {
                out.enter();
                out.writeArrayHeader(items.size());
                items.forEach(item -> write(out, item));
                out.leave();
            }
            default ->
                throw new IllegalArgumentException("A dynamic value is made of null, booleans, numbers, strings, bytes,"
                        + " dates and times, lists and maps; got a "
                        + value.getClass().getName());
        }
    }

    @Override
    public @Nullable Object read(WireReader in) {
        return read(in, 0);
    }

    private static @Nullable Object read(WireReader in, int depth) {
        if (depth > WireReader.MAX_DEPTH) {
            throw DecodeException.tooDeep();
        }
        return switch (in.peekType()) {
            case "null" -> {
                in.readNil();
                yield null;
            }
            case "bool" -> in.readBoolean();
            case "int" -> in.readWholeNumber();
            case "float" -> in.readDouble();
            case "str" -> in.readString();
            case "bytes" -> in.readBinary();
            case "array" -> readList(in, depth);
            case "object" -> readMap(in, depth);
            default -> in.readInstant();
        };
    }

    private static List<@Nullable Object> readList(WireReader in, int depth) {
        int size = in.readArrayHeader();
        if (size == 0) {
            return Collections.emptyList();
        }
        List<@Nullable Object> list = new ArrayList<>(Math.min(size, ListCodec.LARGEST_FIRST_CAPACITY));
        for (int i = 0; i < size; i++) {
            list.add(read(in, depth + 1));
        }
        return Collections.unmodifiableList(list);
    }

    private static Map<@Nullable Object, @Nullable Object> readMap(WireReader in, int depth) {
        int from = in.position();
        int entries = in.readMapHeader();
        if (entries == 0) {
            return Collections.emptyMap();
        }
        Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
        Class<?> keyType = null;
        boolean mixed = false;
        for (int left = entries; left > 0; left--) {
            Object key = readKey(in, depth);
            if (key != null && !(key instanceof Boolean)) {
                mixed |= keyType != null && keyType != key.getClass();
                keyType = key.getClass();
            }
            map.put(key, read(in, depth + 1));
            if (mixed && map.size() > MOST_MIXED_KEYS) {
                throw in.invalid("Object with keys of several types has more than " + MOST_MIXED_KEYS, from);
            }
        }
        return Collections.unmodifiableMap(map);
    }

    /** Containers as keys would let a peer choose colliding hash codes that no order resolves; bytes have no equality. */
    private static @Nullable Object readKey(WireReader in, int depth) {
        return switch (in.peekType()) {
            case "array", "object", "bytes" -> throw in.expected("str");
            default -> read(in, depth + 1);
        };
    }
}
