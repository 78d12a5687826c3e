package tractor.msg;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * Where an actor listens. On the wire a pair: {@code [host, port]} for TCP, {@code [directory, file]} for UNIX sockets;
 * the type of the second element tells them apart. A {@link MemoryAddress} is good within one process only. Plain data: what a peer sent is an address too, and is worth
 * something only after {@link #validate}.
 */
public sealed interface Address permits TcpAddress, UdsAddress, MemoryAddress {

    /** A TCP address. {@code host} is a literal IP address. */
    static TcpAddress tcp(String host, int port) {
        return new TcpAddress(host, port);
    }

    /** A TCP address whose host is written in the one spelling that {@link #parse} gives it, too. */
    static TcpAddress tcp(InetAddress host, int port) {
        return new TcpAddress(IpLiteral.format(host), port);
    }

    /** A UNIX-socket address: the directory and the file's name in it. */
    static UdsAddress uds(String directory, String file) {
        return new UdsAddress(directory, file);
    }

    /**
     * Reads an address as users write it: {@code 127.0.0.1:1616}, {@code [::1]:1616}, {@code /directory/file.sock}, or a
     * {@link Multiaddr}. A path whose first name is one of a multiaddr's protocols is taken for a multiaddr. IPv6 hosts
     * come out in their short form. No name is ever looked up.
     *
     * @throws IllegalArgumentException saying what is wrong with the text and what would be right
     */
    static Address parse(String text) {
        return AddressText.parse(text);
    }

    /**
     * This address in the notation that Python peers understand, too.
     *
     * @throws IllegalArgumentException if the host is no literal IP address, or the directory no absolute path
     */
    default Multiaddr toMultiaddr() {
        return Multiaddr.of(this);
    }

    /** The pair that stands for this address on the wire. */
    List<Object> unwrap();

    /** The address that a pair on the wire stands for; empty if it is none. */
    static Optional<Address> wrap(List<?> pair) {
        if (pair.size() != 2 || !(pair.getFirst() instanceof String first)) {
            return Optional.empty();
        }
        Object last = pair.getLast();
        if (last instanceof Long port && port >= 0 && port <= TcpAddress.LAST_PORT) {
            return Optional.of(tcp(first, port.intValue()));
        }
        if (last instanceof String second) {
            return Optional.of(MemoryAddress.isSpace(first) ? MemoryAddress.of(first, second) : uds(first, second));
        }
        return Optional.empty();
    }

    /**
     * Passes if another actor could be reached here, by the rules of docs/wire.md: a literal IP address of this host
     * or of a private network and a port other than 0, or a file in an absolute directory with a path short enough.
     *
     * @throws IllegalArgumentException naming the address and the rule it breaks
     */
    void validate();

    /**
     * As {@link #validate}, but port 0 passes: the system then chooses one.
     *
     * @throws IllegalArgumentException naming the address and the rule it breaks
     */
    void validateToListen();
}
