package tractor.msg;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;

/**
 * An address in the notation of the <a href="https://github.com/multiformats/multiaddr">multiaddr specification</a>:
 * {@code /ip4/127.0.0.1/tcp/1616}, {@code /ip6/::1/tcp/1616}, {@code /dns4/host/tcp/1616},
 * {@code /unix/run/user/0/tractor/registry@1616.sock} (all that follows {@code /unix} is the path). Accepted from users
 * and shown to them; never sent.
 */
public sealed interface Multiaddr {

    /** A multiaddr that is an address as it stands. */
    record Literal(Address address) implements Multiaddr {
        @Override
        public List<Address> resolve() {
            return List.of(address);
        }

        @Override
        public String toString() {
            return MultiaddrText.of(address);
        }
    }

    /** A host's name, which stands for the IPv4 addresses that a lookup finds. */
    record Name(String name, int port) implements Multiaddr {
        public Name {
            MultiaddrText.requireName(name);
            TcpAddress.requirePort(port);
        }

        @Override
        public Address address() {
            throw new IllegalArgumentException(
                    "'" + this + "' is a name, not yet an address: it must be resolved first");
        }

        @Override
        public List<Address> resolve() throws UnknownHostException {
            List<Address> found = Arrays.stream(InetAddress.getAllByName(name))
                    .filter(Inet4Address.class::isInstance)
                    .map(ip -> (Address) Address.tcp(ip, port))
                    .distinct()
                    .toList();
            if (found.isEmpty()) {
                throw new UnknownHostException(name + ": no IPv4 address");
            }
            return found;
        }

        @Override
        public String toString() {
            return "/dns4/" + name + "/tcp/" + port;
        }
    }

    /**
     * Reads a multiaddr. No name is looked up.
     *
     * @throws IllegalArgumentException saying what is wrong with the text, or which protocol is not supported
     */
    static Multiaddr parse(String text) {
        return MultiaddrText.parse(text);
    }

    /**
     * The multiaddr of an address.
     *
     * @throws IllegalArgumentException if the host is no literal IP address, or the directory no absolute path
     */
    static Multiaddr of(Address address) {
        MultiaddrText.of(address);
        return new Literal(address);
    }

    /**
     * The address that this is, without any lookup.
     *
     * @throws IllegalArgumentException if this is a host's name
     */
    Address address();

    /**
     * The addresses that this stands for: itself, or what the system's name service answers now, in its order and never
     * empty. A lookup blocks, for as long as the system wants, and hears no interrupt.
     *
     * @throws UnknownHostException if the name has no address
     */
    List<Address> resolve() throws UnknownHostException;

    /** The notation itself. */
    @Override
    String toString();
}
