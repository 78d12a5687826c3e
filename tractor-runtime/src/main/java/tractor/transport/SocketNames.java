package tractor.transport;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import tractor.msg.Address;
import tractor.msg.UdsAddress;

/** What the file of an actor's UNIX socket is called, by the rules of both runtimes (docs/wire.md). */
public final class SocketNames {
    /** The registry of this user, unless a program says otherwise. */
    public static final String REGISTRY = "registry@1616.sock";

    private static final int DIGEST_BYTES = 16;

    private SocketNames() {}

    /**
     * The socket of an actor in a directory: {@code <name>@<pid>.sock}, so that one can tell from a left file whose it
     * was. A name that cannot stand in a path of this length is replaced by a digest of it.
     *
     * @throws IllegalArgumentException if the directory leaves no room even for that
     */
    public static UdsAddress actorSocket(String directory, String name, long pid) {
        return actorSocket(directory, name, pid, UdsAddress.PATH_LIMIT);
    }

    static UdsAddress actorSocket(String directory, String name, long pid, int pathLimit) {
        boolean unsafe = name.indexOf('/') >= 0 || name.indexOf('\0') >= 0;
        UdsAddress plain = Address.uds(directory, file(name, pid));
        if (!unsafe && pathBytes(plain) < pathLimit) {
            return plain;
        }
        UdsAddress compact = Address.uds(directory, file("actor." + digest(name), pid));
        if (pathBytes(compact) >= pathLimit) {
            throw new IllegalArgumentException("the directory " + directory + " leaves no room for an actor's socket: "
                    + compact.file() + " makes it " + pathBytes(compact) + " bytes, and a path must be shorter than "
                    + pathLimit);
        }
        return compact;
    }

    private static String file(String name, long pid) {
        return name + "@" + pid + ".sock";
    }

    private static String digest(String name) {
        return HexFormat.of().formatHex(Blake2s.digest(name.getBytes(StandardCharsets.UTF_8), DIGEST_BYTES));
    }

    private static int pathBytes(UdsAddress address) {
        return address.path().getBytes(StandardCharsets.UTF_8).length;
    }
}
