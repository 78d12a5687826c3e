package tractor.codec;

import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Bounds what colliding keys cost. A peer can choose the components of records, and so their hash codes: a hash map of
 * many keys with one hash code takes time in the square of its size, unless the keys have an order that it knows. Those
 * of the JDK do, such as texts and numbers; any other keys are refused when too many share a hash code.
 */
final class Collisions {
    /**
     * How many keys may share a hash code. Smaller collections need no look; honest ones stay below, also where the
     * components of a record are small numbers: of a million points in a square, 32 share one.
     */
    static final int MOST = 256;

    private static final int FIRST_CAPACITY = 2 * MOST;

    /** Of all that need no look, which are nearly all. */
    private static final int[] NONE = {};

    /** Odd, and unknown to peers, so that they cannot choose hash codes that collide in this table. */
    private static final int SCATTER = new SplittableRandom().nextInt() | 1;

    private final WireReader in;
    private final int from;
    private Class<?> ordered = Collisions.class;
    private int[] hashes;
    private int[] counts;
    private int used;

    private Collisions(WireReader in, int from, int capacity) {
        this.in = in;
        this.from = from;
        hashes = capacity == 0 ? NONE : new int[capacity];
        counts = capacity == 0 ? NONE : new int[capacity];
    }

    /**
     * For one set or map.
     *
     * @param from where it begins
     * @param size how many keys it claims to have
     */
    static Collisions among(WireReader in, int from, int size) {
        return new Collisions(in, from, size <= MOST ? 0 : FIRST_CAPACITY);
    }

    /** Takes note of a key that is about to be added. */
    void add(@Nullable Object key) {
        if (key == null || counts.length == 0 || key.getClass() == ordered) {
            return;
        }
        if (used == 0 && hasOrder(key)) {
            ordered = key.getClass();
            return;
        }
        if (count(key.hashCode()) > MOST) {
            throw in.invalid("Expected at most " + MOST + " keys with the same hash code", from);
        }
    }

    /** A hash map sorts keys that collide when they are of one class, and that compares with itself. */
    private static boolean hasOrder(Object key) {
        return key instanceof Comparable<?> && key.getClass().getName().startsWith("java.");
    }

    private int count(int hash) {
        if (2 * used >= counts.length) {
            grow();
        }
        int slot = slot(hash);
        if (counts[slot] == 0) {
            hashes[slot] = hash;
            used++;
        }
        return ++counts[slot];
    }

    /** Where a hash code is counted, or would be. */
    private int slot(int hash) {
        int mask = counts.length - 1;
        int slot = (hash * SCATTER) >>> Integer.numberOfLeadingZeros(mask);
        while (counts[slot] != 0 && hashes[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        int[] oldHashes = hashes;
        int[] oldCounts = counts;
        hashes = new int[2 * oldHashes.length];
        counts = new int[2 * oldCounts.length];
        for (int i = 0; i < oldCounts.length; i++) {
            if (oldCounts[i] != 0) {
                int slot = slot(oldHashes[i]);
                hashes[slot] = oldHashes[i];
                counts[slot] = oldCounts[i];
            }
        }
    }
}
