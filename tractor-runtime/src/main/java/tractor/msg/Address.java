package tractor.msg;

/**
 * Where an actor listens. On the wire a pair: {@code [host, port]} for TCP, {@code [directory, file]} for UNIX sockets;
 * the type of the second element tells them apart.
 */
public sealed interface Address permits TcpAddress, UdsAddress {

    /** A TCP address. {@code host} is a literal IP address. */
    static TcpAddress tcp(String host, int port) {
        return new TcpAddress(host, port);
    }

    /** A UNIX-socket address: the directory and the file's name in it. */
    static UdsAddress uds(String directory, String file) {
        return new UdsAddress(directory, file);
    }
}
