package tractor.codec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A fixed list of names, encoded once: the keys of a record, or the constants of an enum. Immutable, for any thread.
 *
 * <p>Sets of fields are passed around as bits of a {@code long}, so a record has at most 64 components; an enum may have
 * more constants than that.
 */
public final class FieldNames {

    private final List<String> names;
    private final byte[][] encoded;
    /** The first eight encoded bytes of each name, and which of those bits count: one comparison settles most keys. */
    private final long[] heads;

    private final long[] masks;

    private FieldNames(List<String> names) {
        this.names = names;
        encoded = new byte[names.size()][];
        heads = new long[names.size()];
        masks = new long[names.size()];
        for (int i = 0; i < encoded.length; i++) {
            WireWriter out = new WireWriter(16);
            out.writeString(names.get(i));
            encoded[i] = out.toByteArray();
            heads[i] = BigEndian.getLong(Arrays.copyOf(encoded[i], Math.max(Long.BYTES, encoded[i].length)), 0);
            masks[i] = encoded[i].length >= Long.BYTES ? -1L : -1L << ((Long.BYTES - encoded[i].length) * Byte.SIZE);
        }
    }

    /** The names in the order in which they are written. */
    public static FieldNames of(String... names) {
        return new FieldNames(List.of(names));
    }

    public String name(int index) {
        return names.get(index);
    }

    public int size() {
        return encoded.length;
    }

    /** The string as it stands on the wire, header included. Not to be modified. */
    byte[] encoded(int index) {
        return encoded[index];
    }

    /** Which name stands, in its usual encoding, at a position; tries {@code guess} first; -1 if none does. */
    int find(byte[] bytes, int position, int end, int guess) {
        if (guess < encoded.length && matches(guess, bytes, position, end)) {
            return guess;
        }
        for (int i = 0; i < encoded.length; i++) {
            if (matches(i, bytes, position, end)) {
                return i;
            }
        }
        return -1;
    }

    /** Which name has this text, for peers that chose a wider header than needed; -1 if none has. */
    int findText(byte[] bytes, int from, int to) {
        for (int i = 0; i < encoded.length; i++) {
            byte[] text = names.get(i).getBytes(StandardCharsets.UTF_8);
            if (Arrays.equals(bytes, from, to, text, 0, text.length)) {
                return i;
            }
        }
        return -1;
    }

    private boolean matches(int index, byte[] bytes, int position, int end) {
        byte[] name = encoded[index];
        int length = name.length;
        if (length > end - position) {
            return false;
        }
        if (end - position >= Long.BYTES) {
            if ((BigEndian.getLong(bytes, position) & masks[index]) != heads[index]) {
                return false;
            }
            if (length <= Long.BYTES) {
                return true;
            }
        }
        return Arrays.equals(bytes, position, position + length, name, 0, length);
    }

    @Override
    public String toString() {
        return names.toString();
    }
}
