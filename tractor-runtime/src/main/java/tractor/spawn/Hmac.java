package tractor.spawn;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * HMAC-SHA-256 (RFC 2104) over a label and parts that each have their length in front. Written out over {@link
 * MessageDigest}: loading the cryptography framework costs a booting child some 50 ms.
 */
public final class Hmac {
    private static final int BLOCK = 64;
    private static final int LONGEST = 0xffff;

    private Hmac() {}

    /**
     * Signs the parts with a key of plain ASCII.
     *
     * @throws IllegalArgumentException if a part is too long for its length to be written
     */
    public static byte[] sign(String key, char label, byte[]... parts) {
        if (!areSound(parts)) {
            throw new IllegalArgumentException("only parts of less than 64 KiB can be signed");
        }
        byte[] secret = key.getBytes(StandardCharsets.US_ASCII);
        MessageDigest digest = sha256();
        byte[] block = Arrays.copyOf(secret.length > BLOCK ? digest.digest(secret) : secret, BLOCK);
        digest.update(xor(block, 0x36));
        digest.update((byte) label);
        for (byte[] part : parts) {
            digest.update((byte) (part.length >> 8));
            digest.update((byte) part.length);
            digest.update(part);
        }
        byte[] inner = digest.digest();
        digest.update(xor(block, 0x5c));
        return digest.digest(inner);
    }

    /** Whether a signature is the right one; takes the same time either way. */
    public static boolean verify(byte[] signature, String key, char label, byte[]... parts) {
        return areSound(parts) && MessageDigest.isEqual(signature, sign(key, label, parts));
    }

    private static boolean areSound(byte[]... parts) {
        return Arrays.stream(parts).allMatch(part -> part.length <= LONGEST);
    }

    private static byte[] xor(byte[] block, int with) {
        byte[] mixed = new byte[block.length];
        for (int i = 0; i < block.length; i++) {
            mixed[i] = (byte) (block[i] ^ with);
        }
        return mixed;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
