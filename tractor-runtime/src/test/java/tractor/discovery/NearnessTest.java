package tractor.discovery;

import static com.google.common.truth.Truth.assertThat;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import tractor.discovery.Nearness.Candidate;
import tractor.msg.Address;
import tractor.msg.MemoryAddress;
import tractor.msg.Uid;
import tractor.transport.MemoryTransport;

class NearnessTest {
    private static final Uid OLD = new Uid("svc", "old");
    private static final Uid NEW = new Uid("svc", "new");

    private static List<Address> order(ActorEntry... newestFirst) {
        return Nearness.order(List.of(newestFirst)).stream()
                .map(Candidate::address)
                .toList();
    }

    @Test
    void memoryComesBeforeUnixSocketsBeforeThisHostBeforeOthers() {
        Address memory = MemoryTransport.address("svc");
        Address socket = Address.uds("/run/tractor", "svc.sock");
        Address loopback = Address.tcp("127.0.0.1", 4_000);
        Address remote = Address.tcp("100.64.0.1", 4_000);
        Address elsewhere = new MemoryAddress("another process", "svc");

        assertThat(order(new ActorEntry(OLD, List.of(elsewhere, remote, loopback, socket, memory))))
                .containsExactly(memory, socket, loopback, remote, elsewhere)
                .inOrder();
    }

    @Test
    void ofEquallyNearOnesTheLastRegisteredComesFirst() {
        Address socket = Address.uds("/run/tractor", "old.sock");
        Address first = Address.tcp("127.0.0.1", 4_000);
        Address second = Address.tcp("::1", 4_001);
        Address third = Address.tcp("127.0.0.1", 4_002);

        assertThat(order(new ActorEntry(NEW, List.of(second, third)), new ActorEntry(OLD, List.of(first, socket))))
                .containsExactly(socket, third, second, first)
                .inOrder();
    }

    @Test
    void anAddressOfOneOfTheHostsInterfacesIsHere() throws Exception {
        Address own = Address.tcp(InetAddress.getLocalHost(), 4_000);
        Address remote = Address.tcp("100.64.0.1", 4_000);

        assertThat(order(new ActorEntry(OLD, List.of(own, remote))))
                .containsExactly(own, remote)
                .inOrder();
    }

    @Test
    void whatIsNoAddressComesLastAndHarmsNobody() {
        Address loopback = Address.tcp("127.0.0.1", 4_000);
        Address nonsense = Address.tcp("no host", 4_000);

        assertThat(order(new ActorEntry(OLD, List.of(nonsense, loopback))))
                .containsExactly(loopback, nonsense)
                .inOrder();
    }
}
