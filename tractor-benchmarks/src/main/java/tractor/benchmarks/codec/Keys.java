package tractor.benchmarks.codec;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.msgpack.core.MessagePacker;
import org.msgpack.core.MessageUnpacker;

/** Strings that msgpack-core is to write and find often, encoded once: the keys of a record, or the tags of a union. */
final class Keys {
    private static final int FIXSTR = 0xa0;

    private final byte[][] texts;
    private final byte[][] encoded;
    private final byte[] read = new byte[32];

    Keys(String... keys) {
        texts = new byte[keys.length][];
        encoded = new byte[keys.length][];
        for (int i = 0; i < keys.length; i++) {
            texts[i] = keys[i].getBytes(StandardCharsets.UTF_8);
            encoded[i] = new byte[1 + texts[i].length];
            encoded[i][0] = (byte) (FIXSTR | texts[i].length);
            System.arraycopy(texts[i], 0, encoded[i], 1, texts[i].length);
        }
    }

    void write(MessagePacker out, int index) throws IOException {
        out.writePayload(encoded[index]);
    }

    /** Reads one of the strings, most likely the one expected, and returns its index. */
    int read(MessageUnpacker in, int expected) throws IOException {
        int length = in.unpackRawStringHeader();
        if (length > read.length) {
            throw new IOException("a key of " + length + " bytes");
        }
        in.readPayload(read, 0, length);
        if (expected < texts.length && is(expected, length)) {
            return expected;
        }
        for (int i = 0; i < texts.length; i++) {
            if (is(i, length)) {
                return i;
            }
        }
        throw new IOException("unknown key " + new String(read, 0, length, StandardCharsets.UTF_8));
    }

    private boolean is(int index, int length) {
        return Arrays.equals(texts[index], 0, texts[index].length, read, 0, length);
    }
}
