package tractor.codec;

import java.util.Arrays;

/** The shape of MessagePack without its meaning: one step over a value's header and, for scalars, its body. */
final class Scan {
    /** What {@link #step} returns for bytes that are no MessagePack, or not all of it. */
    static final long MALFORMED = -1;

    /** What {@link #skip} returns for containers that are nested too deep. */
    static final long TOO_DEEP = Long.MIN_VALUE;

    /** What {@link #skip} returns for containers that hold too much. */
    static final long TOO_MANY = TOO_DEEP + 1;

    private static final int[] NOTHING = {};

    private Scan() {}

    /**
     * Steps over a scalar, or into a container.
     *
     * @return where the next value begins, in the lower half, and how many values the container holds, in the upper
     *     half; a container never claims more values than there are bytes left
     */
    static long step(byte[] bytes, int at, int end) {
        return step(bytes, at, end, end);
    }

    /**
     * As {@link #step(byte[], int, int)}, where a container may claim as many values as there would be room for before
     * {@code limit}, since they are yet to be written.
     */
    static long step(byte[] bytes, int at, int end, int limit) {
        if (at >= end) {
            return MALFORMED;
        }
        int b = bytes[at] & 0xff;
        if (b <= 0x7f || b >= 0xe0) {
            return at + 1L;
        }
        if (b <= 0x8f) {
            return into(at + 1, (b & 0x0f) * 2L, limit);
        }
        if (b <= 0x9f) {
            return into(at + 1, b & 0x0f, limit);
        }
        if (b <= 0xbf) {
            return over(at + 1, b & 0x1f, end);
        }
        return switch (b) {
            case 0xc0, 0xc2, 0xc3 -> at + 1;
            case 0xc4, 0xd9 -> over(at + 2, length8(bytes, at, end), end);
            case 0xc5, 0xda -> over(at + 3, length16(bytes, at, end), end);
            case 0xc6, 0xdb -> over(at + 5, length32(bytes, at, end), end);
            case 0xc7 -> over(at + 2, 1 + length8(bytes, at, end), end);
            case 0xc8 -> over(at + 3, 1 + length16(bytes, at, end), end);
            case 0xc9 -> over(at + 5, 1 + length32(bytes, at, end), end);
            case 0xcc, 0xd0 -> over(at + 1, 1, end);
            case 0xcd, 0xd1 -> over(at + 1, 2, end);
            case 0xca, 0xce, 0xd2 -> over(at + 1, 4, end);
            case 0xcb, 0xcf, 0xd3 -> over(at + 1, 8, end);
            case 0xd4, 0xd5, 0xd6, 0xd7, 0xd8 -> over(at + 1, 1 + (1 << (b - 0xd4)), end);
            case 0xdc -> into(at + 3, length16(bytes, at, end), limit);
            case 0xdd -> into(at + 5, length32(bytes, at, end), limit);
            case 0xde -> into(at + 3, 2 * length16(bytes, at, end), limit);
            case 0xdf -> into(at + 5, 2 * length32(bytes, at, end), limit);
            default -> MALFORMED;
        };
    }

    /**
     * Steps over one value and all that is in it.
     *
     * @param mostValues how many values the containers may hold together
     * @return where the next value begins, in the lower half, and how many values were inside, in the upper half; or
     *     {@link #TOO_DEEP}, {@link #TOO_MANY}, or the complement of where the bytes are malformed
     */
    static long skip(byte[] bytes, int start, int end, long mostValues) {
        int at = start;
        long inside = 0;
        int left = 1;
        int depth = 0;
        int[] outer = NOTHING;
        while (true) {
            long step = step(bytes, at, end);
            if (step < 0) {
                return ~at;
            }
            at = (int) step;
            left--;
            int children = (int) (step >>> Integer.SIZE);
            if (children > 0) {
                inside += children;
                if (inside > mostValues) {
                    return TOO_MANY;
                }
                if (depth == WireReader.MAX_DEPTH) {
                    return TOO_DEEP;
                }
                if (depth == outer.length) {
                    outer = Arrays.copyOf(outer, Math.max(8, depth * 2));
                }
                outer[depth++] = left;
                left = children;
            }
            while (left == 0) {
                if (depth == 0) {
                    return inside << Integer.SIZE | at;
                }
                left = outer[--depth];
            }
        }
    }

    /** Where the value after the given one begins, or -1; for values that are known to be well-formed. */
    static int after(byte[] bytes, int at, int end) {
        long left = 1;
        int position = at;
        while (left > 0) {
            long step = step(bytes, position, end);
            if (step < 0) {
                return -1;
            }
            position = (int) step;
            left += (step >>> Integer.SIZE) - 1;
        }
        return position;
    }

    /** msgspec's name for the type that a header byte announces. */
    static String typeName(int header) {
        if (header <= 0x7f || header >= 0xe0) {
            return "int";
        }
        if (header <= 0x8f) {
            return "object";
        }
        if (header <= 0x9f) {
            return "array";
        }
        if (header <= 0xbf) {
            return "str";
        }
        return switch (header) {
            case 0xc0 -> "null";
            case 0xc2, 0xc3 -> "bool";
            case 0xc4, 0xc5, 0xc6 -> "bytes";
            case 0xca, 0xcb -> "float";
            case 0xcc, 0xcd, 0xce, 0xcf, 0xd0, 0xd1, 0xd2, 0xd3 -> "int";
            case 0xd9, 0xda, 0xdb -> "str";
            case 0xdc, 0xdd -> "array";
            case 0xde, 0xdf -> "object";
            default -> "ext";
        };
    }

    private static long over(int body, long length, int end) {
        return length <= end - body ? body + length : MALFORMED;
    }

    private static long into(int first, long children, int limit) {
        return children <= limit - first ? children << Integer.SIZE | first : MALFORMED;
    }

    // A length field that is cut off reads as too long for the bytes that are left.

    private static long length8(byte[] bytes, int at, int end) {
        return at + 1 < end ? bytes[at + 1] & 0xff : Integer.MAX_VALUE;
    }

    private static long length16(byte[] bytes, int at, int end) {
        return at + 2 < end ? BigEndian.getShort(bytes, at + 1) & 0xffff : Integer.MAX_VALUE;
    }

    private static long length32(byte[] bytes, int at, int end) {
        return at + 4 < end ? BigEndian.getInt(bytes, at + 1) & 0xffff_ffffL : Integer.MAX_VALUE;
    }
}
