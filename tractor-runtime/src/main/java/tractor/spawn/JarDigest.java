package tractor.spawn;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;

/**
 * What tells one content of a jar from any other, without reading all of it: the directory at its end has each entry's
 * name, size and checksum.
 */
final class JarDigest {
    private static final int END_RECORD = 22; // bytes, when no comment follows
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int DIRECTORY_SIZE = 12;
    private static final int DIRECTORY_OFFSET = 16;
    private static final long IN_A_LARGER_RECORD = 0xffffffffL;

    private JarDigest() {}

    /** Adds the content of a jar to a digest. */
    static void update(MessageDigest digest, Path jar) throws IOException {
        byte[] directory = directoryOf(jar);
        digest.update(directory.length == 0 ? Files.readAllBytes(jar) : directory);
    }

    /** The bytes of the central directory; none if the file does not end as usual. */
    private static byte[] directoryOf(Path jar) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(jar.toFile(), "r")) {
            long end = file.length() - END_RECORD;
            if (end < 0) {
                return new byte[0];
            }
            byte[] record = new byte[END_RECORD];
            file.seek(end);
            file.readFully(record);
            long size = number(record, DIRECTORY_SIZE);
            long offset = number(record, DIRECTORY_OFFSET);
            if (number(record, 0) != END_SIGNATURE || offset == IN_A_LARGER_RECORD || offset + size != end) {
                return new byte[0];
            }
            byte[] directory = new byte[Math.toIntExact(size)];
            file.seek(offset);
            file.readFully(directory);
            return directory;
        }
    }

    private static long number(byte[] bytes, int at) {
        return (bytes[at] & 0xffL)
                | (bytes[at + 1] & 0xffL) << 8
                | (bytes[at + 2] & 0xffL) << 16
                | (bytes[at + 3] & 0xffL) << 24;
    }
}
