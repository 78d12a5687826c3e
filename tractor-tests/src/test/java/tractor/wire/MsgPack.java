package tractor.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.msgpack.core.MessageBufferPacker;
import org.msgpack.core.MessagePack;
import org.msgpack.core.MessageUnpacker;
import org.msgpack.value.Value;

/** Values to bytes and back by the reference implementation. Integers are Longs, binaries are ByteBuffers. */
final class MsgPack {
    private MsgPack() {}

    static byte[] encode(@Nullable Object value) {
        try (MessageBufferPacker packer = MessagePack.newDefaultBufferPacker()) {
            pack(packer, value);
            return packer.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pack(MessageBufferPacker packer, @Nullable Object value) throws IOException {
        switch (value) {
            case null -> packer.packNil();
            case Boolean flag -> packer.packBoolean(flag);
            case Integer number -> packer.packInt(number);
            case Long number -> packer.packLong(number);
            case Double number -> packer.packDouble(number);
            case String text -> packer.packString(text);
            case ByteBuffer bytes -> {
                packer.packBinaryHeader(bytes.remaining());
                byte[] copy = new byte[bytes.remaining()];
                bytes.duplicate().get(copy);
                packer.writePayload(copy);
            }
            case List<?> list -> {
                packer.packArrayHeader(list.size());
                for (Object each : list) {
                    pack(packer, each);
                }
            }
            case Map<?, ?> map -> {
                packer.packMapHeader(map.size());
                for (Map.Entry<?, ?> each : map.entrySet()) {
                    pack(packer, each.getKey());
                    pack(packer, each.getValue());
                }
            }
            default -> throw new IllegalArgumentException("cannot pack a " + value.getClass());
        }
    }

    /** Decodes a frame's body: a map with its keys in their order. */
    static Map<String, @Nullable Object> decodeMap(byte[] body) {
        try (MessageUnpacker unpacker = MessagePack.newDefaultUnpacker(body)) {
            Map<String, @Nullable Object> map = new LinkedHashMap<>();
            for (Map.Entry<Value, Value> each :
                    unpacker.unpackValue().asMapValue().entrySet()) {
                map.put(each.getKey().asStringValue().asString(), plain(each.getValue()));
            }
            if (unpacker.hasNext()) {
                throw new AssertionError("something follows the map in a frame: " + map);
            }
            return map;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Object plain(Value value) {
        return switch (value.getValueType()) {
            case NIL -> null;
            case BOOLEAN -> value.asBooleanValue().getBoolean();
            case INTEGER -> value.asIntegerValue().asLong();
            case FLOAT -> value.asFloatValue().toDouble();
            case STRING -> value.asStringValue().asString();
            case BINARY -> value.asBinaryValue().asByteBuffer();
            case ARRAY -> {
                List<@Nullable Object> list = new ArrayList<>();
                value.asArrayValue().forEach(each -> list.add(plain(each)));
                yield list;
            }
            case MAP -> {
                Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
                value.asMapValue().map().forEach((key, each) -> map.put(plain(key), plain(each)));
                yield map;
            }
            case EXTENSION -> throw new IllegalArgumentException("no dialog here carries an extension value: " + value);
        };
    }
}
