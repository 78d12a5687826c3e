package tractor.spawn;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import tractor.msg.Uid;

/**
 * How a parent and its child prove to each other that they know the spawn token without sending it: each signs the
 * other's nonce ({@link Hmac}, over role, both nonces and the child's identity). Only after the proof does a parent hand
 * out a portal for that name, and does a child load a class because it was told to.
 */
public final class SpawnProof {
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
        return Hmac.sign(token, role.label, parts(parentNonce, childNonce, child));
    }

    /** Whether the proof is the right one; takes the same time either way. */
    public static boolean verify(
            byte[] proof, String token, Role role, byte[] parentNonce, byte[] childNonce, Uid child) {
        return Hmac.verify(proof, token, role.label, parts(parentNonce, childNonce, child));
    }

    private static byte[][] parts(byte[] parentNonce, byte[] childNonce, Uid child) {
        byte[] name = child.name().getBytes(StandardCharsets.UTF_8);
        return new byte[][] {parentNonce, childNonce, name, child.uuid().getBytes(StandardCharsets.UTF_8)};
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
