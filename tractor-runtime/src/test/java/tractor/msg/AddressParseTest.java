package tractor.msg;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class AddressParseTest {
    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:1616, 127.0.0.1, 1616",
        "10.0.0.7:0, 10.0.0.7, 0",
        "[::1]:1616, ::1, 1616",
        "[0:0:0:0:0:0:0:1]:1616, ::1, 1616",
        "[FD00:0:0:1:0:0:0:9]:65535, fd00:0:0:1::9, 65535",
        "[::ffff:10.1.2.3]:5, 10.1.2.3, 5",
        "/ip4/127.0.0.1/tcp/1616, 127.0.0.1, 1616",
        "/ip6/::1/tcp/0, ::1, 0",
    })
    void aHostAndPortIsReadInEverySpelling(String text, String host, int port) {
        assertThat(Address.parse(text)).isEqualTo(Address.tcp(host, port));
    }

    @ParameterizedTest
    @CsvSource({
        "/run/user/0/tractor/registry@1616.sock, /run/user/0/tractor, registry@1616.sock",
        "/unix/run/user/0/tractor/registry@1616.sock, /run/user/0/tractor, registry@1616.sock",
        "/unix//run//a.sock, /run, a.sock",
        "/a.sock, /, a.sock",
        "/unix/a.sock, /, a.sock",
        "/ip4x/svc, /ip4x, svc",
        "/tmp/two words/é.sock, /tmp/two words, é.sock",
    })
    void aPathIsSplitAtItsLastName(String text, String directory, String file) {
        assertThat(Address.parse(text)).isEqualTo(Address.uds(directory, file));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:1616",
                "127.1:1616",
                "010.0.0.1:1616",
                "256.0.0.1:1616",
                "[127.0.0.1]:1616",
                "[fe80::1%eth0]:1616",
                ":1616"
            })
    void onlyALiteralAddressIsAHost(String text) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> Address.parse(text));

        assertThat(refused).hasMessageThat().startsWith("'" + text + "': ");
        assertThat(refused).hasMessageThat().contains("is no literal IP address");
        assertThat(refused).hasMessageThat().contains("/dns4/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"65536", "-1", "+1", "01616", "", "1 ", "123456789012"})
    void aPortIsANumberBetween0And65535(String port) {
        for (String before : new String[] {"127.0.0.1:", "[::1]:", "/ip4/127.0.0.1/tcp/"}) {
            IllegalArgumentException refused =
                    assertThrows(IllegalArgumentException.class, () -> Address.parse(before + port));
            assertThat(refused).hasMessageThat().contains("'" + port + "' is no port between 0 and 65535");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"::1:1616", "127.0.0.1", "relative/file.sock", "file.sock", "[::1]1616"})
    void anyOtherTextIsToldWhatIsExpected(String text) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> Address.parse(text));

        assertThat(refused)
                .hasMessageThat()
                .isEqualTo("'" + text + "': expected <IPv4>:<port>, [<IPv6>]:<port>, an absolute path or a multiaddr");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/run/tractor/", "/", "/run/..", "/unix/", "/unix/run/"})
    void aPathWithoutAFileIsRefused(String text) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> Address.parse(text));

        assertThat(refused).hasMessageThat().contains("must end in the name of a socket");
    }

    @Test
    void nothingUnprintableIsAccepted() {
        for (String text : new String[] {"", "  ", "/run/a\0b.sock", "/run/a\n.sock", "127.0.0.1:1\t"}) {
            assertThrows(IllegalArgumentException.class, () -> Address.parse(text));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0:0:0:0:0:0:0:0, ::",
        "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
        "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
        "2001:0:0:1:0:0:0:1, 2001:0:0:1::1",
        "1:2:3:4:5:6:0:0, 1:2:3:4:5:6::",
        "0:0:3:4:5:6:7:8, ::3:4:5:6:7:8",
        "ABCD:0EF::1, abcd:ef::1",
    })
    void ipv6IsWrittenAsRfc5952Says(String text, String canonical) {
        assertWithMessage(text).that(Address.parse("[" + text + "]:1")).isEqualTo(Address.tcp(canonical, 1));
    }
}
