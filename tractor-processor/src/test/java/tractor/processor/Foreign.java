package tractor.processor;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.msgpack.core.MessageBufferPacker;
import org.msgpack.core.MessagePack;
import org.msgpack.core.MessagePacker;
import org.msgpack.core.MessageUnpacker;
import org.msgpack.jackson.dataformat.MessagePackMapper;
import org.msgpack.value.Value;
import tractor.codec.Raw;

/** MessagePack as others read and write it. */
final class Foreign {
    private static final ObjectMapper JACKSON = new MessagePackMapper();

    private Foreign() {}

    static byte[] bytes(Raw raw) {
        byte[] bytes = new byte[raw.length()];
        System.arraycopy(raw.array(), raw.offset(), bytes, 0, raw.length());
        return bytes;
    }

    /** What msgpack-core finds in bytes, which are all of one value. */
    static Value value(byte[] bytes) throws IOException {
        try (MessageUnpacker in = MessagePack.newDefaultUnpacker(bytes)) {
            Value value = in.unpackValue();
            if (in.hasNext()) {
                throw new IOException("more than one value");
            }
            return value;
        }
    }

    /** As msgpack-core writes it. */
    static byte[] packed(Value value) throws IOException {
        try (MessageBufferPacker out = MessagePack.newDefaultBufferPacker()) {
            out.packValue(value);
            return out.toByteArray();
        }
    }

    /** As a peer may write it that does not care: maps backwards, and every header in its widest form. */
    static byte[] careless(Value value) throws IOException {
        try (MessageBufferPacker out = MessagePack.newDefaultBufferPacker()) {
            pack(out, value);
            return out.toByteArray();
        }
    }

    private static void pack(MessagePacker out, Value value) throws IOException {
        switch (value.getValueType()) {
            case INTEGER -> {
                boolean signed = value.asIntegerValue().isInLongRange();
                long bits = value.asIntegerValue().asBigInteger().longValue();
                header(out, signed ? 0xd3 : 0xcf, Long.BYTES, bits);
            }
            case STRING -> {
                byte[] text = value.asStringValue().asByteArray();
                header(out, 0xdb, Integer.BYTES, text.length);
                out.writePayload(text);
            }
            case BINARY -> {
                byte[] bytes = value.asBinaryValue().asByteArray();
                header(out, 0xc6, Integer.BYTES, bytes.length);
                out.writePayload(bytes);
            }
            case ARRAY -> {
                header(out, 0xdd, Integer.BYTES, value.asArrayValue().size());
                for (Value element : value.asArrayValue()) {
                    pack(out, element);
                }
            }
            case MAP -> {
                List<Map.Entry<Value, Value>> entries =
                        new ArrayList<>(value.asMapValue().entrySet());
                Collections.reverse(entries);
                header(out, 0xdf, Integer.BYTES, entries.size());
                for (Map.Entry<Value, Value> entry : entries) {
                    pack(out, entry.getKey());
                    pack(out, entry.getValue());
                }
            }
            default -> out.packValue(value);
        }
    }

    private static void header(MessagePacker out, int header, int width, long number) throws IOException {
        byte[] bytes = new byte[1 + width];
        bytes[0] = (byte) header;
        for (int i = 1; i <= width; i++) {
            bytes[i] = (byte) (number >> (Byte.SIZE * (width - i)));
        }
        out.writePayload(bytes);
    }

    /** What Jackson makes of bytes when nobody tells it the type: maps, lists, numbers and texts. */
    static Object read(byte[] bytes) throws IOException {
        return JACKSON.readValue(bytes, Object.class);
    }

    /** What Jackson writes for maps, lists, numbers and texts. */
    static byte[] written(Object plain) throws IOException {
        return JACKSON.writeValueAsBytes(plain);
    }

    /** Bytes that Jackson has taken for a tree, and written again. */
    static byte[] rewritten(byte[] bytes) throws IOException {
        return JACKSON.writeValueAsBytes(JACKSON.readTree(bytes));
    }
}
