package tractor.msg;

import static com.google.common.truth.Truth.assertThat;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressRulesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.1",
                "192.168.0.1",
                "100.64.0.1",
                "100.127.0.1",
                "::1",
                "fd00::1",
                "fc00::1"
            })
    void actorsMeetOnThisHostAndOnPrivateNetworks(String host) {
        assertDoesNotThrow(() -> Address.tcp(host, 1616).validate());
        assertDoesNotThrow(() -> Address.tcp(host, 0).validateToListen());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "8.8.8.8",
                "100.63.0.1",
                "100.128.0.1",
                "172.32.0.1",
                "169.254.1.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "2606:4700::1111",
                "::7f00:1"
            })
    void publicReservedAndLinkLocalAddressesAreRefused(String host) {
        TcpAddress address = Address.tcp(host, 1616);

        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, address::validate);

        assertThat(refused).hasMessageThat().startsWith(address + ": actors meet on this host or a private network");
        assertThrows(IllegalArgumentException.class, address::validateToListen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "", "127.1", "fe80::1%lo", "[::1]"})
    void aHostThatIsNoLiteralAddressIsRefused(String host) {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class, () -> Address.tcp(host, 1).validate());

        assertThat(refused).hasMessageThat().contains("must be a literal IP address");
    }

    @Test
    void port0IsForListeningOnly() {
        TcpAddress address = Address.tcp("127.0.0.1", 0);

        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, address::validate);

        assertThat(refused).hasMessageThat().isEqualTo("127.0.0.1:0: port 0 is for listening only");
        assertDoesNotThrow(address::validateToListen);
    }

    @Test
    void aSocketIsAFileInAnAbsoluteDirectory() {
        assertDoesNotThrow(() -> Address.uds("/run/tractor", "a@1.sock").validate());
        assertDoesNotThrow(() -> Address.uds("/", "a").validateToListen());
        assertThrows(
                IllegalArgumentException.class, () -> Address.uds("run", "a").validate());
        assertThrows(IllegalArgumentException.class, () -> Address.uds("", "").validate());
        for (String file : new String[] {"", ".", "..", "b/a.sock", "../a.sock", "a\0.sock", "a\n.sock"}) {
            assertThrows(
                    IllegalArgumentException.class,
                    () -> Address.uds("/run", file).validate());
        }
    }

    @Test
    void thePathOfASocketFitsTheSystemsLimitCountedInBytes() {
        int room = UdsAddress.PATH_LIMIT - 1 - "/run/".length();

        assertDoesNotThrow(() -> Address.uds("/run", "x".repeat(room)).validate());
        assertThrows(
                IllegalArgumentException.class,
                () -> Address.uds("/run", "x".repeat(room + 1)).validate());
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> Address.uds("/run", "é".repeat(room)).validate());
        assertThat(refused).hasMessageThat().contains("shorter than " + UdsAddress.PATH_LIMIT + " bytes");
    }
}
