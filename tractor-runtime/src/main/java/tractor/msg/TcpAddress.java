package tractor.msg;

import java.util.Objects;

/** A TCP address: a literal IP address and a port; port 0 asks the system to choose one when listening. */
public record TcpAddress(String host, int port) implements Address {
    public TcpAddress {
        Objects.requireNonNull(host, "host");
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port must be between 0 and 65535, got " + port);
        }
    }

    @Override
    public String toString() {
        return host.indexOf(':') < 0 ? host + ":" + port : "[" + host + "]:" + port;
    }
}
