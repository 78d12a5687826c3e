package tractor.msg;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.Set;
import java.util.regex.Pattern;

/** The notation of multiaddrs. */
final class MultiaddrText {
    private static final String SUPPORTED = "; supported are /ip4/<address>/tcp/<port>, /ip6/<address>/tcp/<port>,"
            + " /dns4/<name>/tcp/<port> and /unix/<path of a socket>";
    private static final Set<String> SUPPORTED_FIRST = Set.of("ip4", "ip6", "dns4", "unix");
    /** What else of the specification's table may come first, and {@code uds}, the Python runtime's own word. */
    private static final Set<String> OTHERS = Set.of(
            "dns", "dns6", "dnsaddr", "http", "https", "ip6zone", "ipcidr", "memory", "onion", "onion3", "p2p", "quic",
            "quic-v1", "sctp", "tcp", "udp", "uds", "ws", "wss");

    private static final String LABEL = "[A-Za-z0-9_]([A-Za-z0-9_-]*[A-Za-z0-9_])?";
    private static final Pattern NAME = Pattern.compile(LABEL + "(\\." + LABEL + ")*\\.?");
    private static final Pattern NUMBER_AT_END = Pattern.compile("(.*\\.)?[0-9]+\\.?");
    private static final int COMPONENTS = 5; // the empty text before the first slash, and two pairs
    private static final String UNIX = "/unix/";

    private MultiaddrText() {}

    /** Whether the text begins with a protocol of the specification, supported or not. */
    static boolean looksLikeOne(String text) {
        String[] parts = text.split("/", 3);
        return parts.length > 1 && parts[0].isEmpty() && isProtocol(parts[1]);
    }

    static Multiaddr parse(String text) {
        AddressText.refuseUnprintable(text);
        if (text.startsWith(UNIX)) {
            String path = text.substring(UNIX.length() - 1);
            return new Multiaddr.Literal(AddressText.socket(path, text));
        }
        String[] parts = text.split("/", -1);
        if (parts.length < 2 || !parts[0].isEmpty()) {
            throw AddressText.bad(text, "a multiaddr begins with a slash and a protocol" + SUPPORTED);
        }
        String network = parts[1];
        if (!SUPPORTED_FIRST.contains(network)) {
            throw unsupported(text, network);
        }
        if (parts.length > 3 && !parts[3].equals("tcp")) {
            throw unsupported(text, parts[3]);
        }
        if (parts.length > COMPONENTS) {
            throw unsupported(text, parts[COMPONENTS]);
        }
        if (parts.length < COMPONENTS || network.equals("unix")) {
            throw AddressText.bad(text, "is not complete" + SUPPORTED);
        }
        int port = AddressText.port(parts[4], text);
        return network.equals("dns4")
                ? new Multiaddr.Name(parts[2], port)
                : new Multiaddr.Literal(Address.tcp(ip(network, parts[2], text), port));
    }

    static String of(Address address) {
        return switch (address) {
            case TcpAddress tcp -> {
                InetAddress ip = tcp.ip();
                String network = ip instanceof Inet4Address ? "/ip4/" : "/ip6/";
                yield network + IpLiteral.format(ip) + "/tcp/" + tcp.port();
            }
            case UdsAddress uds -> {
                if (!uds.directory().startsWith("/")) {
                    throw new IllegalArgumentException(uds + ": the directory of a socket must be an absolute path");
                }
                yield "/unix" + uds.path();
            }
            case MemoryAddress memory ->
                throw new IllegalArgumentException(memory + " is good within one process and has no multiaddr");
        };
    }

    static void requireName(String name) {
        // A name that ends in a number would be read as an address, abbreviations like 127.1 included.
        if (!NAME.matcher(name).matches() || NUMBER_AT_END.matcher(name).matches()) {
            throw new IllegalArgumentException("'" + name + "' is no host's name");
        }
    }

    private static InetAddress ip(String network, String host, String text) {
        InetAddress ip = IpLiteral.parse(host);
        boolean six = host.indexOf(':') >= 0;
        if (ip == null || six != network.equals("ip6")) {
            throw AddressText.bad(text, "'" + host + "' is no literal address of " + network);
        }
        return ip;
    }

    private static boolean isProtocol(String name) {
        return SUPPORTED_FIRST.contains(name) || OTHERS.contains(name);
    }

    private static IllegalArgumentException unsupported(String text, String protocol) {
        return AddressText.bad(text, "/" + protocol + " is not supported" + SUPPORTED);
    }
}
