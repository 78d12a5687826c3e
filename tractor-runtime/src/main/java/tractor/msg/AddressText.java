package tractor.msg;

import java.net.InetAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The spellings of addresses that users type. */
final class AddressText {
    private static final Pattern HOST_AND_PORT =
            Pattern.compile("\\[(?<six>[^\\[\\]]*)]:(?<p6>[^:]*)|(?<four>[^:\\[\\]]*):(?<p4>[^:]*)");
    private static final Pattern PORT = Pattern.compile("0|[1-9][0-9]{0,4}");
    private static final int LAST_PORT = 65_535;

    private AddressText() {}

    static Address parse(String text) {
        refuseUnprintable(text);
        if (MultiaddrText.looksLikeOne(text)) {
            return Multiaddr.parse(text).address();
        }
        if (MemoryAddress.isSpace(text) && text.indexOf('/') > 0) {
            int slash = text.indexOf('/');
            return MemoryAddress.of(text.substring(0, slash), text.substring(slash + 1));
        }
        return text.startsWith("/") ? socket(text, text) : hostAndPort(text);
    }

    static void refuseUnprintable(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("an address must not be empty");
        }
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("an address must not hold control characters");
        }
    }

    /** An absolute path, split at its last name. */
    static UdsAddress socket(String path, String wholeText) {
        String clean = path.replaceAll("/+", "/");
        int slash = clean.lastIndexOf('/');
        String file = clean.substring(slash + 1);
        if (file.isEmpty() || file.equals(".") || file.equals("..")) {
            throw bad(wholeText, "the path must end in the name of a socket");
        }
        return new UdsAddress(slash == 0 ? "/" : clean.substring(0, slash), file);
    }

    static int port(String port, String wholeText) {
        if (!PORT.matcher(port).matches() || Integer.parseInt(port) > LAST_PORT) {
            throw bad(wholeText, "'" + port + "' is no port between 0 and 65535");
        }
        return Integer.parseInt(port);
    }

    static IllegalArgumentException bad(String wholeText, String reason) {
        return new IllegalArgumentException("'" + wholeText + "': " + reason);
    }

    private static TcpAddress hostAndPort(String text) {
        Matcher match = HOST_AND_PORT.matcher(text);
        if (!match.matches()) {
            throw bad(text, "expected <IPv4>:<port>, [<IPv6>]:<port>, an absolute path or a multiaddr");
        }
        String six = match.group("six");
        String host = six == null ? match.group("four") : six;
        InetAddress ip = IpLiteral.parse(host);
        if (ip == null || (six != null) != (host.indexOf(':') >= 0)) {
            throw bad(text, "'" + host + "' is no literal IP address; names are written /dns4/<name>/tcp/<port>");
        }
        return Address.tcp(ip, port(six == null ? match.group("p4") : match.group("p6"), text));
    }
}
