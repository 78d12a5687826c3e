package tractor.transport;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** The hash function BLAKE2s without a key, as RFC 7693 defines it: the JDK has none, and names of sockets need it. */
final class Blake2s {
    private static final int BLOCK = 64;
    private static final int WORDS = 8;
    private static final int LONGEST_DIGEST = 32;
    private static final int NO_KEY_ONE_LEAF = 0x01010000;
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int[] IV = {
        0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19
    };

    /** Which word of the block is mixed in when, round by round (RFC 7693, section 2.7). */
    private static final byte[][] SIGMA = {
        {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15},
        {14, 10, 4, 8, 9, 15, 13, 6, 1, 12, 0, 2, 11, 7, 5, 3},
        {11, 8, 12, 0, 5, 2, 15, 13, 10, 14, 3, 6, 7, 1, 9, 4},
        {7, 9, 3, 1, 13, 12, 11, 14, 2, 6, 5, 10, 4, 0, 15, 8},
        {9, 0, 5, 7, 2, 4, 10, 15, 14, 1, 11, 12, 6, 8, 3, 13},
        {2, 12, 6, 10, 0, 11, 8, 3, 4, 13, 7, 5, 15, 14, 1, 9},
        {12, 5, 1, 15, 14, 13, 4, 10, 0, 7, 6, 3, 9, 2, 8, 11},
        {13, 11, 7, 14, 12, 1, 3, 9, 5, 0, 15, 4, 8, 6, 2, 10},
        {6, 15, 14, 9, 11, 3, 0, 8, 12, 2, 13, 7, 1, 4, 10, 5},
        {10, 2, 8, 4, 7, 6, 1, 5, 15, 11, 9, 14, 3, 12, 13, 0}
    };

    private final int[] state = IV.clone();

    private Blake2s(int digestLength) {
        state[0] ^= NO_KEY_ONE_LEAF ^ digestLength;
    }

    /** The digest of the message, of 1 to 32 bytes; a shorter digest is no prefix of a longer one. */
    static byte[] digest(byte[] message, int digestLength) {
        if (digestLength < 1 || digestLength > LONGEST_DIGEST) {
            throw new IllegalArgumentException("a digest has 1 to 32 bytes, not " + digestLength);
        }
        Blake2s hash = new Blake2s(digestLength);
        int start = 0;
        for (; message.length - start > BLOCK; start += BLOCK) {
            hash.compress(Arrays.copyOfRange(message, start, start + BLOCK), start + BLOCK, false);
        }
        hash.compress(Arrays.copyOfRange(message, start, start + BLOCK), message.length, true);
        return hash.bytes(digestLength);
    }

    private void compress(byte[] block, long bytesSoFar, boolean last) {
        int[] v = Arrays.copyOf(state, 2 * WORDS);
        System.arraycopy(IV, 0, v, WORDS, WORDS);
        v[12] ^= (int) bytesSoFar;
        v[13] ^= (int) (bytesSoFar >>> Integer.SIZE);
        v[14] ^= last ? -1 : 0;
        for (byte[] order : SIGMA) {
            for (int i = 0; i < WORDS; i++) {
                int column = i & 3;
                int turn = i < 4 ? 0 : 1; // columns first, then diagonals
                mix(
                        v,
                        column,
                        4 + ((column + turn) & 3),
                        8 + ((column + 2 * turn) & 3),
                        12 + ((column + 3 * turn) & 3),
                        (int) WORD.get(block, Integer.BYTES * order[2 * i]),
                        (int) WORD.get(block, Integer.BYTES * order[2 * i + 1]));
            }
        }
        for (int i = 0; i < WORDS; i++) {
            state[i] ^= v[i] ^ v[i + WORDS];
        }
    }

    private static void mix(int[] v, int a, int b, int c, int d, int x, int y) {
        v[a] += v[b] + x;
        v[d] = Integer.rotateRight(v[d] ^ v[a], 16);
        v[c] += v[d];
        v[b] = Integer.rotateRight(v[b] ^ v[c], 12);
        v[a] += v[b] + y;
        v[d] = Integer.rotateRight(v[d] ^ v[a], 8);
        v[c] += v[d];
        v[b] = Integer.rotateRight(v[b] ^ v[c], 7);
    }

    private byte[] bytes(int length) {
        byte[] all = new byte[WORDS * Integer.BYTES];
        for (int i = 0; i < WORDS; i++) {
            WORD.set(all, i * Integer.BYTES, state[i]);
        }
        return Arrays.copyOf(all, length);
    }
}
