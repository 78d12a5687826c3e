package tractor.msg;

import java.net.InetAddress;
import java.util.List;
import java.util.Objects;

/** A TCP address: a literal IP address and a port; port 0 asks the system to choose one when listening. */
public record TcpAddress(String host, int port) implements Address {
    static final int LAST_PORT = 65_535;

    public TcpAddress {
        Objects.requireNonNull(host, "host");
        requirePort(port);
    }

    static void requirePort(int port) {
        if (port < 0 || port > LAST_PORT) {
            throw new IllegalArgumentException("port must be between 0 and 65535, got " + port);
        }
    }

    @Override
    public List<Object> unwrap() {
        return List.of(host, (long) port);
    }

    @Override
    public void validate() {
        if (port == 0) {
            throw new IllegalArgumentException(this + ": port 0 is for listening only");
        }
        validateToListen();
    }

    @Override
    public void validateToListen() {
        if (!IpLiteral.isPrivate(ip())) {
            throw new IllegalArgumentException(this + ": actors meet on this host or a private network only"
                    + " (127.0.0.0/8, 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, 100.64.0.0/10, ::1, fc00::/7)");
        }
    }

    /** Whether the host is this host itself, by an address that leads nowhere else. */
    public boolean isLoopback() {
        return ip().isLoopbackAddress();
    }

    /** The host as an address; never looks a name up. */
    InetAddress ip() {
        InetAddress ip = IpLiteral.parse(host);
        if (ip == null) {
            throw new IllegalArgumentException(this + ": the host must be a literal IP address");
        }
        return ip;
    }

    // By hand: those of a record are linked at run time, which costs a booting child milliseconds.
    @Override
    public boolean equals(Object other) {
        return other instanceof TcpAddress that && port == that.port && host.equals(that.host);
    }

    @Override
    public int hashCode() {
        return 31 * host.hashCode() + port;
    }

    @Override
    public String toString() {
        return host.indexOf(':') < 0 ? host + ":" + port : "[" + host + "]:" + port;
    }
}
