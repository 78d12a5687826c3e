package tractor.discovery;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tractor.msg.Address;
import tractor.msg.MemoryAddress;
import tractor.msg.TcpAddress;
import tractor.msg.UdsAddress;
import tractor.msg.Uid;
import tractor.transport.MemoryTransport;

/** Which of several addresses to dial first: the nearest, and of equally near ones the last registered. */
final class Nearness {
    /** An address and whose it is said to be. */
    record Candidate(Uid uid, Address address) {}

    private Nearness() {}

    /**
     * This process first, then UNIX sockets, then this host, then others.
     *
     * @param newestFirst the entries, the last registered first
     */
    static List<Candidate> order(List<ActorEntry> newestFirst) {
        List<Candidate> all = new ArrayList<>();
        for (ActorEntry entry : newestFirst) {
            entry.addresses().reversed().forEach(address -> all.add(new Candidate(entry.uid(), address)));
        }
        all.sort(Comparator.comparingInt(each -> distance(each.address()))); // keeps the order of equally near ones
        return all;
    }

    private static int distance(Address address) {
        return switch (address) {
            case MemoryAddress memory ->
                memory.space().equals(MemoryTransport.address("").space()) ? 0 : 4;
            case UdsAddress uds -> 1;
            case TcpAddress tcp -> isHere(tcp.host()) ? 2 : 3;
        };
    }

    private static boolean isHere(String host) {
        try {
            InetAddress ip = InetAddress.ofLiteral(host);
            return ip.isLoopbackAddress() || NetworkInterface.getByInetAddress(ip) != null;
        } catch (IllegalArgumentException | SocketException unknown) {
            return false; // what a peer sent may be anything
        }
    }
}
