package tractor.codec;

import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Bounds what colliding keys cost. A peer can choose the components of records, and so their hash codes: a hash map of
 * many keys with one hash code takes time in the square of its size, unless the keys have an order that it knows. Those
 * of the JDK do, such as texts and numbers; any other keys are refused when too many share a hash code.
 *
 * <p>Keys that contain sets themselves multiply: each comparison of two of them compares the colliding keys inside, and
 * those inside of these. So what all keys of a value may cost together is bounded as well, by what one flat set of the
 * same length costs at most. A key costs its length once to hash it if it contains sets, and what it takes to compare it
 * with those before it that share its hash code: its length, and again what the keys inside have cost.
 */
final class Collisions {
    /**
     * How many keys may share a hash code. Smaller collections need no look; honest ones stay below, also where the
     * components of a record are small numbers: of a million points in a square, 32 share one.
     */
    static final int MOST = 256;

    /** Of all that need no look, which are nearly all. */
    private static final int[] NONE = {};

    /** Odd, and unknown to peers, so that they cannot choose hash codes that collide in this table. */
    private static final int SCATTER = new SplittableRandom().nextInt() | 1;

    private final WireReader in;
    private final int from;
    private final KeyCost cost;
    private Class<?> ordered = Collisions.class;
    private int[] hashes = NONE;
    private int[] counts = NONE;
    private int used;

    private int keyFrom;
    private long costBefore;
    private int setsBefore;

    private Collisions(WireReader in, int from, KeyCost cost) {
        this.in = in;
        this.from = from;
        this.cost = cost;
    }

    /**
     * For one set or map.
     *
     * @param from where it begins
     * @param size how many keys it claims to have
     */
    static Collisions among(WireReader in, int from, int size) {
        KeyCost cost = in.keyCost();
        cost.sets++;
        Collisions collisions = new Collisions(in, from, cost);
        if (size > MOST || cost.open > 0) {
            collisions.count(Math.min(size, MOST));
        }
        return collisions;
    }

    private void count(int keys) {
        int capacity = Integer.highestOneBit(2 * keys) * 2;
        hashes = new int[capacity];
        counts = new int[capacity];
    }

    /** A key is about to be read. */
    void beforeKey() {
        keyFrom = in.position();
        costBefore = cost.spent;
        setsBefore = cost.sets;
        cost.open++;
    }

    /** The key has been read, and is about to be added. */
    void add(@Nullable Object key) {
        cost.open--;
        boolean nested = cost.sets != setsBefore;
        if (key == null || key.getClass() == ordered || (counts.length == 0 && !nested)) {
            return;
        }
        if (used == 0 && hasOrder(key)) {
            ordered = key.getClass();
            return;
        }
        if (counts.length == 0) {
            count(1);
        }
        int same = countOne(key.hashCode());
        if (same > MOST) {
            throw in.invalid("Expected at most " + MOST + " keys with the same hash code", from);
        }
        int length = in.position() - keyFrom;
        long compared = length + cost.spent - costBefore;
        cost.spent += (same - 1) * compared + (nested ? length : 0);
        if (cost.spent > (long) MOST * in.length()) {
            throw in.invalid("Expected fewer keys with the same hash code inside of keys", from);
        }
    }

    /** A hash map sorts keys that collide when they are of one class, and that compares with itself. */
    private static boolean hasOrder(Object key) {
        return key instanceof Comparable<?> && key.getClass().getName().startsWith("java.");
    }

    private int countOne(int hash) {
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
