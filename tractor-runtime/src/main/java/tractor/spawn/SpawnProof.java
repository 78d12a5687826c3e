package tractor.spawn;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import tractor.msg.Uid;

/**
 * How a parent and its child prove to each other that they know the spawn token without sending it: each signs the
 * other's nonce (HMAC-SHA-256, RFC 2104, over role, both nonces and the child's identity). Only after the proof does a
 * parent hand out a portal for that name, and does a child load a class because it was told to.
 *
 * <p>The construction is written out over {@link MessageDigest}: loading the cryptography framework costs a booting
 * child some 50 ms.
 */
public final class SpawnProof {
    private static final int BLOCK = 64;
    private static final int TOKEN_BYTES = 32;
    private static final int NONCE_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Who signs. */
    public enum Role {
        PARENT('p'),
        CHILD('c');

        private final char label;

        Role(char label) {
            this.label = label;
        }
    }

    private SpawnProof() {}

    /** A fresh token, as hexadecimal text. */
    public static String newToken() {
        return HexFormat.of().formatHex(random(TOKEN_BYTES));
    }

    /** A fresh nonce. */
    public static byte[] newNonce() {
        return random(NONCE_BYTES);
    }

    /** What {@code role} sends to prove that it knows the token. */
    public static byte[] sign(String token, Role role, byte[] parentNonce, byte[] childNonce, Uid child) {
        byte[] key = token.getBytes(StandardCharsets.US_ASCII);
        MessageDigest digest = sha256();
        byte[] block = Arrays.copyOf(key.length > BLOCK ? digest.digest(key) : key, BLOCK);
        digest.update(xor(block, 0x36));
        digest.update((byte) role.label);
        update(digest, parentNonce);
        update(digest, childNonce);
        update(digest, child.name().getBytes(StandardCharsets.UTF_8));
        update(digest, child.uuid().getBytes(StandardCharsets.UTF_8));
        byte[] inner = digest.digest();
        digest.update(xor(block, 0x5c));
        return digest.digest(inner);
    }

    /** Whether the proof is the right one; takes the same time either way. */
    public static boolean verify(
            byte[] proof, String token, Role role, byte[] parentNonce, byte[] childNonce, Uid child) {
        return MessageDigest.isEqual(proof, sign(token, role, parentNonce, childNonce, child));
    }

    private static void update(MessageDigest digest, byte[] part) {
        digest.update((byte) (part.length >> 8));
        digest.update((byte) part.length);
        digest.update(part);
    }

    private static byte[] xor(byte[] block, int with) {
        byte[] mixed = new byte[block.length];
        for (int i = 0; i < block.length; i++) {
            mixed[i] = (byte) (block[i] ^ with);
        }
        return mixed;
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
