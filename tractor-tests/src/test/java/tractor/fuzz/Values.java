package tractor.fuzz;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Where the values of a body begin and end, by a scan of its own; those before the first mistake. */
final class Values {
    private static final int MOST = 512;

    private final ByteBuffer body;
    private final int[] starts = new int[MOST];
    private final int[] ends = new int[MOST];
    private int count;

    Values(byte[] bytes) {
        body = ByteBuffer.wrap(bytes);
        int at = 0;
        while (at >= 0 && at < bytes.length && count < MOST) {
            at = value(at, 0);
        }
    }

    int count() {
        return count;
    }

    int start(int value) {
        return starts[value];
    }

    int end(int value) {
        return ends[value];
    }

    /** How many values a body of any size holds in its containers, as far as it can be read. */
    static long inside(byte[] bytes) {
        ByteBuffer body = ByteBuffer.wrap(bytes);
        long inside = 0;
        int at = 0;
        while (at < bytes.length) {
            int header = bytes[at] & 0xff;
            long children = children(body, at, header);
            if (children > bytes.length) {
                break;
            }
            inside += children;
            at += (int) Math.min(bytes.length, size(body, at, header));
        }
        return inside;
    }

    /** Notes the value at a position and those in it; where the next one begins, or -1. */
    private int value(int at, int depth) {
        if (at >= body.limit() || count == MOST || depth > 64) {
            return -1;
        }
        int header = body.get(at) & 0xff;
        long next = at + size(body, at, header);
        long children = children(body, at, header);
        if (next > body.limit() || children > body.limit()) {
            return -1;
        }
        int index = count++;
        starts[index] = at;
        ends[index] = (int) next;
        int end = (int) next;
        for (long left = children; left > 0 && end >= 0; left--) {
            end = value(end, depth + 1);
            if (end >= 0) {
                ends[index] = end;
            }
        }
        return end;
    }

    private static long children(ByteBuffer body, int at, int header) {
        if (header >= 0x80 && header <= 0x8f) {
            return 2L * (header & 0xf);
        }
        if (header >= 0x90 && header <= 0x9f) {
            return header & 0xf;
        }
        return switch (header) {
            case 0xdc -> length(body, at, 2);
            case 0xdd -> length(body, at, 4);
            case 0xde -> 2 * length(body, at, 2);
            case 0xdf -> 2 * length(body, at, 4);
            default -> 0;
        };
    }

    /** The bytes of a header and, where it is no container, of what it announces. */
    private static long size(ByteBuffer body, int at, int header) {
        if (header < 0xa0 || header >= 0xe0) {
            return 1;
        }
        if (header <= 0xbf) {
            return 1L + (header & 0x1f);
        }
        return switch (header) {
            case 0xc4, 0xd9 -> 2 + length(body, at, 1);
            case 0xc5, 0xda -> 3 + length(body, at, 2);
            case 0xc6, 0xdb -> 5 + length(body, at, 4);
            case 0xc7 -> 3 + length(body, at, 1);
            case 0xc8 -> 4 + length(body, at, 2);
            case 0xc9 -> 6 + length(body, at, 4);
            case 0xcc, 0xd0 -> 2;
            case 0xcd, 0xd1, 0xdc, 0xde -> 3;
            case 0xca, 0xce, 0xd2, 0xdd, 0xdf -> 5;
            case 0xcb, 0xcf, 0xd3 -> 9;
            case 0xd4, 0xd5, 0xd6, 0xd7, 0xd8 -> 2 + (1L << (header - 0xd4));
            default -> 1;
        };
    }

    private static long length(ByteBuffer body, int at, int width) {
        if (at + width >= body.limit()) {
            return Integer.MAX_VALUE;
        }
        long length = 0;
        for (int i = 1; i <= width; i++) {
            length = length << 8 | (body.get(at + i) & 0xff);
        }
        return length;
    }

    @Override
    public String toString() {
        return Arrays.toString(Arrays.copyOf(starts, count));
    }
}
