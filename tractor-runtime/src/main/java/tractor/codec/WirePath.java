package tractor.codec;

import java.util.Arrays;

/**
 * Finds out where in a value a byte stands, as {@code $.items[2].price}: walks from the start once more, which only
 * errors pay for. Never throws; what cannot be read ends the walk.
 */
final class WirePath {
    static final String ROOT = "$";

    private static final int MAX_KEY = 64;
    private static final int MAX_PATH = 400;

    private final byte[] bytes;
    private final int end;

    /** Where claimed values must have begun: beyond the end in what is yet to be written. */
    private final int limit;

    // The containers that are open: where each begins, its next child, and how many it has; keys count as children.
    private int depth;
    private int[] starts = new int[8];
    private int[] children = new int[8];
    private int[] counts = new int[8];
    private int[] keys = new int[8];

    private WirePath(byte[] bytes, int end, int limit) {
        this.bytes = bytes;
        this.end = end;
        this.limit = limit;
    }

    /** The path of the value that is to be written next. */
    static String ofNext(byte[] bytes, int size) {
        WirePath path = new WirePath(bytes, size, Integer.MAX_VALUE);
        path.walk(0, size, -1, FieldNames.of(), 0);
        return path.text();
    }

    /** The path of the value, or of the key, that begins at {@code target}. */
    static String of(byte[] bytes, int start, int end, int target) {
        WirePath path = new WirePath(bytes, end, end);
        path.walk(start, target, -1, FieldNames.of(), 0);
        return path.text();
    }

    /** The path of the map whose key begins at {@code target}. */
    static String parentOf(byte[] bytes, int start, int end, int target) {
        return parent(bytes, start, end, target).text();
    }

    private static WirePath parent(byte[] bytes, int start, int end, int key) {
        WirePath path = new WirePath(bytes, end, end);
        path.walk(start, key, -1, FieldNames.of(), 0);
        path.depth = Math.max(0, path.depth - 1);
        return path;
    }

    /**
     * The path of the map that ends at a position and has just those of the names for keys that are in {@code seen}. Of
     * several the one that holds the last key that was looked up among these names, and else the innermost: records
     * that are further out are checked later.
     *
     * @param lastKey where that key begins, or -1
     */
    static String ofMapEndingAt(
            byte[] bytes, int start, int end, int mapEnd, FieldNames names, long seen, int lastKey) {
        if (lastKey >= 0) {
            WirePath holder = parent(bytes, start, end, lastKey);
            int map = holder.starts[holder.depth];
            if (Scan.after(bytes, map, end) == mapEnd && holder.keysOf(map, names) == seen) {
                return holder.text();
            }
        }
        WirePath path = new WirePath(bytes, end, end);
        path.walk(start, end, mapEnd, names, seen);
        return path.text();
    }

    /** Stops before the value at {@code target}, or once the wanted map has ended at {@code mapEnd}. */
    private void walk(int start, int target, int mapEnd, FieldNames names, long seen) {
        int at = start;
        while (at < target) {
            if (depth > 0 && inKey()) {
                keys[depth - 1] = at;
            }
            long step = Scan.step(bytes, at, end, limit);
            if (step < 0 || depth == WireReader.MAX_DEPTH) {
                return;
            }
            int inside = (int) (step >>> Integer.SIZE);
            push(at, inside);
            at = (int) step;
            while (depth > 0 && children[depth - 1] == counts[depth - 1]) {
                depth--;
                if (at == mapEnd && isMap(starts[depth]) && keysOf(starts[depth], names) == seen) {
                    return;
                }
                if (depth > 0) {
                    children[depth - 1]++;
                }
            }
            if (depth == 0) {
                return;
            }
        }
    }

    private void push(int at, int count) {
        if (depth == starts.length) {
            starts = Arrays.copyOf(starts, depth * 2);
            children = Arrays.copyOf(children, depth * 2);
            counts = Arrays.copyOf(counts, depth * 2);
            keys = Arrays.copyOf(keys, depth * 2);
        }
        starts[depth] = at;
        children[depth] = 0;
        counts[depth] = count;
        keys[depth] = at;
        depth++;
    }

    private boolean inKey() {
        return isMap(starts[depth - 1]) && children[depth - 1] % 2 == 0;
    }

    private boolean isMap(int at) {
        return Scan.typeName(bytes[at] & 0xff).equals("object");
    }

    /** Which of the names are keys of the map, as bits. */
    private long keysOf(int map, FieldNames names) {
        long found = 0;
        long step = Scan.step(bytes, map, end);
        int at = (int) step;
        for (long left = step >>> Integer.SIZE; left > 0 && at >= 0; left -= 2) {
            int name = nameAt(at, names);
            found |= name < 0 ? 0 : 1L << name;
            at = Scan.after(bytes, at, end);
            at = at < 0 ? at : Scan.after(bytes, at, end);
        }
        return found;
    }

    private int nameAt(int at, FieldNames names) {
        if (!Scan.typeName(bytes[at] & 0xff).equals("str")) {
            return -1;
        }
        try {
            return new WireReader(bytes, at, end - at).readName(names);
        } catch (DecodeException notText) {
            return -1;
        }
    }

    private String text() {
        StringBuilder text = new StringBuilder(ROOT);
        for (int i = 0; i < depth; i++) {
            if (!isMap(starts[i])) {
                text.append('[').append(children[i]).append(']');
            } else if (children[i] % 2 == 1) {
                text.append(key(keys[i]));
            } else {
                return "key` in `" + cut(text);
            }
        }
        return cut(text);
    }

    /** A path is as long as its value is deep; what is in the middle of a long one says least. */
    private static String cut(StringBuilder text) {
        int tooMuch = text.length() - MAX_PATH;
        return tooMuch <= 0
                ? text.toString()
                : text.replace(MAX_PATH / 2, MAX_PATH / 2 + tooMuch, "\u2026").toString();
    }

    private String key(int at) {
        String key;
        try {
            key = new WireReader(bytes, at, end - at).readString();
        } catch (DecodeException notText) {
            return "[...]";
        }
        boolean plain = !key.isEmpty() && key.length() <= MAX_KEY && key.chars().allMatch(WirePath::isPlain);
        return plain ? "." + key : "[" + RawText.quote(key, '"', MAX_KEY) + "]";
    }

    private static boolean isPlain(int c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '$';
    }

    /** A name or path between backticks; names come from peers, so what does not print is escaped. */
    static String quoted(String name) {
        return RawText.quote(name, '`', 1_000);
    }
}
