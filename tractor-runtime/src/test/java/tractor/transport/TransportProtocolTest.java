package tractor.transport;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tractor.host.HostEnvironment;
import tractor.msg.Address;
import tractor.msg.UdsAddress;

final class TransportProtocolTest {
    @Test
    void bothRuntimesMeetAtTheSameRegistry() {
        String directory = RuntimeDirectory.ofThisUser().path().toString();

        Address tcp = TransportProtocol.TCP.registryAddress();
        Address uds = TransportProtocol.UDS.registryAddress();

        assertThat(tcp).isEqualTo(Address.tcp("127.0.0.1", 1616));
        assertThat(uds).isEqualTo(Address.uds(directory, "registry@1616.sock"));
        assertThat(directory).endsWith("/tractor");
    }

    @Test
    void aFreshTcpAddressLeavesThePortToTheSystem() {
        Address fresh = TransportProtocol.TCP.freshAddress("worker");

        assertThat(fresh).isEqualTo(Address.tcp("127.0.0.1", 0));
    }

    @Test
    void aFreshSocketIsNamedAfterTheActorAndThisProcess() {
        UdsAddress fresh = (UdsAddress) TransportProtocol.UDS.freshAddress("worker");

        assertThat(fresh.file()).isEqualTo("worker@" + HostEnvironment.pid() + ".sock");
        assertThat(fresh.directory())
                .isEqualTo(RuntimeDirectory.ofThisUser().path().toString());
    }

    @ParameterizedTest
    @EnumSource
    void everyTransportKnowsItsAddressesAndItsName(TransportProtocol protocol) {
        assertThat(TransportProtocol.of(protocol.registryAddress())).isEqualTo(protocol);
        assertThat(TransportProtocol.of(protocol.freshAddress("a"))).isEqualTo(protocol);
        assertThat(TransportProtocol.named(protocol.key())).isEqualTo(protocol);
        protocol.registryAddress().validate();
        protocol.freshAddress("a").validateToListen();
    }

    @Test
    void anUnknownTransportIsRefusedWithThoseThatExist() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> TransportProtocol.named("udp"));

        assertThat(refused).hasMessageThat().isEqualTo("no transport 'udp': there are tcp and uds");
    }
}
