package tractor.host;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The kernel's table of TCP connections, which tells to which user each socket of this host belongs. Linux only. To write it
 * down costs the kernel some ten milliseconds, however few connections there are: look for many at once.
 */
public final class ConnectionTable {
    private static final List<Path> TABLES = List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"));
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int LOCAL = 1;
    private static final int REMOTE = 2;
    private static final int USER = 7;
    private static final int INODE = 9;

    private ConnectionTable() {}

    /** One socket: its own end of a connection, and the other one. */
    public record Ends(InetSocketAddress local, InetSocketAddress remote) {}

    /**
     * The users to whom these sockets belong; without those that do not exist, or that their process has closed already.
     *
     * @throws NoSuchFileException if the system has no such table
     * @throws IOException if it cannot be read
     */
    public static Map<Ends, Long> owners(Set<Ends> sockets) throws IOException {
        Map<String, Ends> wanted = new HashMap<>();
        for (Ends ends : sockets) {
            spellings(ends).forEach(spelling -> wanted.put(spelling, ends));
        }
        Map<Ends, Long> owners = new HashMap<>();
        for (Path table : TABLES) {
            try (BufferedReader rows = Files.newBufferedReader(table, StandardCharsets.US_ASCII)) {
                for (String row = rows.readLine();
                        row != null && owners.size() < sockets.size();
                        row = rows.readLine()) {
                    String[] column = BLANKS.split(row.strip(), -1);
                    Ends ends = wanted.get(column[LOCAL] + " " + column[REMOTE]);
                    if (ends != null && !column[INODE].equals("0")) { // a closed one is shown as the administrator's
                        owners.put(ends, Long.parseLong(column[USER]));
                    }
                }
            } catch (NoSuchFileException none) {
                if (table.equals(TABLES.getFirst())) {
                    throw none;
                } // a system without IPv6
            }
        }
        return owners;
    }

    /** The ends as the table has them; a socket for both families writes an IPv4 address within an IPv6 one. */
    private static List<String> spellings(Ends ends) {
        List<String> spellings = new ArrayList<>();
        spellings.add(hex(ends.local(), "") + " " + hex(ends.remote(), ""));
        if (ends.local().getAddress() instanceof Inet4Address) {
            String mapped = words(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, -1});
            spellings.add(hex(ends.local(), mapped) + " " + hex(ends.remote(), mapped));
        }
        return spellings;
    }

    private static String hex(InetSocketAddress end, String prefix) {
        return prefix + words(end.getAddress().getAddress()) + ":%04X".formatted(end.getPort());
    }

    /** Groups of four bytes, each as a number of this machine. */
    private static String words(byte[] address) {
        StringBuilder text = new StringBuilder();
        ByteBuffer bytes = ByteBuffer.wrap(address).order(ByteOrder.nativeOrder());
        while (bytes.hasRemaining()) {
            text.append("%08X".formatted(bytes.getInt()));
        }
        return text.toString();
    }
}
